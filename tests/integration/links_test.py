"""`deroule links`: made, replaced and revoked, beside a server or without."""

import csv
import io
import unittest

from program import SMALL_DAY, SMALL_ROSTER, Case, Served, eventually


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
