"""`deroule serve`: what it prints, logs and leaves; whether it is ready."""

import csv
import json
import signal
import socket
import unittest

from program import SMALL_DAY, SMALL_ROSTER, Case, Served, eventually


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


if __name__ == "__main__":
    unittest.main()
