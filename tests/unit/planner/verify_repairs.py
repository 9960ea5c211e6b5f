#!/usr/bin/env python3
"""Lives a day of events twice and lets the verifier judge the repairs.

usage: verify_repairs.py PROGRAM VERIFIER INSTANCE EVENTS
Fails on an avoidable hard breach, on seats of later rounds changed in advance, on more repeats
than one a step above the bound, on two more people moved than the program proves to be the least,
on a proof below the verifier's own, or when the two traces differ.
"""
import json
import os
import subprocess
import sys
import tempfile


def trace_of(program, instance, events):
    done = subprocess.run([program, instance, events], check=True, stdout=subprocess.PIPE)
    trace = json.loads(done.stdout)
    for step in trace["steps"]:
        step["seconds"] = 0
    return trace


def judged(verifier, instance, events, trace):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "trace.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(trace, file)
        done = subprocess.run([sys.executable, verifier, instance, events, path, "--json"],
                              stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def complaints(trace, result):
    total = result["total"]
    if total["hard_avoidable"] != 0:
        yield "hard breaches: %s" % [row["hard"] for row in result["rows"]]
    if total["future_moves"] != 0:
        yield "%d seats of later rounds changed" % total["future_moves"]
    if total["repeats"] > total["repeats_lb"] + len(result["rows"]):
        yield "%d repeats, at least %d" % (total["repeats"], total["repeats_lb"])
    least = {step["before"]: step["least_moves"] for step in trace["steps"]}
    if total["moves"] > sum(least.values()) + 1:
        yield "%d moved, at least %s" % (total["moves"], least)
    for row in result["rows"]:
        if row["moves_lb"] > least[row["round"]]:
            yield "%s: the least is %d, not %d" % (row["round"], row["moves_lb"], least[row["round"]])


def main():
    program, verifier, instance, events = sys.argv[1:]
    trace = trace_of(program, instance, events)
    found = [] if trace == trace_of(program, instance, events) else ["two runs differ"]
    result = judged(verifier, instance, events, trace)
    print("totals %s" % result["total"])
    found += complaints(trace, result)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
