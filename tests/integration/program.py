"""The real program as its operator meets it: run to its end, or served until told to stop.

For the Python tests of this folder. DEROULE_PROGRAM names the binary.
"""

import json
import os
import re
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ["DEROULE_PROGRAM"]
DAY = ROOT / "config/days/2021-01-21.json"
ROSTER = ROOT / "config/demo/registrations-2021-01-21.csv"
SMALL_DAY = ROOT / "tests/fixtures/days/small.json"
SMALL_ROSTER = ROOT / "tests/fixtures/days/small.csv"
PATIENCE = 60


def run(*arguments, text_in="", cwd=None):
    """Runs the program to its end; its result has returncode, stdout and stderr."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        input=text_in,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE * 3,
        cwd=cwd,
        check=False,
    )


class Served:
    """`deroule serve` on a free port of the loopback; use with `with`."""

    def __init__(self, *arguments, data):
        self.words = []
        self.stderr = tempfile.TemporaryFile("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--data", str(data), *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=self.stderr,
            encoding="utf-8",
        )
        for line in self.process.stdout:
            self.words.append(line)
            if line.startswith("Listening on "):
                break
        found = re.search(r"Listening on (http://127\.0\.0\.1:(\d+))", self.output)
        if not found:
            self.process.wait(PATIENCE)
            raise AssertionError(f"it does not serve: {self.output}{self.errors}")
        self.url, self.port = found[1], int(found[2])

    @property
    def output(self):
        return "".join(self.words)

    @property
    def errors(self):
        self.stderr.seek(0)
        return self.stderr.read()

    def token(self, words):
        """The secret of the link printed after these words."""
        return re.search(rf"^{words}.*#t=([\w-]{{22}})", self.output, re.MULTILINE)[1]

    def stop(self, how=signal.SIGTERM):
        """Asks it to stop and returns its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.stdout.close()
        return self.process.wait(PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
        self.process.stdout.close()
        self.stderr.close()

    def ask(self, method, path, token=None, body=None, **headers):
        """One HTTP exchange. A dict as body goes as JSON; headers by name, _ for -."""
        request = urllib.request.Request(self.url + path, method=method)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        if isinstance(body, dict):
            request.add_header("Content-Type", "application/json")
            body = json.dumps(body).encode()
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        request.data = body
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as refusal:
            with refusal:
                return Answer(refusal.code, refusal.headers, refusal.read())


def eventually(look):
    """Looks again and again until it is true, for a minute at most; what was seen last."""
    end = time.monotonic() + PATIENCE
    while True:
        seen = look()
        if seen or time.monotonic() > end:
            return seen
        time.sleep(0.02)


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.body)


class Case(unittest.TestCase):
    """A test with a directory of its own."""

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="deroule-")
        self.addCleanup(self.scratch.cleanup)
        self.data = Path(self.scratch.name) / "data"

    def place(self, name):
        return Path(self.scratch.name) / name

    def expect(self, code, *arguments, says="", text_in=""):
        """Runs the program, expects this exit code and, in what it says of itself, these words."""
        result = run(*arguments, text_in=text_in)
        told = result.stdout + result.stderr
        self.assertEqual(result.returncode, code, f"deroule {arguments}: {told}")
        self.assertIn(says, told)
        if code != 0:
            self.assertNotEqual(told.strip(), "", "it failed without a word")
        return result
