#!/usr/bin/env python3
"""Checks that each numbered rule of protocol/SPEC.md is named by a test, and each name is a rule.

A rule opens a line in bold, after a list mark or none: **W-12**. A test names it by writing W-12
anywhere. Usage: check_rules.py [ROOT]. Exits 1 when a rule goes untested or a name leads nowhere.
"""

import re
import sys
from pathlib import Path

RULE = re.compile(r"^(?:[-*] )?\*\*([A-Z]+-\d+)\*\*", re.MULTILINE)
TEST_SUFFIXES = {".cpp", ".hpp", ".py", ".ts", ".tsx", ".js", ".mjs"}
NOT_OURS = {"node_modules", "dist", "__pycache__"}


def rules_of(spec):
    """The rule ids of the page, in its order, and complaints about the page itself."""
    ids = RULE.findall(spec)
    twice = sorted({rule for rule in ids if ids.count(rule) > 1})
    complaints = [f"protocol/SPEC.md: {rule} stands twice" for rule in twice]
    if not ids:
        complaints.append("protocol/SPEC.md: no rule found")
    return ids, complaints


def test_files(root):
    for file in sorted(root.glob("tests/**/*")):
        if file.suffix in TEST_SUFFIXES:
            yield file
    for place in ("web-client/src", "protocol/ts"):
        for file in sorted((root / place).glob("**/*.test.*")):
            if file.suffix in TEST_SUFFIXES:
                yield file


def names_in_tests(root, prefixes):
    """Where each id that looks like a rule is first named by a test."""
    name = re.compile(rf"\b(?:{'|'.join(sorted(prefixes))})-\d+\b")
    named = {}
    for file in test_files(root):
        if NOT_OURS.isdisjoint(file.relative_to(root).parts):
            for rule in name.findall(file.read_text(encoding="utf-8", errors="replace")):
                named.setdefault(rule, file.relative_to(root))
    return named


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    rules, complaints = rules_of((root / "protocol/SPEC.md").read_text(encoding="utf-8"))
    if rules:
        named = names_in_tests(root, {rule.split("-")[0] for rule in rules})
        complaints += [f"{rule}: no test names this rule" for rule in rules if rule not in named]
        complaints += [
            f"{place}: names {rule}, which is no rule of protocol/SPEC.md"
            for rule, place in sorted(named.items())
            if rule not in rules
        ]
    print("\n".join(complaints) or f"rules: {len(rules)} rules are named by tests")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
