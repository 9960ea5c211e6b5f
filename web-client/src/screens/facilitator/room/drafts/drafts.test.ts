import type { Advice, Block } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { breakout, group, quality, round } from "../../../../testing/desk-samples";
import { agendaDocument, block } from "../../../../testing/samples";
import { language } from "../../../../text/language";
import { editFor } from "./advice-edit";
import { adviceWords } from "./advice-words";
import { alternativesOf, bestFigure, draftsOf } from "./comparison";
import { movedBetween } from "./seats-apart";
import { isComposed, isOpenStep, stepsOf } from "./day-progress";

function advice(kind: Advice["kind"], amount: number, subject = "", saves = 3): Advice {
  return { kind, amount, subject, saves };
}

describe("an advice", () => {
  it.each([
    [advice("one_more_group", 9), "Un groupe de plus (9 en tout) éviterait 3 retrouvailles."],
    [advice("larger_groups", 8, "", 1), "Autoriser des groupes de 8 éviterait 1 retrouvaille."],
    [
      advice("one_group_fewer", 3, "etat"),
      "Catégorie «\u00a0État\u00a0»\u00a0: un groupe de moins (3 en tout) éviterait 3 retrouvailles.",
    ],
    [
      advice("merge_category", 0, "etat+operateur"),
      "Réunir État et opérateur dans les mêmes groupes éviterait 3 retrouvailles.",
    ],
    [advice("fewer_rounds", 2), "Une séquence en groupes de moins éviterait 3 retrouvailles."],
  ])("is a sentence: %j", (each, french) => {
    expect(adviceWords(each, round("r1")).toLowerCase()).toBe(french.toLowerCase());
  });

  it("promises no more than it can where conditions are broken too", () => {
    language.value = "en";
    const broken = round("r1", { quality: quality({ hard: 2 }) });
    expect(adviceWords(advice("smaller_groups", 4, "", 2), broken)).toBe(
      "Allowing groups of 4 people would avoid 2 repeated meetings or broken conditions.",
    );
  });
});

describe("what an advice comes to", () => {
  const draft = round("r1");
  const edit = (each: Advice, people = 40, of: Block = breakout()) =>
    editFor(each, of, draft, people);

  it("is other sizes, or fewer groups", () => {
    expect(edit(advice("larger_groups", 8))).toEqual({ sizes: { min: 4, max: 8 } });
    expect(edit(advice("smaller_groups", 3))).toEqual({ sizes: { min: 3, max: 7 } });
    expect(edit(advice("one_group_fewer", 6))).toEqual({ groups_max: 6 });
  });

  it("is bounds whose middle gives that many groups", () => {
    expect(edit(advice("one_more_group", 8))).toEqual({ sizes: { min: 5, max: 5 } });
    expect(edit(advice("one_more_group", 16), 81)).toEqual({ sizes: { min: 4, max: 6 } });
    const capped = breakout({ groups_max: 7 });
    expect(edit(advice("one_more_group", 8), 40, capped)).toEqual({
      sizes: { min: 5, max: 5 },
      groups_max: 8,
    });
  });

  it("is for people to weigh where no edit of the block does it", () => {
    expect(edit(advice("one_more_group", 4, "etat"))).toBeUndefined();
    expect(edit(advice("merge_category", 0, "etat+elu"))).toBeUndefined();
    expect(edit(advice("fewer_rounds", 3))).toBeUndefined();
    const pairs = block("intro", { kind: "cross_introduction" });
    expect(edit(advice("larger_groups", 8), 40, pairs)).toBeUndefined();
  });
});

describe("drafts side by side", () => {
  const kept = (of: string, id: number, repeats: number) => ({
    [`${of}:${id}`]: {
      round: of,
      id,
      seed: id,
      quality: quality({ repeats }),
      groups: [["p3"], ["p1", "p2"]],
    },
  });
  const present = round("r1", { quality: quality({ repeats: 2 }) });
  const table = { ...kept("r1", 10, 4), ...kept("r1", 2, 1), ...kept("r2", 3, 0) } as never;
  const seated = [group("g1", 1, ["p1", "p2", "p3"]), group("g2", 2, ["p4"])];
  const drafts = draftsOf(present, seated, alternativesOf(table, present));

  it("are the present one, then those kept", () => {
    expect(drafts.map(({ id, moved, groups }) => [id, moved, groups])).toEqual([
      [undefined, 0, 2],
      [2, 1, 2],
      [10, 1, 2],
    ]);
  });

  it("have a best figure where they differ, and where less is better", () => {
    expect(bestFigure(drafts, "repeats")).toBe(1);
    expect(bestFigure(drafts, "hard")).toBeUndefined();
    expect(bestFigure(drafts, "moved")).toBeUndefined();
  });
});

describe("who sits otherwise", () => {
  const moved = (before: string[][], after: string[][]): readonly string[] => [
    ...movedBetween(before as never, after as never),
  ];

  it("does not depend on how groups are numbered", () => {
    const groups = [["a", "b"], ["c", "d"], ["e"]];
    expect(moved(groups, [["e"], ["c", "d"], ["a", "b"]])).toEqual([]);
  });

  it("is whoever left the people most of whom stayed, and whoever had no seat", () => {
    const before = [
      ["a", "b", "c"],
      ["d", "e", "f"],
    ];
    expect(
      moved(before, [
        ["d", "e", "c"],
        ["a", "b", "f", "z"],
      ]),
    ).toEqual(["c", "f", "z"]);
  });

  it("counts a group that shares its people with another once only", () => {
    expect(
      moved(
        [["a", "b", "c", "d"]],
        [
          ["a", "b"],
          ["c", "d"],
        ],
      ),
    ).toEqual(["c", "d"]);
  });
});

describe("the day's compositions", () => {
  it("are those to come, each by its latest round", () => {
    const agenda = agendaDocument([
      breakout({ id: "past" as never, status: "done" }),
      block("talk", { kind: "content" }),
      breakout(),
      block("pairs", { kind: "cross_introduction" }),
      block("late", { kind: "breakout" }),
    ]);
    const steps = stepsOf(agenda, {
      ["r1" as never]: round("r1", { status: "done" }),
      ["r2" as never]: round("r2", { status: "requested" }),
      ["r3" as never]: round("r3", { block: "pairs", status: "accepted" }),
    });
    expect(steps.map(({ block: of, round: made }) => [of.id, made?.id])).toEqual([
      ["peers", "r2"],
      ["pairs", "r3"],
      ["late", undefined],
    ]);
    // What runs is composed by itself.
    expect(steps.map(isOpenStep)).toEqual([false, false, true]);
    expect(steps.map(isComposed)).toEqual([false, true, false]);
  });
});
