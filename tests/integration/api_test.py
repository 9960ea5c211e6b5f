"""The HTTP API over a real socket: a day created from a template and an uploaded file, then asked
about with the links of each role."""

import base64
import csv
import io
import json
import sqlite3
import unittest

from program import DAY, ROOT, ROSTER, SMALL_DAY, SMALL_ROSTER, Case, Served, eventually

BROKEN = ROOT / "tests/fixtures"


def secret(link):
    return link["url"].split("#t=")[1]


class ApiTest(Case):
    def setUp(self):
        super().setUp()
        self.server = self.enterContext(Served(data=self.data))
        self.home = self.server.token("Facilitators:")

    def ask(self, *arguments, **headers):
        return self.server.ask(*arguments, **headers)

    def expect_problem(self, status, code, answer):
        self.assertEqual((answer.status, answer.json.get("code")), (status, code), answer.text)
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json")

    def create_small_day(self, **more):
        answer = self.ask(
            "POST",
            "/api/v1/days",
            self.home,
            {
                "agenda": json.loads(SMALL_DAY.read_text("utf-8")),
                "roster": SMALL_ROSTER.read_text("utf-8"),
                **more,
            },
        )
        self.assertEqual(answer.status, 201, answer.text)
        return answer

    def links_by_role(self, created):
        links = {}
        for link in created.json["links"]:
            links.setdefault(link["role"], []).append(link)
        return links

    def test_creates_a_day_from_a_template_with_an_uploaded_file(self):
        templates = self.ask("GET", "/api/v1/templates", self.home).json["templates"]
        self.assertIn("2021-01-21", [template["name"] for template in templates])
        created = self.ask(
            "POST",
            "/api/v1/days",
            self.home,
            {
                "template": "2021-01-21",
                "title": "Première journée",
                "roster_base64": base64.b64encode(ROSTER.read_bytes()).decode(),
            },
        )
        self.assertEqual(created.status, 201, created.text)
        self.assertEqual(created.headers["Location"], "/api/v1/days/2021-01-21")
        links = self.links_by_role(created)
        self.assertEqual(len(links["participant"]), 78)
        self.assertEqual(len({link["url"] for link in created.json["links"]}), 80)
        day = self.ask("GET", "/api/v1/days", self.home).json["days"][0]
        self.assertEqual(day["title"], "Première journée")
        self.assertEqual((day["expected"], day["status"]), (78, "prepared"))

    def test_takes_a_form_with_a_file_in_an_old_encoding(self):
        old = ROSTER.read_text("utf-8").replace(";", "\t").encode("windows-1252")
        bound = "a-line-that-is-in-no-file"
        parts = [("template", b"2021-01-21"), ("date", b"2021-01-21"), ("roster", old)]
        body = b"".join(
            f'--{bound}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode()
            + content
            + b"\r\n"
            for name, content in parts
        )
        body += f"--{bound}--\r\n".encode()
        form = f"multipart/form-data; boundary={bound}"
        answer = self.ask("POST", "/api/v1/days", self.home, body, Content_Type=form)
        self.assertEqual(answer.status, 201, answer.text)
        self.assertIn("Gaëlle", {link.get("given_name") for link in answer.json["links"]})

    def test_refuses_a_day_that_exists(self):
        self.create_small_day()
        again = self.ask(
            "POST", "/api/v1/days", self.home, {"agenda": json.loads(SMALL_DAY.read_text("utf-8"))}
        )
        self.expect_problem(409, "day_exists", again)
        self.create_small_day(id="another")
        self.assertEqual(len(self.ask("GET", "/api/v1/days", self.home).json["days"]), 2)

    def test_names_the_place_of_what_is_wrong_in_the_files(self):
        roster = BROKEN / "rosters/broken/unknown_category.csv"
        answer = self.ask(
            "POST",
            "/api/v1/days",
            self.home,
            {"template": "2021-01-21", "roster": roster.read_text("utf-8")},
        )
        self.expect_problem(422, "files_wrong", answer)
        errors = [f for f in answer.json["findings"] if f["severity"] == "error"]
        self.assertEqual([(f["source"], f["line"], f["field"]) for f in errors],
                         [("roster", 3, "category")])
        for language in ("fr", "en"):
            self.assertTrue(errors[0]["explanation"][language])
        agenda = (BROKEN / "broken-days/block_kind_unknown.json").read_text("utf-8")
        answer = self.ask("POST", "/api/v1/check", self.home, {"agenda": agenda})
        self.assertEqual((answer.status, answer.json["usable"]), (200, False), answer.text)
        self.assertIn(("/blocks/3/kind", 37),
                      [(f["pointer"], f.get("line")) for f in answer.json["findings"]])
        self.assertEqual(self.ask("GET", "/api/v1/days", self.home).json["days"], [])

    def test_every_broken_file_is_refused_without_harm(self):
        for file in sorted((BROKEN / "broken-days").glob("*.json")):
            with self.subTest(file=file.name):
                bound = "a-line-that-is-in-no-file"
                body = (
                    f'--{bound}\r\nContent-Disposition: form-data; name="agenda"\r\n\r\n'.encode()
                    + file.read_bytes()
                    + f"\r\n--{bound}--\r\n".encode()
                )
                form = f"multipart/form-data; boundary={bound}"
                answer = self.ask("POST", "/api/v1/check", self.home, body, Content_Type=form)
                if file.name == "empty.json":
                    self.assertEqual(answer.status, 422)
                    continue
                self.assertEqual(answer.status, 200, answer.text)
                sound = ("sound", "fixed_comes_late", "gap_before_break")
                self.assertEqual(answer.json["usable"], file.stem in sound, answer.text)

    def test_refuses_requests_that_make_no_sense(self):
        post = ("POST", "/api/v1/days", self.home)
        self.expect_problem(404, "template_unknown", self.ask(*post, {"template": "x"}))
        self.expect_problem(422, "request_invalid", self.ask(*post, {"templete": "2021-01-21"}))
        self.expect_problem(422, "request_invalid", self.ask(*post, {"template": 3}))
        self.expect_problem(422, "request_invalid", self.ask(*post, {"roster_base64": "a"}))
        self.expect_problem(422, "files_wrong", self.ask(*post, {"date": "2021-02-30"}))
        self.expect_problem(
            400, "json_invalid", self.ask(*post, b"{", Content_Type="application/json")
        )
        self.expect_problem(
            415, "media_type_unknown", self.ask(*post, b"a;b", Content_Type="text/csv")
        )
        self.assertEqual(self.ask("DELETE", "/api/v1/days", self.home).status, 405)
        self.assertEqual(self.ask("GET", "/api/v1/nothing", self.home).status, 404)

    def test_refuses_names_that_no_day_may_have(self):
        agenda = json.loads(SMALL_DAY.read_text("utf-8"))
        for name in ("home", "", ".", "..", "a/b", "a b", "é", "a" * 65, "a\n"):
            with self.subTest(name=name):
                answer = self.ask("POST", "/api/v1/days", self.home, {"agenda": agenda, "id": name})
                self.expect_problem(422, "files_wrong", answer)
                self.assertEqual(answer.json["findings"][0]["pointer"], "/id")
                answer = self.ask("POST", "/api/v1/days", self.home, {"agenda": agenda | {"id": name}})
                self.expect_problem(422, "files_wrong", answer)
        self.assertEqual(self.ask("GET", "/api/v1/days", self.home).json["days"], [])

    def test_survives_json_without_bottom(self):
        deep = b'{"template":' + b'{"a":' * 300_000 + b"1" + b"}" * 300_000 + b"}"
        answer = self.ask(
            "POST", "/api/v1/days", self.home, deep, Content_Type="application/json"
        )
        self.expect_problem(422, "request_invalid", answer)
        deep = json.dumps({"agenda": "[" * 300_000 + "]" * 300_000}).encode()
        answer = self.ask(
            "POST", "/api/v1/days", self.home, deep, Content_Type="application/json"
        )
        self.expect_problem(422, "files_wrong", answer)
        self.assertEqual(self.ask("GET", "/healthz").status, 200)

    def test_lets_each_role_do_its_own(self):
        created = self.create_small_day()
        other = self.create_small_day(id="another")
        links = self.links_by_role(created)
        day = "/api/v1/days/2021-01-21"
        calls = {
            "days": ("GET", "/api/v1/days"),
            "templates": ("GET", "/api/v1/templates"),
            "create": ("POST", "/api/v1/days"),
            "check": ("POST", "/api/v1/check"),
            "links": ("POST", day + "/links"),
            "report": ("GET", day + "/report"),
            "agenda": ("GET", day + "/agenda.ics"),
        }
        for name, (method, path) in calls.items():
            self.expect_problem(401, "link_unknown", self.ask(method, path))
            self.expect_problem(401, "link_unknown", self.ask(method, path, "z" * 22))
            for role in ("observer", "participant"):
                answer = self.ask(method, path, secret(links[role][0]))
                if name == "agenda":
                    self.assertEqual(answer.status, 200)
                else:
                    self.expect_problem(403, "facilitator_only", answer)
        own = secret(links["facilitator"][0])
        self.expect_problem(403, "home_link_only", self.ask("POST", "/api/v1/days", own, {}))
        for name in ("days", "templates", "links", "report", "agenda"):
            self.assertEqual(self.ask(*calls[name], own).status, 200, name)
        # What is another day's, does not exist for this one's link.
        stranger = secret(self.links_by_role(other)["facilitator"][0])
        for name in ("links", "report", "agenda"):
            self.expect_problem(404, "day_unknown", self.ask(*calls[name], stranger))
        self.assertEqual(
            [d["id"] for d in self.ask("GET", "/api/v1/days", stranger).json["days"]], ["another"]
        )
        for name in ("links", "report", "agenda"):
            self.assertEqual(self.ask(*calls[name], self.home).status, 200, name)

    def test_mints_links_as_a_table(self):
        self.create_small_day()
        path = "/api/v1/days/2021-01-21/links"
        answer = self.ask(
            "POST", path, self.home, {"audience": "participants"}, Accept="text/csv"
        )
        self.assertTrue(answer.headers["Content-Type"].startswith("text/csv"))
        text = answer.text.lstrip("\ufeff")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text[:40] else ","))
        self.assertEqual(len(rows), 12)
        tokens = [v.split("#t=")[1] for row in rows for v in row.values() if "#t=" in v]
        for token in tokens:
            self.assertEqual(
                self.ask("GET", "/api/v1/days/2021-01-21/agenda.ics", token).status, 200
            )
        self.assertEqual(self.ask("POST", path, self.home, {"audience": "friends"}).status, 422)
        self.expect_problem(
            404, "day_unknown", self.ask("POST", "/api/v1/days/no-such-day/links", self.home)
        )

    def test_gives_the_account_in_four_formats(self):
        self.create_small_day()
        path = "/api/v1/days/2021-01-21/report"
        kinds = {"md": "text/markdown", "html": "text/html", "csv": "text/csv",
                 "json": "application/json"}
        for form, kind in kinds.items():
            answer = self.ask("GET", f"{path}?format={form}", self.home)
            self.assertEqual(answer.status, 200)
            self.assertTrue(answer.headers["Content-Type"].startswith(kind))
            self.assertIn("attachment", answer.headers["Content-Disposition"])
            self.assertIn("Pays de Brume", answer.text)
        self.expect_problem(
            400, "format_unknown", self.ask("GET", path + "?format=pdf", self.home)
        )

    def test_gives_the_account_to_the_public_and_the_attendance_sheet(self):
        self.create_small_day()
        path = "/api/v1/days/2021-01-21/report"
        with open(SMALL_ROSTER, encoding="utf-8") as file:
            names = [row["Nom"] for row in csv.DictReader(file, delimiter=";")]
        ours = self.ask("GET", path, self.home).text
        public = self.ask("GET", path + "?public=true&language=en", self.home)
        self.assertEqual(public.status, 200)
        self.assertTrue(any(name in ours for name in names))
        self.assertFalse(any(name in public.text for name in names))
        self.assertIn("Account of the day", public.text)
        sheet = self.ask("GET", path + "?attendance=true", self.home)
        self.assertTrue(sheet.headers["Content-Type"].startswith("text/csv"))
        self.assertIn("attendance-2021-01-21.csv", sheet.headers["Content-Disposition"])
        self.assertTrue(all(name in sheet.text for name in names))
        for wrong in ("public=perhaps", "attendance=true&public=true", "language=de"):
            answer = self.ask("GET", f"{path}?{wrong}", self.home)
            self.expect_problem(400, "parameter_invalid", answer)
        answer = self.ask("GET", path + "?attendance=true&format=json", self.home)
        self.expect_problem(400, "format_unknown", answer)

    def test_gives_one_person_another_link(self):
        created = self.create_small_day()
        path = "/api/v1/days/2021-01-21/links"
        lost = self.links_by_role(created)["participant"][3]
        answer = self.ask("POST", path, self.home, {"participant": lost["participant"]})
        self.assertEqual(answer.status, 200, answer.text)
        [link] = answer.json["links"]
        self.assertNotEqual(link["url"], lost["url"])
        self.assertEqual({**link, "url": lost["url"]}, lost)
        self.assertEqual(
            self.ask("GET", "/api/v1/days/2021-01-21/agenda.ics", secret(link)).status, 200
        )
        answer = self.ask("POST", path, self.home, {"participant": "nobody"})
        self.expect_problem(404, "participant_unknown", answer)
        answer = self.ask("POST", path, self.home, {"participant": "p1", "audience": "everyone"})
        self.expect_problem(422, "request_invalid", answer)

    def test_is_not_ready_while_the_journal_does_not_answer(self):
        [file] = [file for file in self.data.iterdir() if file.suffix == ".sqlite"]
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        answer = self.ask("GET", "/readyz")
        self.assertEqual((answer.status, answer.json["journal_answers"]), (503, False))
        self.expect(3, "health", "--port", self.server.port, says="not ready")
        other.execute("ROLLBACK")
        other.close()
        self.assertTrue(eventually(lambda: self.ask("GET", "/readyz").status == 200))

    def test_gives_the_agenda_to_everyone_without_a_name(self):
        created = self.create_small_day()
        for link in self.links_by_role(created)["observer"]:
            answer = self.ask("GET", "/api/v1/days/2021-01-21/agenda.ics", secret(link))
            self.assertTrue(answer.headers["Content-Type"].startswith("text/calendar"))
            self.assertTrue(answer.text.startswith("BEGIN:VCALENDAR\r\n"))
            self.assertEqual(answer.text.count("BEGIN:VEVENT"), answer.text.count("END:VEVENT"))
            self.assertIn("Dialogue entre pairs", answer.text)
            with open(SMALL_ROSTER, encoding="utf-8") as file:
                for row in csv.DictReader(file, delimiter=";"):
                    self.assertNotIn(row["Nom"], answer.text)
                    self.assertNotIn("@example", answer.text)

    def test_says_whether_it_is_ready_and_what_it_counts(self):
        self.assertEqual(self.ask("GET", "/healthz").text, "ok\n")
        self.assertEqual(self.ask("GET", "/readyz").status, 200)
        self.assertIn("deroule_", self.ask("GET", "/metrics").text)
        description = self.ask("GET", "/api/v1/openapi.json").json
        self.assertIn("/api/v1/days", description["paths"])

    def test_links_and_days_outlive_the_server(self):
        created = self.create_small_day()
        links = self.links_by_role(created)
        self.assertEqual(self.server.stop(), 0, self.server.errors)
        with Served(data=self.data) as again:
            for role, path in (
                ("participant", "/api/v1/days/2021-01-21/agenda.ics"),
                ("facilitator", "/api/v1/days/2021-01-21/report"),
            ):
                self.assertEqual(again.ask("GET", path, secret(links[role][0])).status, 200)
            self.assertEqual(again.ask("GET", "/api/v1/days", self.home).status, 200)
        for file in self.data.iterdir():
            content = file.read_bytes()
            for link in created.json["links"]:
                self.assertNotIn(secret(link).encode(), content, "a secret is in the file")


if __name__ == "__main__":
    unittest.main()
