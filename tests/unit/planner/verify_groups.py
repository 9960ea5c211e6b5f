#!/usr/bin/env python3
"""Runs the planner on an instance twice and lets the verifier judge the plan.

usage: verify_groups.py PROGRAM VERIFIER INSTANCE REPEATS_MAX
Fails on an avoidable hard breach, on more repeats, or when the two plans differ.
"""
import json
import os
import subprocess
import sys
import tempfile


def main():
    program, verifier, instance, repeats_max = sys.argv[1:]
    plans = [subprocess.run([program, instance], check=True, stdout=subprocess.PIPE).stdout
             for _ in range(2)]
    if plans[0] != plans[1]:
        print("the same instance and seed gave two different plans")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "plan.json")
        with open(path, "wb") as file:
            file.write(plans[0])
        judged = subprocess.run([sys.executable, verifier, instance, path, "--json"],
                                stdout=subprocess.PIPE)
    result = json.loads(judged.stdout)
    print("score %s, proved bound %s" % (result["score"], result["score_lb"]))
    if result["hard_avoidable"] != 0:
        print("hard breaches: %s" % result["hard"])
        return 1
    if result["repeats"] > int(repeats_max):
        print("%d repeats, at most %s expected" % (result["repeats"], repeats_max))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
