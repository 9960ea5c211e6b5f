"""A repository of a few files for one test of a check, and what the check says about it."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]


class ScratchTree(unittest.TestCase):
    """Each test writes the files it is about, then says what the check must answer."""

    check = ""  # The file of .ci/ under test.

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def given(self, path, content):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def run_check(self):
        command = [sys.executable, "-B", str(REPOSITORY / ".ci" / self.check), str(self.root)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def then_passes(self):
        done = self.run_check()
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def then_complains(self, *sentences):
        """The check fails, with these sentences and no other line."""
        done = self.run_check()
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        lines = done.stdout.splitlines()
        for sentence in sentences:
            self.assertTrue(any(sentence in line for line in lines), f"{sentence!r} not in {lines}")
        self.assertEqual(len(lines), len(sentences), lines)
