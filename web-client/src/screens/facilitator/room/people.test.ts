import type { PresenceTable } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { deskDocument, group, person } from "../../../testing/desk-samples";
import { signOf, signWords } from "./presence";
import { matches, type Search } from "./roster-filter";
import { groupOf, makeup, splittable, swappable, unseatedIn } from "./seating";

const around = { connected: { p1: "online", p2: "writing" } as PresenceTable, started: true };

describe("how somebody is there", () => {
  it.each([
    [person("p1", "A", "B"), "online"],
    [person("p2", "A", "B"), "writing"],
    [person("p9", "A", "B"), "cut"],
    [person("p9", "A", "B", { held: true }), "held"],
    [person("p9", "A", "B", { host: "p1" }), "online"],
    [person("p1", "A", "B", { presence: "left" }), "left"],
    [person("p1", "A", "B", { presence: "absent" }), "absent"],
    [person("p1", "A", "B", { presence: "expected" }), "late"],
  ])("%#: $presence is shown as %s", (someone, sign) => {
    expect(signOf(someone, around)).toBe(sign);
  });

  it("is not late before the day has started", () => {
    const expected = person("p1", "A", "B", { presence: "expected" });
    expect(signOf(expected, { ...around, started: false })).toBe("expected");
  });

  it("is said in words, with the reason or the host", () => {
    const { participants } = deskDocument();
    const ill = person("p9", "A", "B", { presence: "absent", absence: "souffrant" });
    expect(signWords(ill, "absent", participants)).toBe("absent·e\u00a0: souffrant");
    const companion = person("p9", "A", "B", { host: "p1" });
    expect(signWords(companion, "online", participants)).toBe(
      "en ligne, derrière l’écran de Anne Le Goff",
    );
  });
});

describe("the search", () => {
  const eric = person("p1", "Éric", "D'Arc", { function: "Chargé de mission" });
  const search: Search = { text: "", filter: "all", category: "" };

  it.each([
    ["eric mission", true],
    ["D’ARC", true],
    ["baie", true],
    ["eric marais", false],
  ])("for %s", (text, found) => {
    expect(matches(eric, { ...search, text }, "online")).toBe(found);
  });

  it("narrows by presence and category", () => {
    expect(matches(eric, { ...search, filter: "present" }, "cut")).toBe(true);
    expect(matches(eric, { ...search, filter: "cut" }, "online")).toBe(false);
    expect(matches(eric, { ...search, filter: "late" }, "expected")).toBe(true);
    expect(matches(eric, { ...search, category: "etat" }, "online")).toBe(false);
  });
});

describe("seats", () => {
  const groups = [group("g1", 1, ["p1", "p2"]), group("g2", 2, ["p4"])];
  const [p1, p2, p4] = groups.flatMap(({ members }) => members);
  const people = (...ids: (typeof p1)[]) => ids.filter((id) => id !== undefined);

  it("miss those here; before the start, those expected too", () => {
    const desk = deskDocument({
      participants: {
        p1: person("p1", "A", "A"),
        p5: person("p5", "B", "B"),
        p6: person("p6", "C", "C", { presence: "expected" }),
      },
    });
    const ids = (started: boolean) => unseatedIn(desk, groups, started).map(({ id }) => id);
    expect(ids(true)).toEqual(["p5"]);
    expect(ids(false)).toEqual(["p5", "p6"]);
  });

  it("can be swapped between two groups only", () => {
    expect(swappable(groups, people(p1, p4))).toEqual(["p1", "p4"]);
    expect(swappable(groups, people(p1, p2))).toBeUndefined();
    expect(swappable(groups, people(p1, p2, p4))).toBeUndefined();
  });

  it("can be split off a group that keeps somebody", () => {
    expect(splittable(groups, people(p1))?.id).toBe("g1");
    expect(splittable(groups, people(p1, p2))).toBeUndefined();
    expect(splittable(groups, people(p1, p4))).toBeUndefined();
  });

  it("tell who sits where, and the makeup of a group", () => {
    expect(p4 && groupOf(groups, p4)?.number).toBe(2);
    const [first] = groups;
    expect(first && makeup(deskDocument(), first)).toEqual([
      ["elu", 1],
      ["technicien", 1],
    ]);
  });
});
