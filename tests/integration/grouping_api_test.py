"""What the HTTP API tells facilitators of groups: what seats cost, repairs, tables out and in."""

import csv
import io
import json
import unittest

from program import SMALL_DAY, SMALL_ROSTER, Case, Served, eventually
from tab import Tab

DAY = "/api/v1/days/2021-01-21"
LEVELS = ("hard", "repeats", "category", "traits")


def secret(link):
    return link["url"].split("#t=")[1]


def with_cell(rows, line, column, text):
    """The table with one cell changed; lines count from 1, that of the headings."""
    changed = [list(row) for row in rows]
    changed[line - 1][column] = text
    return changed


class GroupingApiTest(Case):
    def setUp(self):
        super().setUp()
        self.server = self.enterContext(Served(data=self.data))
        self.home = self.server.token("Facilitators:")
        agenda = json.loads(SMALL_DAY.read_text("utf-8"))
        [peers] = [block for block in agenda["blocks"] if block["id"] == "peers"]
        peers |= {"rule": "across_territories", "sizes": {"min": 3, "max": 4}}
        day = {"agenda": agenda, "roster": SMALL_ROSTER.read_text("utf-8")}
        created = self.server.ask("POST", "/api/v1/days", self.home, day)
        self.assertEqual(created.status, 201, created.text)
        self.links = created.json["links"]
        self.tab = self.enterContext(Tab(self.server, self.home, "2021-01-21"))
        self.do("propose_groups", block="peers", seed=1)
        self.assertTrue(eventually(lambda: self.round()["status"] == "proposed"))

    def do(self, name, **arguments):
        answer = self.tab.command(name, **arguments)
        self.assertEqual(answer["type"], "accepted", answer)

    def round(self):
        """The block's only round."""
        [round_] = self.tab.document("desk")["rounds"].values()
        return round_

    def groups(self):
        """Members of each group, by number."""
        groups = self.tab.document("desk")["groups"].values()
        return [group["members"] for group in sorted(groups, key=lambda group: group["number"])]

    def ask(self, path, token=None):
        return self.server.ask("GET", DAY + path, token or self.home)

    def levels(self):
        return {level: self.round()["quality"][level] for level in LEVELS}

    def expect_levels(self, expected):
        """Moves are judged by and by."""
        self.assertTrue(eventually(lambda: self.levels() == expected), (self.levels(), expected))

    def expect_problem(self, status, code, answer):
        self.assertEqual((answer.status, answer.json.get("code")), (status, code), answer.text)
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json")

    def path(self, what):
        return f"/rounds/{self.round()['id']}/{what}"

    def table(self):
        answer = self.ask(self.path("groups.csv"))
        self.assertEqual(answer.status, 200, answer.text)
        return answer

    def rows(self):
        return list(csv.reader(io.StringIO(self.table().text.lstrip("\ufeff")), delimiter=";"))

    def bring(self, table, token=None, block="peers", kind="text/csv"):
        if not isinstance(table, bytes):
            file = io.StringIO()
            csv.writer(file, delimiter=";").writerows(table)
            table = file.getvalue().encode()
        path = f"{DAY}/blocks/{block}/groups.csv"
        return self.server.ask("POST", path, token or self.home, table, Content_Type=kind)

    def test_is_for_the_days_facilitators(self):
        mine = {link["role"]: secret(link) for link in self.links}
        agenda = json.loads(SMALL_DAY.read_text("utf-8"))
        other = self.server.ask("POST", "/api/v1/days", self.home, {"agenda": agenda, "id": "other"})
        [stranger] = [secret(l) for l in other.json["links"] if l["role"] == "facilitator"]
        table = self.table().body
        calls = [
            lambda token: self.ask(self.path("costs?participant=p001"), token),
            lambda token: self.ask(self.path("repair"), token),
            lambda token: self.ask(self.path("groups.csv"), token),
            lambda token: self.bring(table, token),
        ]
        for call in calls:
            self.expect_problem(401, "link_unknown", call("z" * 22))
            self.expect_problem(403, "facilitator_only", call(mine["participant"]))
            self.expect_problem(403, "facilitator_only", call(mine["observer"]))
            self.expect_problem(404, "day_unknown", call(stranger))
            self.assertEqual(call(mine["facilitator"]).status, 200)

    def test_says_what_is_not_there(self):
        for what in ("costs?participant=p001", "repair", "groups.csv"):
            self.expect_problem(404, "round_unknown", self.ask(f"/rounds/r99/{what}"))
        unknown = self.ask(self.path("costs?participant=nobody"))
        self.expect_problem(404, "participant_unknown", unknown)
        self.expect_problem(400, "parameter_invalid", self.ask(self.path("costs")))
        self.expect_problem(400, "parameter_invalid", self.ask(self.path("groups.csv?language=de")))
        self.do("mark_absent", participant="p001", reason="")
        absent = self.ask(self.path("costs?participant=p001"))
        self.expect_problem(409, "participant_absent", absent)

    def test_costs_are_what_the_moves_then_change(self):
        round_ = self.round()["id"]
        person = self.groups()[0][0]
        home = self.round()["groups"][0]
        before = self.levels()
        answer = self.ask(self.path(f"costs?participant={person}")).json
        self.assertEqual(answer["participant"], person)
        costs = {cost["group"]: cost for cost in answer["costs"]}
        self.assertEqual(set(costs), set(self.round()["groups"]))
        self.assertEqual([costs[home][level] for level in LEVELS], [0, 0, 0, 0])
        for group in costs:
            if group == home:
                continue
            self.assertGreater(costs[group]["hard"], 0, "two of a territory, and a group of two")
            self.do("move_person", round=round_, participant=person, to=group)
            self.expect_levels({level: before[level] + costs[group][level] for level in LEVELS})
            back = self.ask(self.path(f"costs?participant={person}")).json["costs"]
            [cost] = [cost for cost in back if cost["group"] == home]
            self.assertEqual({level: -cost[level] for level in LEVELS},
                             {level: costs[group][level] for level in LEVELS})
            self.do("move_person", round=round_, participant=person, to=home)
            self.expect_levels(before)

    def test_costs_leave_out_locked_groups(self):
        round_ = self.round()
        self.do("lock_group", round=round_["id"], group=round_["groups"][1], locked=True)
        person = self.groups()[0][0]
        costs = self.ask(self.path(f"costs?participant={person}")).json["costs"]
        self.assertEqual({cost["group"] for cost in costs},
                         set(round_["groups"]) - {round_["groups"][1]})

    def test_repairs_what_it_showed(self):
        calm = self.ask(self.path("repair")).json
        self.assertEqual((calm["moves"], calm["least"]), ([], 0))
        self.assertEqual((calm["before"], calm["after"]), (self.levels(), self.levels()))
        for person in self.groups()[0][:2]:
            self.do("mark_absent", participant=person, reason="")
        shown = self.ask(self.path("repair")).json
        self.assertEqual(self.ask(self.path("repair")).json, shown, "nothing is applied")
        self.assertGreater(len(shown["moves"]), 0)
        self.assertGreaterEqual(len(shown["moves"]), shown["least"])
        self.assertGreaterEqual(shown["least"], 1)
        self.assertLess(shown["after"]["hard"], shown["before"]["hard"])
        moves = [{"participant": move["participant"], "to": move["to"]} for move in shown["moves"]]
        self.do("repair_groups", round=self.round()["id"], moves=moves)
        self.expect_levels(shown["after"])
        after = self.ask(self.path("repair")).json
        self.assertEqual(after["moves"], [])

    def test_seats_whoever_has_no_seat(self):
        person = self.groups()[1][0]
        home = self.round()["groups"][1]
        self.do("move_person", round=self.round()["id"], participant=person, to=None)
        [move] = self.ask(self.path("repair")).json["moves"]
        self.assertEqual(move, {"participant": person, "from": None, "to": home})

    def test_sends_groups_out_as_a_table(self):
        answer = self.table()
        self.assertEqual(answer.headers["Content-Type"], "text/csv; charset=utf-8")
        self.assertIn("groups-2021-01-21-peers.csv", answer.headers["Content-Disposition"])
        rows = self.rows()
        self.assertEqual(rows[0], ["Groupe", "Identifiant", "Prénom", "Nom", "Territoire", "Catégorie"])
        self.assertEqual(len(rows), 13)
        english = self.ask(self.path("groups.csv?language=en")).text
        self.assertTrue(english.startswith("\ufeffGroup;Identifier;Given name;Family name;"))

    def test_takes_back_what_it_sent_out(self):
        before = self.groups()
        self.do("move_person", round=self.round()["id"], participant=before[0][0],
                to=self.round()["groups"][1])
        table = self.table().body
        moved = self.groups()
        self.do("propose_groups", block="peers", seed=7)
        self.assertTrue(eventually(lambda: self.round()["status"] == "proposed"))
        self.assertNotEqual(self.groups(), moved)
        answer = self.bring(table, kind="text/csv; charset=utf-8")
        self.assertEqual(answer.status, 200, answer.text)
        self.assertEqual(answer.json, {"round": self.round()["id"], "groups": len(moved),
                                       "participants": 12, "findings": []})
        self.assertEqual(self.groups(), moved)
        self.assertEqual(self.round()["status"], "proposed")

    def test_takes_names_in_any_order_of_columns(self):
        rows = self.rows()
        turned = [[row[4], row[3], row[0], row[2]] for row in rows]
        file = io.StringIO()
        csv.writer(file, delimiter="\t").writerows(turned)
        answer = self.bring(file.getvalue().encode("windows-1252"))
        self.assertEqual(answer.status, 200, answer.text)
        self.assertEqual(sorted(map(sorted, self.groups())),
                         sorted(sorted(r[1] for r in rows[1:] if r[0] == n)
                                for n in {row[0] for row in rows[1:]}))

    def test_names_the_line_of_what_is_wrong(self):
        before = self.groups()
        rows = self.rows()
        unknown = with_cell(with_cell(rows, 4, 1, "p999"), 4, 3, "Personne")
        nameless = [[row[0], *row[2:4]] for row in rows]
        wrong = {
            "id_unknown": (4, "id", unknown),
            "person_unknown": (3, None, with_cell(nameless, 3, 2, "Personne")),
            "person_twice": (14, None, rows + [rows[1]]),
            "group_missing": (2, "group", with_cell(rows, 2, 0, " ")),
            "column_missing": (1, "group", with_cell(rows, 1, 0, "Salle de bain")),
            "headings_missing": (1, None, rows[1:]),
            "groups_missing": (None, None, rows[:1]),
        }
        for code, (line, field, table) in wrong.items():
            with self.subTest(code=code):
                answer = self.bring(table)
                self.expect_problem(422, "files_wrong", answer)
                [finding] = [f for f in answer.json["findings"] if f["severity"] == "error"]
                self.assertEqual((finding["source"], finding["code"]), ("groups", code))
                self.assertEqual((finding.get("line"), finding.get("field")), (line, field))
                self.assertNotEqual(finding["explanation"]["fr"], finding["explanation"]["en"])
        self.expect_problem(422, "files_wrong", self.bring(b"PK\x03\x04" + bytes(40)))
        self.expect_problem(415, "media_type_unknown", self.bring(rows, kind="application/json"))
        self.assertEqual(self.groups(), before)

    def test_refuses_blocks_that_have_no_groups_to_bring(self):
        rows = self.rows()
        self.expect_problem(404, "block_unknown", self.bring(rows, block="nothing"))
        self.expect_problem(409, "block_kind_wrong", self.bring(rows, block="welcome"))


if __name__ == "__main__":
    unittest.main()
