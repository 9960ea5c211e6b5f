import type { DeskGroup } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import type { SeatCost } from "../../../../api/answers";
import { deskDocument, group, person, round } from "../../../../testing/desk-samples";
import { language } from "../../../../text/language";
import { costLine, type Move } from "./cost-words";
import { compareCosts, knownCosts, severityOf } from "./costs";

export function cost(of: string, changes: object = {}): SeatCost {
  const nothing = { hard: 0, repeats: 0, category: 0, traits: 0, meets_again: [] };
  return { group: of, ...nothing, ...changes } as unknown as SeatCost;
}

function best(costs: readonly SeatCost[], home?: string): readonly string[] {
  const known = knownCosts("p1" as never, costs, home as never);
  return known.kind === "known" ? [...known.best] : [];
}

describe("the price of a seat", () => {
  it.each([
    [{ hard: 1, repeats: -3 }, "breaks"],
    [{ repeats: 1, traits: -4 }, "repeats"],
    [{ category: 1 }, "uneven"],
    [{ category: 0, traits: 2 }, "uneven"],
    [{}, "same"],
    [{ repeats: -1, category: 5 }, "better"],
  ])("is graver by what comes first: %j is %s", (changes, severity) => {
    expect(severityOf(cost("g2", changes))).toBe(severity);
  });

  it("is compared level by level", () => {
    expect(compareCosts(cost("g2", { repeats: 1 }), cost("g3", { traits: 9 }))).toBeGreaterThan(0);
    expect(compareCosts(cost("g2", { category: -1 }), cost("g3"))).toBeLessThan(0);
    expect(compareCosts(cost("g2"), cost("g3"))).toBe(0);
  });

  it("is best wherever nothing beats it", () => {
    const costs = [cost("g2", { traits: 1 }), cost("g3"), cost("g4"), cost("g5", { hard: 1 })];
    expect(best(costs, "g1")).toEqual(["g3", "g4"]);
  });

  it("is best nowhere when staying is better, yet somewhere for whoever has no seat", () => {
    const costs = [cost("g1"), cost("g2", { repeats: 1 }), cost("g3", { repeats: 2 })];
    expect(best(costs, "g1")).toEqual([]);
    expect(best(costs.slice(1))).toEqual(["g2"]);
  });
});

describe("what a move would change", () => {
  const desk = deskDocument({
    participants: {
      p1: person("p1", "Anne", "Roux", { territory: "PNR des Monts" }),
      p2: person("p2", "Paul", "Petit"),
      p3: person("p3", "Luc", "Hamon", { territory: "PNR des Monts", category: "etat" }),
      p4: person("p4", "Nadia", "Kerbrat"),
    },
    ties: [
      { first: "p3", second: "p1", tie: "apart" },
      { first: "p1", second: "p4", tie: "together" },
    ],
  });
  const home = group("g1", 1, ["p1", "p4"]);
  const to = group("g2", 2, ["p2", "p3"]);
  const words = (changes: object, move: Partial<Move> = {}): string =>
    costLine(cost("g2", changes), {
      person: "p1" as never,
      to,
      groups: [home, to],
      round: round("r1", { sizes: { min: 1, max: 7 } }),
      desk,
      ...move,
    });
  const quiet = { desk: { ...desk, ties: [] } };

  it.each([
    [{}, "aucune rencontre répétée"],
    [{ repeats: 2, meets_again: ["p2", "p3"] }, "+2 retrouvailles\u00a0: Paul Petit et Luc Hamon"],
    [{ repeats: 1 }, "+1 retrouvaille"],
    [{ repeats: -1 }, "1 retrouvaille de moins"],
    [{ repeats: -2, meets_again: ["p2"] }, "2 retrouvailles de moins · reverrait Paul Petit"],
    [{ meets_again: ["p2"] }, "autant de retrouvailles\u00a0: Paul Petit"],
    [{ category: -1 }, "aucune rencontre répétée · plus équilibré"],
    [{ traits: 2 }, "aucune rencontre répétée · moins équilibré"],
    [
      { category: 1, traits: -1 },
      "aucune rencontre répétée · catégories moins équilibrées · territoires plus variés",
    ],
    [{ hard: -1 }, "1 condition de plus est tenue · aucune rencontre répétée"],
  ])("is said in words: %j", (changes, french) => {
    expect(words(changes)).toBe(french);
  });

  it("names whom one must not, or must, sit with", () => {
    expect(words({ hard: 2 })).toBe(
      "+2 conditions non tenues\u00a0: à ne pas mettre avec Luc Hamon, à ne pas séparer de Nadia Kerbrat, même territoire que Luc Hamon · aucune rencontre répétée",
    );
  });

  it("names the territory, the category, the sizes", () => {
    expect(words({ hard: 1 }, quiet)).toContain("\u00a0: même territoire que Luc Hamon ·");
    const full = round("r1", { rule: "random", sizes: { min: 2, max: 2 } });
    expect(words({ hard: 2 }, { ...quiet, round: full })).toContain(
      "\u00a0: groupe trop grand, groupe 1 trop petit ·",
    );
    const officials: DeskGroup = group("g2", 2, ["p3"]);
    expect(words({ hard: 1 }, { ...quiet, to: officials })).toContain("autre catégorie");
  });

  it("gives the figure alone where the reason is not in sight", () => {
    const random = round("r1", { rule: "random", sizes: { min: 1, max: 7 } });
    expect(words({ hard: 1 }, { ...quiet, round: random })).toMatch(/^\+1 condition non tenue ·/);
  });

  it("speaks English", () => {
    language.value = "en";
    expect(words({ repeats: 1, meets_again: ["p2"], category: -1 })).toBe(
      "+1 repeated meeting: Paul Petit · more even",
    );
  });
});
