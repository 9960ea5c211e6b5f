"""Exit codes and words of every call: 0 done, 1 the input is wrong, 2 wrong usage, 3 the machine
failed."""

import csv
import io
import json
import signal
import socket
import subprocess
import unittest

from program import DAY, PROGRAM, ROOT, ROSTER, SMALL_DAY, SMALL_ROSTER, Case, Served, eventually, run

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


class ServeTest(Case):
    def test_stops_with_0_when_told(self):
        for how in (signal.SIGTERM, signal.SIGINT):
            with Served(data=self.data) as server:
                self.assertEqual(server.stop(how), 0, server.errors)

    def test_stops_with_0_while_people_are_here(self):
        with Served("--day", SMALL_DAY, "--roster", SMALL_ROSTER, "--virtual", "5", "--conducted",
                    "--pace", "60", data=self.data) as server:
            token = server.token("Facilitators:")

            def all_here():
                days = server.ask("GET", "/api/v1/days", token).json["days"]
                return days[0]["present"] == 5

            self.assertTrue(eventually(all_here))
            self.assertEqual(server.stop(), 0, server.errors)
            self.assertNotIn("virtual_client_failed", server.errors)

    def test_refuses_a_directory_that_another_serves(self):
        with Served(data=self.data) as first:
            self.expect(3, "serve", "--port", "0", "--data", self.data, says="already")
            self.assertEqual(first.ask("GET", "/readyz").status, 200)

    def test_refuses_a_port_that_another_holds(self):
        with socket.socket() as holder:
            holder.bind(("127.0.0.1", 0))
            holder.listen()
            port = holder.getsockname()[1]
            self.expect(3, "serve", "--port", port, "--data", self.data, says=str(port))
        self.expect(3, "serve", "--address", "192.0.2.1", "--data", self.data, says="192.0.2.1")

    def test_refuses_a_data_directory_that_is_a_file(self):
        self.data.write_text("not a directory")
        self.expect(3, "serve", "--port", "0", "--data", self.data / "below", says=str(self.data))

    def test_refuses_settings_it_does_not_know(self):
        config = self.place("server.json")
        config.write_text(
            '{\n  "kind": "deroule-server",\n  "version": 1,\n  "listen": { "prot": 1 }\n}\n'
        )
        words = self.expect(1, "serve", "--config", config, says="/listen/prot").stderr
        self.assertIn(f"{config}:4", words)
        self.assertIn("port", words)
        config.write_text('{ "kind": "deroule-server", "version": 1, "listen": { "port": "x" } }')
        self.expect(1, "serve", "--config", config, says="/listen/port")

    def test_takes_settings_from_a_file_and_the_line_above_it(self):
        config = self.place("server.json")
        config.write_text(
            '{ "kind": "deroule-server", "version": 1, "data": "/nowhere/at/all",\n'
            '  // A comment.\n  "log": { "format": "json" } }'
        )
        with Served("--config", config, data=self.data) as server:
            self.assertEqual(server.stop(), 0)
            for line in server.errors.splitlines():
                json.loads(line)
        self.assertTrue(self.data.exists())

    def test_describes_every_setting(self):
        words = self.expect(0, "serve", "--describe-config").stdout
        for setting in ("listen.port", "data", "limits.outbox_bytes", "day.departure_ms"):
            self.assertIn(f"`{setting}`", words)

    def test_prints_links_once_and_keeps_the_day(self):
        arguments = ("--day", SMALL_DAY, "--roster", SMALL_ROSTER)
        with Served(*arguments, data=self.data) as server:
            for words in ("Home of all days:", "Facilitators:", "Observers:", "A participant:"):
                self.assertEqual(server.output.count(words), 1, server.output)
            token = server.token("Facilitators:")
            self.assertEqual(server.stop(), 0)
        with Served(*arguments, data=self.data) as server:
            for words in ("Home of all days:", "Facilitators:", "A participant:"):
                self.assertNotIn(words, server.output)
            self.assertIn("not read again", server.output)
            days = server.ask("GET", "/api/v1/days", token).json["days"]
            self.assertEqual([day["id"] for day in days], ["2021-01-21"])
            self.assertEqual(days[0]["expected"], 12)

    def records(self):
        text = self.expect(0, "journal", "export", "2021-01-21", "--data", self.data).stdout
        return len(text.splitlines()) - 2

    def test_mints_three_links_of_a_day_and_no_more_at_each_start(self):
        arguments = ("--day", SMALL_DAY, "--roster", SMALL_ROSTER)
        with Served(*arguments, data=self.data) as server:
            facilitator = server.token("Facilitators:")
            self.assertEqual(server.stop(), 0)
        self.assertEqual(self.records(), 1 + 3)
        with Served(*arguments, data=self.data) as server:
            self.assertEqual(server.ask("GET", "/api/v1/days", facilitator).status, 200)
            self.assertEqual(server.stop(), 0)
        self.assertEqual(self.records(), 1 + 3)
        with Served(*arguments, "--links", data=self.data) as server:
            self.assertNotEqual(server.token("Facilitators:"), facilitator)
            self.assertEqual(server.stop(), 0)
        self.assertEqual(self.records(), 1 + 6)

    def agenda_clock(self, server, token):
        return server.ask("GET", "/api/v1/days/2021-01-21/agenda.ics", token).text

    def test_starts_the_clock_at_the_doors_of_a_day_of_another_date(self):
        arguments = ("--day", SMALL_DAY, "--roster", SMALL_ROSTER)
        with Served(*arguments, data=self.data) as server:
            self.assertIn("--at-doors", server.output)
            self.assertEqual(server.stop(), 0)
        for more in (("--at-doors",), ("--at-doors", "--pace", "2")):
            with Served(*arguments, *more, "--links", data=self.data) as server:
                self.assertNotIn("--at-doors", server.output)
                # When a calendar is made, it says so: by the clock of the day.
                told = self.agenda_clock(server, server.token("Observers:"))
                self.assertIn("DTSTAMP:20210121T07", told)
                self.assertEqual(server.stop(), 0)

    def test_log_tells_a_day_a_line_an_event_without_a_name(self):
        with Served("--day", SMALL_DAY, "--roster", SMALL_ROSTER, "--virtual", "11", "--conducted",
                    "--pace", "600", data=self.data) as server:
            token = server.token("Facilitators:")

            def day():
                return server.ask("GET", "/api/v1/days", token).json["days"][0]

            self.assertTrue(eventually(lambda: day()["status"] == "closed"))
            self.assertEqual(server.stop(), 0)
            log = server.errors
        for event in ("server_started address=127.0.0.1 port=", "day_created day=2021-01-21 ",
                      "links_minted day=2021-01-21 role=participant count=11",
                      "connection_opened role=participant",
                      "doors_opened day=2021-01-21", "day_started day=2021-01-21",
                      "day_closed day=2021-01-21", "server_stopping"):
            self.assertIn(event, log)
        self.assertRegex(log, r"connection_closed role=participant code=\d{4} seconds=\d+")
        for line in log.splitlines():
            self.assertRegex(line, r'^\S+Z (info|warning) [a-z_]+( [a-z_]+=("[^"]*"|\S+))*$')
        with open(SMALL_ROSTER, encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter=";"):
                for secret in (row["Nom"], row["Prénom"], row["Adresse e-mail"], token):
                    self.assertNotIn(secret, log)

    def test_log_names_nobody(self):
        with Served("--day", SMALL_DAY, "--roster", SMALL_ROSTER, "--log-level", "debug",
                    "--virtual", "11", "--conducted", "--pace", "600", data=self.data) as server:
            token = server.token("Facilitators:")

            def day():
                return server.ask("GET", "/api/v1/days", token).json["days"][0]

            self.assertTrue(eventually(lambda: day()["status"] == "running"))
            self.assertTrue(eventually(lambda: day()["present"] > 8))
            self.assertEqual(server.stop(), 0)
            log = server.errors
        with open(SMALL_ROSTER, encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter=";"):
                self.assertNotIn(row["Nom"], log)
                self.assertNotIn(row["Adresse e-mail"], log)


class HealthTest(Case):
    def test_is_0_where_a_server_is_ready(self):
        with Served(data=self.data) as server:
            self.expect(0, "health", "--port", server.port)
            server.stop()
            self.expect(3, "health", "--port", server.port, says=str(server.port))

    def test_is_3_where_something_else_answers(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]
            other.settimeout(0)
            self.expect(3, "health", "--port", port, says="does not answer")


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


class LinksTest(Case):
    def setUp(self):
        super().setUp()
        self.expect(0, "rehearse", SMALL_DAY, SMALL_ROSTER, "--data", self.data)

    def links(self, *arguments):
        text = self.expect(0, "links", "2021-01-21", "--data", self.data, *arguments).stdout
        first = text.lstrip("\ufeff").splitlines()[0]
        return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=";" if ";" in first else ","))

    def test_are_one_for_each_person(self):
        rows = self.links("--for", "participants", "--url", "https://jour.example")
        self.assertEqual(len(rows), 12)
        urls = {value for row in rows for value in row.values() if "#t=" in value}
        self.assertEqual(len(urls), 12)
        for url in urls:
            self.assertRegex(url, r"^https://jour\.example/j#t=[\w-]{22}$")
        self.assertEqual(len(self.links()), 14)
        self.assertEqual(len(self.links("--for", "observers")), 1)

    def token(self, row):
        return row["url"].split("#t=")[1]

    def test_are_made_for_one_person_alone(self):
        everyone = self.links("--for", "participants")
        [row] = self.links("--participant", everyone[4]["participant"])
        self.assertEqual({**row, "url": ""}, {**everyone[4], "url": ""})
        self.expect(1, "links", "2021-01-21", "--data", self.data, "--participant", "nobody",
                    says="nobody")

    def test_begin_with_the_address_given(self):
        for url in ("https://x.org", "https://x.org/"):
            [row] = self.links("--for", "observers", "--url", url)
            self.assertTrue(row["url"].startswith("https://x.org/o#t="), row["url"])

    def test_replace_a_home_link_that_was_lost(self):
        with Served(data=self.data) as server:
            told = self.expect(0, "links", "--home", "--data", self.data, "--url", server.url).stdout
            self.assertTrue(told.startswith(server.url + "/f#t="))
            token = told.strip().split("#t=")[1]
            self.assertTrue(
                eventually(lambda: server.ask("GET", "/api/v1/templates", token).status == 200)
            )

    def test_are_revoked_beside_a_server_that_runs(self):
        with Served(data=self.data) as server:
            rows = self.links()
            by_role = {row["role"]: row for row in rows}
            person = by_role["participant"]

            def status(row):
                path = "/api/v1/days/2021-01-21/agenda.ics"
                return server.ask("GET", path, self.token(row)).status

            self.assertTrue(eventually(lambda: status(person) == 200))
            revoke = ("links", "2021-01-21", "--data", self.data, "--revoke")
            self.expect(0, *revoke, person["participant"], says="1 link revoked")
            self.assertTrue(eventually(lambda: status(person) == 401))
            self.assertEqual(status(by_role["observer"]), 200)
            self.expect(0, *revoke, "observers", says="1 link revoked")
            self.assertTrue(eventually(lambda: status(by_role["observer"]) == 401))
            self.expect(1, *revoke, "nobody", says="nobody")
            self.expect(0, *revoke, "all", says="12 links revoked")
            self.expect(0, *revoke, "all", says="0 links revoked")

    def test_open_a_server_that_runs_already(self):
        with Served(data=self.data) as server:
            row = self.links("--for", "facilitators", "--name", "Claire")[0]
            token = next(value for value in row.values() if "#t=" in value).split("#t=")[1]
            # An unknown link makes days look at the journal again, once a second at most.
            self.assertTrue(
                eventually(lambda: server.ask("GET", "/api/v1/days", token).status == 200)
            )
            self.assertEqual(len(server.ask("GET", "/api/v1/days", token).json["days"]), 1)


if __name__ == "__main__":
    unittest.main()
