#!/usr/bin/env python3
"""Lets the checker judge the certificate of a plan, then of the same plan tampered with.

usage: check_certificates.py PROGRAM FIXTURES INSTANCE
Fails when a true certificate is refused, a false one passes, a bound is above what the
verifier counts in the plan, or below what the verifier proves itself.
"""
import copy
import json
import os
import subprocess
import sys

program, fixtures, instance_path = sys.argv[1:]
sys.path.insert(0, fixtures)
import check_certificate
import verify


def refused(instance, plan):
    try:
        check_certificate.check(instance, plan)
    except check_certificate.Wrong as error:
        return str(error)
    return None


def tampered(plan):
    """Plans whose certificate claims a little too much, or something else than it shows."""
    for level in range(len(plan["certificate"])):
        false = copy.deepcopy(plan)
        proof = false["certificate"][level]
        proof["bound"] += 1
        proof["best"] = proof["value"] == proof["bound"]
        false["bound"][proof["level"]] += 1
        yield "a higher bound", false
        false = copy.deepcopy(plan)
        false["certificate"][level]["best"] ^= True
        yield "best or not", false
        for k in range(min(3, len(plan["certificate"][level]["arguments"]))):
            for key in ("needed", "available", "excused", "least"):
                false = copy.deepcopy(plan)
                false["certificate"][level]["arguments"][k][key] += 1
                yield key, false
            false = copy.deepcopy(plan)
            false["certificate"][level]["arguments"][k]["people"].pop()
            yield "one person less", false
            false = copy.deepcopy(plan)
            arguments = false["certificate"][level]["arguments"]
            arguments.append(arguments[k])
            proof = false["certificate"][level]
            proof["bound"] += arguments[k]["least"]
            false["bound"][proof["level"]] = proof["bound"]
            proof["best"] = proof["value"] == proof["bound"]
            proof["gaps"] = [{"rounds": [], "value": proof["value"], "least": proof["bound"]}]
            yield "an argument twice", false


def main():
    with open(instance_path) as file:
        document = json.load(file)
    plan = json.loads(subprocess.run([program, instance_path], check=True, stdout=subprocess.PIPE).stdout)
    instance = check_certificate.Instance(document)
    why = refused(instance, plan)
    if why is not None:
        print("refused: %s" % why)
        return 1
    count = 0
    for what, false in tampered(plan):
        count += 1
        if refused(instance, false) is None:
            print("a false certificate passed: %s" % what)
            return 1
    judged = verify.verify(document, plan)
    bound = plan["bound"]["repeats"]
    print("%s: repeats %d, proved %d, verifier proves %d; %d false certificates refused" %
          (os.path.basename(instance_path), judged["repeats"], bound, judged["repeats_lb"], count))
    if not judged["repeats_lb"] <= bound <= judged["repeats"]:
        return 1
    return int(plan["bound"]["hard"] < judged["hard_lb"] or plan["bound"]["hard"] > judged["hard_total"])


if __name__ == "__main__":
    sys.exit(main())
