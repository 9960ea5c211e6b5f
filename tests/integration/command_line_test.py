"""Exit codes and words of every call: 0 done, 1 the input is wrong, 2 wrong usage, 3 the machine
failed."""

import csv
import json
import subprocess
import unittest

from program import DAY, PROGRAM, ROOT, ROSTER, SMALL_DAY, SMALL_ROSTER, Case, Served, run

BROKEN_DAY = ROOT / "tests/fixtures/broken-days/block_kind_unknown.json"
BROKEN_PLACE = f"{BROKEN_DAY}:37: error: /blocks/3/kind"
INSTANCE = ROOT / "tests/fixtures/grouping/t6-1day.json"


class UsageTest(Case):
    def test_wrong_usage_is_2(self):
        for arguments in (
            [],
            ["dance"],
            ["check"],
            ["check", DAY, ROSTER, "more"],
            ["groups"],
            ["groups", INSTANCE, "--seed", "many"],
            ["rehearse", DAY],
            ["links"],
            ["links", "d", "--for", "friends"],
            ["report", "--format", "pdf"],
            ["report", "--language", "de"],
            ["journal"],
            ["journal", "export"],
            ["journal", "import"],
            ["journal", "burn"],
            ["health", "--port", "99999"],
            ["serve", "--port", "many"],
            ["serve", "--log-level", "loud"],
            ["serve", "--pace", "0"],
            ["serve", "--virtual", "3"],
            ["serve", "--roster", ROSTER],
            ["serve", "--unheard-of"],
            ["serve", "--pace", "60"],
            ["serve", "--at-doors"],
            ["links", "d", "--url", "x.org"],
            ["links", "d", "--participant", "p1", "--for", "everyone"],
            ["links", "d", "--home"],
            ["report", "--attendance", "--format", "md"],
            ["report", "--attendance", "--public"],
        ):
            with self.subTest(arguments=arguments):
                self.expect(2, *arguments)

    def test_wrong_usage_names_the_command(self):
        self.expect(2, "links", says="deroule links: DAY")
        self.expect(2, "journal", "export", says="deroule journal export: DAY")
        self.expect(2, "dance", says="deroule --help")

    def test_help_says_defaults_and_exit_codes(self):
        self.expect(0, "--version", says="deroule 0.")
        for command in ("serve", "report", "links", "rehearse"):
            told = self.expect(0, command, "--help", says="Exit codes: 0 done").stdout
            self.assertIn("=rehearsals" if command == "rehearse" else "=data", told)

    def test_help_is_0(self):
        for command in ("serve", "check", "groups", "rehearse", "links", "report", "journal"):
            self.expect(0, command, "--help", says="Usage: ")
            self.expect(0, "--help", says=command)

    def test_a_file_that_is_not_there_is_1(self):
        missing = self.place("missing.json")
        self.data.mkdir()
        for arguments in (
            ["check", missing],
            ["check", DAY, missing],
            ["groups", missing],
            ["rehearse", missing, ROSTER],
            ["rehearse", DAY, missing],
            ["journal", "import", missing, "--data", self.data],
            ["serve", "--day", missing, "--data", self.data],
            ["serve", "--config", missing, "--data", self.data],
            ["links", "d", "--data", missing],
            ["report", "--data", missing],
            ["journal", "verify", "--data", missing],
            ["journal", "export", "d", "--data", missing],
        ):
            with self.subTest(arguments=arguments):
                self.expect(1, *arguments, says=str(missing))
        self.assertFalse(missing.exists(), "a directory was made for a mistyped name")

    def test_a_broken_file_is_1(self):
        self.expect(1, "check", BROKEN_DAY, says=BROKEN_PLACE)
        self.expect(1, "rehearse", BROKEN_DAY, ROSTER, says=BROKEN_PLACE)
        self.expect(1, "serve", "--day", BROKEN_DAY, "--data", self.data, says=BROKEN_PLACE)
        roster = ROOT / "tests/fixtures/rosters/broken/unknown_category.csv"
        place = f"{roster}:3: error: category"
        self.expect(1, "rehearse", DAY, roster, says=place)
        self.expect(1, "serve", "--day", DAY, "--roster", roster, "--data", self.data, says=place)
        instance = self.place("instance.json")
        instance.write_text(INSTANCE.read_text("utf-8").replace('"people"', '"persons"', 1))
        self.expect(1, "groups", instance, says="/people")
        instance.write_text('{\n  "kind"')
        self.expect(1, "groups", instance, says="line 2")

    def test_a_day_that_is_not_there_is_1(self):
        self.data.mkdir()
        for call in (["links"], ["report"], ["journal", "export"]):
            with self.subTest(call=call):
                self.expect(1, *call, "yesterday", "--data", self.data, says="yesterday")
        self.expect(1, "report", "--data", self.data, says="no day")

    def test_what_cannot_be_written_is_3(self):
        nowhere = self.place("none") / "file"
        self.expect(3, "groups", INSTANCE, "--output", nowhere, says=str(nowhere))
        self.expect(3, "rehearse", SMALL_DAY, SMALL_ROSTER, "--json", nowhere, "--data", self.data,
                    says=str(nowhere))
        self.place("file").write_text("")
        self.expect(3, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.place("file") / "data")
        self.expect(0, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.data)
        day = ["2021-01-21", "--data", self.data, "--output", nowhere]
        self.expect(3, "links", *day, says=str(nowhere))
        self.expect(3, "report", *day, says=str(nowhere))
        self.expect(3, "journal", "export", *day, says=str(nowhere))

    def test_findings_that_nobody_gets_to_read_are_no_success(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            for call in (["check", DAY], ["groups", INSTANCE], ["serve", "--describe-config"]):
                with self.subTest(call=call):
                    code = subprocess.run(
                        [PROGRAM, *map(str, call)], stdout=full, stderr=subprocess.DEVNULL, check=False
                    ).returncode
                    self.assertEqual(code, 3)

    def test_groups_are_composed_from_json_to_json(self):
        plan = json.loads(self.expect(0, "groups", INSTANCE).stdout)
        self.assertEqual(plan["format"], "deroule-grouping-plan/1")
        again = self.place("plan.json")
        self.expect(0, "groups", INSTANCE, "--output", again)
        self.assertEqual(json.loads(again.read_text("utf-8")), plan)


class RehearsalTest(Case):
    def test_leaves_a_summary_and_a_journal(self):
        summary = self.place("summary.json")
        told = self.expect(0, "rehearse", SMALL_DAY, SMALL_ROSTER, "--seed", "3", "--json", summary,
                           "--data", self.data).stdout
        read = json.loads(summary.read_text("utf-8"))
        self.assertEqual(json.loads(told.splitlines()[-1]), read)
        self.assertEqual(read["status"], "closed")
        self.assertEqual(read["without_place"], 0)
        self.assertEqual(read["clients_diverged"], 0)
        self.assertEqual(read["repeated_avoidable"], 0)
        told = self.expect(0, "rehearse", SMALL_DAY, SMALL_ROSTER, "--seed", "3", "--data", self.data)
        again = json.loads(told.stdout.splitlines()[-1])
        self.assertEqual(read | {"seconds": 0}, again | {"seconds": 0})
        self.expect(0, "report", "2021-01-21", "--data", self.data, says="Une heure entre pairs")


    def test_tells_who_sat_with_whom_and_what_happened(self):
        result = self.expect(0, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.data)
        told = result.stdout
        self.assertEqual(result.stderr, "")
        self.assertTrue(told.startswith("Une heure entre pairs, 2021-01-21"), told)
        with open(SMALL_ROSTER, encoding="utf-8") as file:
            people = [f"{row['Prénom']} {row['Nom']}" for row in csv.DictReader(file, delimiter=";")]
        self.assertGreater(sum(f"{name} (" in told for name in people), 6)
        self.assertRegex(told, r"\n +1  .+ \(.+, .+\); .+ \(")
        happened = told[told.index("What happened") :]
        for words in ("of the 12 people registered came", "dropped out and came back",
                      "for help", "catch-up", "contribution", "vote"):
            self.assertIn(words, happened)
        for clumsy in ("(pairs, pairs)", "category 0 (0)", "by_category"):
            self.assertNotIn(clumsy, told)

    def test_leaves_its_journal_beside_the_days_when_not_told_where(self):
        home = self.place("home")
        home.mkdir()
        told = run("rehearse", SMALL_DAY, SMALL_ROSTER, cwd=home).stdout
        self.assertEqual([file.name for file in home.iterdir()], ["rehearsals"])
        self.assertIn("deroule report --data rehearsals 2021-01-21", told)
        account = run("report", "--data", "rehearsals", "2021-01-21", cwd=home).stdout
        self.assertIn("Une heure entre pairs", account)

    def test_never_replaces_a_day_that_was_lived(self):
        with Served("--day", SMALL_DAY, "--roster", SMALL_ROSTER, data=self.data) as server:
            self.expect(3, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.data, says="already")
            self.assertEqual(server.stop(), 0)
        before = self.expect(0, "journal", "export", "2021-01-21", "--data", self.data).stdout
        told = self.expect(1, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.data).stderr
        self.assertIn("no rehearsal", told)
        after = self.expect(0, "journal", "export", "2021-01-21", "--data", self.data).stdout
        self.assertEqual(after, before)


if __name__ == "__main__":
    unittest.main()
