#!/usr/bin/env python3
"""Compares the plans of every fixture with those that were stored, byte for byte.

usage: check_digests.py PROGRAM FIXTURES [--write]
FIXTURES/digests.json holds a digest for each instance and seed. The same input and seed must
give the same plan with any compiler on any machine; --write stores what this build gives.
"""
import hashlib
import json
import pathlib
import subprocess
import sys

SEEDS = range(1, 6)
TRIES = 20_000  # For each round: enough to pass through every part of the search.


def digests(program, fixtures):
    found = {}
    for path in sorted(fixtures.glob("*.json")):
        if json.loads(path.read_text()).get("format") != "deroule-grouping/1":
            continue
        found[path.stem] = {}
        for seed in SEEDS:
            plan = subprocess.run([program, str(path), str(seed), str(TRIES)], check=True,
                                  stdout=subprocess.PIPE).stdout
            found[path.stem][str(seed)] = hashlib.sha256(plan).hexdigest()
    return found


def main():
    program, fixtures = sys.argv[1], pathlib.Path(sys.argv[2])
    stored = fixtures / "digests.json"
    found = digests(program, fixtures)
    if sys.argv[3:] == ["--write"]:
        stored.write_text(json.dumps(found, indent=1) + "\n")
        return 0
    wanted = json.loads(stored.read_text())
    wrong = [(name, seed) for name in sorted(set(found) | set(wanted)) for seed in map(str, SEEDS)
             if found.get(name, {}).get(seed) != wanted.get(name, {}).get(seed)]
    for name, seed in wrong:
        print("%s, seed %s: not the plan that was stored" % (name, seed))
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    sys.exit(main())
