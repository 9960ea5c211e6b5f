"""`deroule check` on files that are broken in one way each, and on those that are not.

Beside each folder of broken files, a table of its name says of each: the exit code, the line (and column) of its fault, and
the JSON pointer or the field that is named there; "-" where none applies.
"""

import csv
import unittest

from program import DAY, ROOT, Case, run

DAYS = ROOT / "tests/fixtures/broken-days"
ROSTERS = ROOT / "tests/fixtures/rosters"


def table(folder):
    path = folder.with_name(folder.name + ".tsv")
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def names(row, words):
    """Whether this finding, without its file's name, is the one that the row tells of."""
    place, _, finding = words.partition(": ")
    if row["line"] == "-":
        place, finding = "", words
    if place != row["line"].strip("-"):
        return False
    severity, _, rest = finding.partition(": ")
    wanted = "error" if row["exit"] == "1" else ("doubt", "note")
    if severity not in wanted:
        return False
    return row["place"] == "-" or rest.split(" ")[0].rstrip(":") == row["place"]


class CheckTest(Case):
    def expect_places(self, folder, *before):
        for row in table(folder):
            with self.subTest(file=row["file"]):
                path = folder / row["file"]
                result = run("check", *before, path)
                self.assertEqual(str(result.returncode), row["exit"], result.stdout)
                findings = [
                    line.removeprefix(str(path)).removeprefix(":").strip()
                    for line in result.stdout.splitlines()[:-1]
                    if line.startswith(str(path))
                ]
                if row["line"] == row["place"] == "-" and row["exit"] == "0":
                    continue
                self.assertTrue(
                    any(names(row, finding) for finding in findings),
                    f"nothing names {row['line']} {row['place']}: {findings}",
                )

    def test_names_the_place_of_each_fault_of_an_agenda(self):
        self.expect_places(DAYS)

    def test_names_the_place_of_each_fault_of_a_registration_file(self):
        self.expect_places(ROSTERS / "broken", DAY)

    def test_one_fault_is_one_error(self):
        for row in table(DAYS):
            if row["exit"] == "1":
                with self.subTest(file=row["file"]):
                    told = run("check", DAYS / row["file"]).stdout
                    self.assertEqual(told.count(": error: "), 1, told)

    def test_no_file_is_forgotten(self):
        for folder, pattern in ((DAYS, "*.json"), (ROSTERS / "broken", "*.csv")):
            told = {row["file"] for row in table(folder)}
            self.assertEqual(told, {file.name for file in folder.glob(pattern)})
            self.assertGreater(len(told), 20)

    def test_accepts_the_registrations_as_organisers_have_them(self):
        files = sorted(ROSTERS.glob("registrations-*"))
        self.assertEqual(len(files), 5)
        for file in files:
            with self.subTest(file=file.name):
                result = run("check", file)
                self.assertEqual(result.returncode, 0, result.stdout)
                self.assertIn(" 0 errors", result.stdout)

    def test_accepts_the_reference_day_with_its_registrations(self):
        result = self.expect(0, "check", DAY, ROSTERS / "registrations-2021-01-21.csv")
        self.assertRegex(result.stdout, r"78 participants, 0 errors")

    def test_takes_an_agenda_and_registrations_together(self):
        broken = ROSTERS / "broken/unknown_category.csv"
        self.expect(1, "check", DAY, broken, says=f"{broken}:3: error: category")


if __name__ == "__main__":
    unittest.main()
