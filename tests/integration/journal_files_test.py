"""`deroule journal`: from one data directory to another and back, and what it says of damage."""

import sqlite3
import unittest

from program import SMALL_DAY, SMALL_ROSTER, Case, Served

DAY = "2021-01-21"


class JournalTest(Case):
    def setUp(self):
        super().setUp()
        self.expect(0, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.data)
        self.other = self.place("other")
        self.other.mkdir()
        self.text = self.place("day.jsonl")

    def export(self, data=None):
        self.expect(0, "journal", "export", DAY, "--data", data or self.data, "--output", self.text)
        return self.text.read_text("utf-8")

    def bodies(self, text):
        return text.splitlines()[1:-1]

    def database(self):
        files = [file for file in self.data.iterdir() if file.suffix in (".sqlite", ".db", ".sqlite3")]
        self.assertEqual(len(files), 1, list(self.data.iterdir()))
        return files[0]

    def test_verify_finds_nothing_wrong_with_a_sound_journal(self):
        self.expect(0, "journal", "verify", "--data", self.data, says="1 day, nothing wrong")

    def test_a_day_goes_from_one_directory_to_another_and_back(self):
        text = self.export()
        printed = self.expect(0, "journal", "export", DAY, "--data", self.data).stdout
        self.assertEqual(printed, text)
        self.expect(0, "journal", "import", self.text, "--data", self.other, says="records restored")
        self.expect(0, "journal", "verify", "--data", self.other, says="nothing wrong")
        self.assertEqual(self.bodies(self.export(self.other)), self.bodies(text))
        for form in ("md", "json"):
            here, there = (
                self.expect(0, "report", DAY, "--data", data, "--format", form).stdout
                for data in (self.data, self.other)
            )
            self.assertEqual(here, there)

    def test_import_makes_the_directory_that_is_missing(self):
        self.export()
        missing = self.place("missing")
        self.expect(0, "journal", "import", self.text, "--data", missing, says="records restored")
        self.expect(0, "journal", "verify", "--data", missing, says="1 day, nothing wrong")
        self.text.write_text("a letter", "utf-8")
        again = self.place("again")
        self.expect(1, "journal", "import", self.text, "--data", again)
        self.assertFalse(again.exists(), "a directory was made for a text of no use")

    def test_import_takes_the_standard_input(self):
        text = self.export()
        self.expect(0, "journal", "import", "-", "--data", self.other, text_in=text)

    def test_import_refuses_a_day_that_is_there(self):
        before = self.export()
        self.expect(1, "journal", "import", self.text, "--data", self.data, says=DAY)
        self.assertEqual(self.export(), before)

    def test_import_refuses_a_damaged_text_and_changes_nothing(self):
        text = self.export()
        lines = text.splitlines(keepends=True)
        damaged = {
            "a letter changed": (text.replace("Accueil", "Accuell", 1), len(lines)),
            "a line lost": ("".join(lines[:4] + lines[5:]), 5),
            "the end lost": ("".join(lines[:7]), 7),
            "another kind": (text.replace("journal", "jornal", 1), 1),
            "nothing": ("", 1),
        }
        for what, (content, line) in damaged.items():
            with self.subTest(what):
                self.text.write_text(content, "utf-8")
                words = self.expect(1, "journal", "import", self.text, "--data", self.other).stderr
                self.assertIn(f"{self.text}:{line}: ", words)
                self.expect(0, "journal", "verify", "--data", self.other, says="0 days")

    def test_a_restored_day_is_served(self):
        self.export()
        self.expect(0, "journal", "import", self.text, "--data", self.other)
        with Served(data=self.other) as server:
            token = server.token("Facilitators:")
            days = server.ask("GET", "/api/v1/days", token).json["days"]
            self.assertEqual([(day["id"], day["status"]) for day in days], [(DAY, "closed")])

    def damage(self, statement, *values):
        connection = sqlite3.connect(self.database())
        with connection:
            connection.execute(statement, values)
        connection.close()

    def test_verify_names_the_record_that_is_damaged(self):
        self.damage("UPDATE records SET body = ? WHERE sequence = 9", b'{"v":1,"facts":[{}]}')
        words = self.expect(1, "journal", "verify", "--data", self.data, says="1 fault\n").stdout
        self.assertIn(DAY, words)
        self.assertEqual(words.count("record 9"), 1, words)

    def test_verify_names_a_gap(self):
        self.damage("DELETE FROM records WHERE sequence = 9")
        words = self.expect(1, "journal", "verify", "--data", self.data).stdout
        self.assertRegex(words, r"\b(9|10)\b")

    def test_verify_finds_bytes_that_the_disk_lost(self):
        file = self.database()
        content = bytearray(file.read_bytes())
        middle = len(content) // 2
        content[middle : middle + 4096] = bytes(4096)
        file.write_bytes(content)
        self.expect(1, "journal", "verify", "--data", self.data)

    def test_a_journal_that_is_none_is_refused(self):
        self.database().write_bytes(b"This is a letter, not a journal." * 100)
        for call in (["journal", "verify"], ["report"], ["serve", "--port", "0"]):
            with self.subTest(call=call):
                self.expect(3, *call, "--data", self.data, says=self.database().name)

    def test_a_damaged_day_does_not_start_a_server_silently(self):
        self.damage("UPDATE records SET body = ? WHERE sequence = 9", b"{}")
        told = self.expect(3, "serve", "--port", "0", "--data", self.data, says="record 9").stderr
        self.assertIn(f"deroule journal verify --data {self.data}", told)


if __name__ == "__main__":
    unittest.main()
