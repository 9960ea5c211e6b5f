import type { Question } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { answerOf, fieldTextOf, shownText } from "./answers";

function question(kind: Question["kind"]): Question {
  const choices = kind === "choice" ? ["Oui", "Non"] : [];
  return { id: "q", kind, text: "?", choices, scale_min: 1, scale_max: 5 } as unknown as Question;
}

describe("answerOf", () => {
  it.each([
    ["word_cloud", " lien ,, méthode; temps\nlong ", ["lien", "méthode", "temps", "long"]],
    ["word_cloud", "un", ["un"]],
  ] as const)("reads %s", (kind, text, words) => {
    expect(answerOf(question(kind), text)).toEqual({ kind: "words", words });
  });

  it("takes no more than five words", () => {
    expect(answerOf(question("word_cloud"), "1,2,3,4,5")).toBeDefined();
    expect(answerOf(question("word_cloud"), "1,2,3,4,5,6")).toBeUndefined();
  });

  it("reads steps, choices and texts", () => {
    expect(answerOf(question("scale"), "4")).toEqual({ kind: "step", value: 4 });
    expect(answerOf(question("choice"), "1")).toEqual({ kind: "choice", index: 1 });
    expect(answerOf(question("text"), " Merci ")).toEqual({ kind: "text", text: "Merci" });
  });

  it.each(["word_cloud", "scale", "choice", "text"] as const)("takes no empty %s", (kind) => {
    expect(answerOf(question(kind), "  ")).toBeUndefined();
  });

  it.each([
    ["word_cloud", "lien, temps"],
    ["scale", "3"],
    ["choice", "0"],
    ["text", "Merci"],
  ] as const)("writes a %s back as its field held it", (kind, text) => {
    expect(fieldTextOf(answerOf(question(kind), text))).toBe(text);
  });

  it("shows a choice by its words", () => {
    expect(shownText(question("choice"), "1")).toBe("Non");
  });
});
