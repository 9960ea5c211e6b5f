"""`deroule report`: the account and the attendance sheet, in every format."""

import csv
import io
import json
import unittest

from program import SMALL_DAY, SMALL_ROSTER, Case


class ReportTest(Case):
    def setUp(self):
        super().setUp()
        self.expect(0, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.data)
        with open(SMALL_ROSTER, encoding="utf-8") as file:
            self.people = list(csv.DictReader(file, delimiter=";"))

    def report(self, *arguments):
        return self.expect(0, "report", "2021-01-21", "--data", self.data, *arguments).stdout

    def test_has_four_formats(self):
        self.assertTrue(self.report().startswith("# "))
        self.assertTrue(self.report("--format", "html").lower().startswith("<!doctype html>"))
        rows = list(csv.reader(io.StringIO(self.report("--format", "csv").lstrip("\ufeff")), delimiter=";"))
        self.assertGreater(len(rows), 1)
        self.assertEqual(len({len(row) for row in rows}), 1, "rows of different widths")
        self.assertIsInstance(json.loads(self.report("--format", "json")), dict)
        self.assertNotEqual(self.report("--language", "en"), self.report())

    def test_goes_to_a_file(self):
        file = self.place("account.md")
        self.assertEqual(self.report("--output", file), "")
        self.assertEqual(file.read_text("utf-8"), self.report())

    def test_names_nobody_to_the_public(self):
        for form in ("md", "html", "csv", "json"):
            ours = self.report("--format", form)
            public = self.report("--format", form, "--public")
            with self.subTest(format=form):
                self.assertIn("Pays de Brume", public)
                self.assertTrue(any(person["Nom"] in ours for person in self.people))
                for person in self.people:
                    self.assertNotIn(person["Nom"], public)
                    self.assertNotIn(person["Adresse e-mail"], public)

    def test_has_the_attendance_sheet(self):
        sheet = self.report("--attendance", "--format", "csv")
        for person in self.people:
            self.assertIn(person["Nom"], sheet)
        self.assertTrue(self.report("--attendance", "--format", "html").lower().startswith("<!doctype"))

    def test_has_the_account_of_a_cycle(self):
        second = self.place("second.json")
        text = SMALL_DAY.read_text("utf-8").replace("2021-01-21", "2021-03-11")
        second.write_text(text, "utf-8")
        roster = self.place("second.csv")
        roster.write_text(SMALL_ROSTER.read_text("utf-8").replace("2021-01-21", "2021-03-11"), "utf-8")
        self.expect(0, "rehearse", second, roster, "--data", self.data)
        both = self.expect(0, "report", "--data", self.data).stdout
        self.assertIn("21 janvier", both)
        self.assertIn("11 mars", both)
        self.assertNotIn("11 mars", self.report())


    def test_has_the_attendance_of_every_day(self):
        text = SMALL_DAY.read_text("utf-8").replace("2021-01-21", "2021-03-11")
        second = self.place("second.json")
        second.write_text(text, "utf-8")
        roster = self.place("second.csv")
        roster.write_text(SMALL_ROSTER.read_text("utf-8").replace("2021-01-21", "2021-03-11"), "utf-8")
        self.expect(0, "rehearse", second, roster, "--data", self.data)
        sheet = self.expect(0, "report", "--data", self.data, "--attendance").stdout
        rows = list(csv.reader(io.StringIO(sheet.lstrip("\ufeff")), delimiter=";"))
        dates = [row[0] for row in rows[1:]]
        self.assertEqual((dates.count("2021-01-21"), dates.count("2021-03-11")), (12, 12))
        page = self.expect(0, "report", "--data", self.data, "--attendance", "--format", "html").stdout
        self.assertIn("11 mars", page)

    def test_counts_a_day_once(self):
        self.assertEqual(self.report("2021-01-21"), self.report())


if __name__ == "__main__":
    unittest.main()
