import type { BlockId } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { block, minute, nine } from "../../../testing/samples";
import { draftOf, editOf, emptyDraft, faultsOf, insertOf, type BlockDraft } from "./block-draft";
import { newQuestion } from "./question-draft";

const talk = block("talk", {
  kind: "breakout",
  title: "Dialogue",
  length_ms: 50 * minute,
  shortest_ms: 40 * minute,
  fields: ["Leviers"],
});

const day = { timezone: "Europe/Paris", midnight_at: nine - 9 * 60 * minute };

function edited(changes: Partial<BlockDraft>) {
  return editOf(talk, { ...draftOf(talk, day), ...changes }, day);
}

describe("an edited block", () => {
  it("sends nothing that did not change", () => {
    expect(edited({})).toEqual({ block: "talk" });
  });

  it("sends minutes as milliseconds, a comma for a point too", () => {
    expect(edited({ length: "52,5", longest: "60" })).toEqual({
      block: "talk",
      length_ms: 52.5 * minute,
      longest_ms: 60 * minute,
    });
  });

  it("sends lists as their lines", () => {
    expect(edited({ fields: "Difficultés\n\n Leviers ", keywords: "engagement" })).toEqual({
      block: "talk",
      fields: ["Difficultés", "Leviers"],
      keywords: ["engagement"],
    });
  });

  it("sends both sizes when one changed, and texts that were emptied", () => {
    expect(edited({ size_max: "6", fields: "" })).toEqual({
      block: "talk",
      sizes: { min: 4, max: 6 },
      fields: [],
    });
  });

  it("sends whom to meet no more, how many groups, what weighs", () => {
    expect(edited({ nobody_of: ["a", "b"], groups_max: "8", spread_advancement: "12" })).toEqual({
      block: "talk",
      nobody_of: ["a", "b"],
      groups_max: 8,
      spread: { territory_kind: 1, advancement: 10 },
    });
    const bound = block("talk", { nobody_of: ["a"], groups_max: 8 });
    const free = { ...draftOf(bound, day), nobody_of: [], groups_max: "" };
    expect(editOf(bound, free, day)).toEqual({ block: "talk", nobody_of: [], groups_max: 0 });
  });

  it("takes a bound away", () => {
    expect(edited({ shortest: "" })).toEqual({ block: "talk", without: ["shortest"] });
  });

  it("sends the hour of the day's place as an instant", () => {
    expect(edited({ starts: "14:30" })).toEqual({
      block: "talk",
      starts_at: nine + 5.5 * 60 * minute,
    });
  });

  it("sends every field there is", () => {
    const everything = edited({
      title: "Titre",
      summary: "Résumé",
      speaker: "Hélène",
      slides: "https://exemple.fr",
      prompt: "Consigne",
      keywords: "a",
      fields: "b",
      length: "60",
      shortest: "30",
      longest: "70",
      fixed: true,
      starts: "10:00",
      reports: "peers",
      rule: "manual",
      size_min: "3",
      same_as: "peers",
      nobody_of: ["peers"],
      groups_max: "6",
      spread_kind: "4",
      turn: "300",
      questions: [{ ...newQuestion(), id: "q", text: "Un mot ?" }],
    });
    expect(Object.keys(everything).sort()).toEqual(
      [
        "block",
        "title",
        "summary",
        "speaker",
        "slides",
        "prompt",
        "keywords",
        "fields",
        "length_ms",
        "shortest_ms",
        "longest_ms",
        "fixed",
        "rule",
        "sizes",
        "same_as",
        "nobody_of",
        "groups_max",
        "spread",
        "questions",
        "introduction",
        "starts_at",
        "reports",
      ].sort(),
    );
  });
});

describe("an inserted block", () => {
  it("leaves out what its kind does not use", () => {
    const draft = { ...emptyDraft, title: " Pause ", kind: "break" as const, length: "10" };
    expect(insertOf(draft, "talk" as BlockId)).toEqual({
      plan: { kind: "break", title: "Pause", length_ms: 10 * minute },
      after: "talk",
    });
  });

  it("goes first where it comes after nothing", () => {
    expect(insertOf({ ...emptyDraft, title: "Accueil" }, undefined)).not.toHaveProperty("after");
  });

  it("says how groups are made, whom a report is about, what is asked", () => {
    const titled = { ...emptyDraft, title: "T" };
    expect(insertOf({ ...titled, kind: "breakout" }, undefined).plan).toMatchObject({
      rule: "across_territories",
      sizes: { min: 4, max: 7 },
    });
    expect(insertOf({ ...titled, kind: "report", reports: "talk" }, undefined).plan).toMatchObject({
      reports: "talk",
    });
    expect(insertOf({ ...titled, kind: "cross_introduction" }, undefined).plan).toMatchObject({
      introduction: { turn_ms: 360_000, speaking_ms: 90_000, circle: { min: 6, max: 8 } },
    });
    const scale = { ...newQuestion(), kind: "scale" as const, text: "Où en êtes-vous ?" };
    expect(
      insertOf({ ...titled, kind: "question", questions: [scale] }, undefined).plan.questions,
    ).toEqual([
      { id: scale.id, kind: "scale", text: "Où en êtes-vous ?", scale_min: 1, scale_max: 5 },
    ]);
  });

  it("says of a breakout only what is unusual", () => {
    const titled = { ...emptyDraft, title: "T", kind: "breakout" as const };
    expect(Object.keys(insertOf(titled, undefined).plan).sort()).toEqual(
      ["kind", "title", "length_ms", "rule", "sizes"].sort(),
    );
    const same = { ...titled, rule: "same_groups" as const, same_as: "talk", groups_max: "5" };
    expect(insertOf({ ...same, spread_kind: "0" }, undefined).plan).toMatchObject({
      rule: "same_groups",
      same_as: "talk",
      groups_max: 5,
      spread: { territory_kind: 0, advancement: 1 },
    });
  });

  it("gives each new question an id of its own", () => {
    expect(newQuestion().id).not.toBe(newQuestion().id);
  });
});

describe("the faults of a draft", () => {
  it.each([
    [{ title: " " }, ["block_title"]],
    [{ length: "dix" }, ["length_minutes"]],
    [{ slides: "http://exemple.fr" }, ["slides"]],
    [{ kind: "question" as const }, ["questions"]],
    [
      {
        kind: "question" as const,
        questions: [{ ...newQuestion(), kind: "choice" as const, text: "?", choices: "un" }],
      },
      ["choices"],
    ],
    [{ kind: "breakout" as const, rule: "same_groups" as const }, ["same_as"]],
    [{}, []],
  ])("%j", (changes, faults) => {
    expect(faultsOf({ ...emptyDraft, title: "T", ...changes })).toEqual(faults);
  });
});
