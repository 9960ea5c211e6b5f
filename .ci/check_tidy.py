#!/usr/bin/env python3
"""Checks the repository's own rules: what a reviewer should not have to say twice.

Usage: check_tidy.py [ROOT]. Prints file:line: complaint; exits 1 when there is one. Files that
.gitignore names are not looked at.
"""

import fnmatch
import os
import re
import sys
from pathlib import Path

LINES_MAX = 400
COUNTED = {".cpp", ".hpp", ".ts", ".tsx", ".py"}

ROOT_ENTRIES = """CMakeLists.txt CMakePresets.json server protocol web-client config tests Dockerfile
    README.md LICENSE CHANGELOG.md dev .ci .clang-format .clang-tidy .editorconfig .gitignore
    .gitattributes .dockerignore .prettierrc*""".split()
DRAWERS = {"utils", "util", "common", "helpers", "misc", "docs"}

# Texts whose very bytes are the test, and texts that tools write.
KEPT_AS_IS = ("config/demo/", "tests/fixtures/", "tests/fuzz/corpus/", "protocol/samples/", "LICENSE")
WRITTEN_BY_TOOLS = {"package-lock.json"}

# Spelled so that this file does not find itself.
EVERYWHERE = (
    (re.compile(r"(?<![\w.:/])/(?:work|home|root|Users)/"), "a path of one machine"),
    (re.compile(r"deb\.debian\.org|registry\.npmjs\.org"), "a registry host"),
)
IN_CODE = (
    (re.compile(r"\bTO[D]O\b|\bFIX[M]E\b"), "unfinished work"),
    # In a comment only: the interface may well say so to people.
    (re.compile(r"(?://|/\*|#|^ *\*).*\bfor n[o]w\b", re.IGNORECASE), "unfinished work"),
    (re.compile(r"\bDISA[B]LED_|\bGTEST_SK[I]P\b"), "a test that does not run"),
    (re.compile(r"\b(?:it|test|describe|suite)\.(?:skip|only|tod[o])\b"), "a test that does not run"),
    (re.compile(r"@unittest\.sk[i]p"), "a test that does not run"),
)


def ignored_by(root):
    """Tells whether .gitignore names a path; knows the plain patterns that we use."""
    file = root / ".gitignore"
    patterns = file.read_text(encoding="utf-8").split() if file.exists() else []

    def ignored(path):
        name = path.rsplit("/", 1)[-1]
        if name == ".git":
            return True
        for pattern in patterns:
            rooted, bare = pattern.startswith("/"), pattern.strip("/")
            if path == bare if rooted else fnmatch.fnmatch(name, bare):
                return True
        return False

    return ignored


def walk(root):
    """Every path of the repository, folders too, sorted, written from the root."""
    ignored = ignored_by(root)
    for place, folders, files in os.walk(root):
        prefix = Path(place).relative_to(root)
        kept = [name for name in folders if not ignored((prefix / name).as_posix())]
        folders[:] = sorted(kept)
        for name in sorted(files + kept):
            path = (prefix / name).as_posix()
            if not ignored(path):
                yield path


def judge_place(path):
    """Complaints about where a file or folder stands."""
    if "/" not in path and not any(fnmatch.fnmatch(path, entry) for entry in ROOT_ENTRIES):
        yield 1, "is not part of the agreed root"
    if path.rsplit("/", 1)[-1] in DRAWERS:
        yield 1, "is a drawer: name it after the noun it holds"


def judge_header(lines):
    if "#pragma once" not in lines:
        yield 1, "a header without #pragma once"
    if not lines or not lines[0].startswith("//"):
        yield 1, "a header opens with what it is for"


def judge_whitespace(text, lines):
    if text and not text.endswith("\n"):
        yield len(lines), "no newline at the end"
    for number, line in enumerate(lines, 1):
        if "\t" in line:
            yield number, "a tab"
        if line != line.rstrip():
            yield number, "a space at the end"


def judge_words(path, lines):
    patterns = EVERYWHERE if path.endswith(".md") else EVERYWHERE + IN_CODE
    for number, line in enumerate(lines, 1):
        for pattern, complaint in patterns:
            found = pattern.search(line)
            if found:
                yield number, f"{complaint}: {found.group()}"


def judge_text(path, text):
    """Complaints about what a text file says."""
    suffix, lines = Path(path).suffix, text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if suffix in COUNTED and len(lines) > LINES_MAX:
        yield LINES_MAX, f"{len(lines)} lines, over {LINES_MAX}: which second noun hides in it?"
    if suffix == ".hpp":
        yield from judge_header(lines)
    yield from judge_whitespace(text, lines)
    yield from judge_words(path, lines)


def judge(root, path):
    yield from judge_place(path)
    file = root / path
    if file.is_dir() or path.startswith(KEPT_AS_IS) or file.name in WRITTEN_BY_TOOLS:
        return
    content = file.read_bytes()
    if b"\0" in content[:8192]:
        return
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        yield content[: error.start].count(b"\n") + 1, "not UTF-8"
        return
    yield from judge_text(path, text)


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    paths = list(walk(root))
    complaints = [f"{p}:{line}: {complaint}" for p in paths for line, complaint in judge(root, p)]
    print("\n".join(complaints) or f"tidy: {len(paths)} paths keep to the rules")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
