import { describe, expect, it } from "vitest";
import { blocksOf, spansOf } from "./markdown-subset";

describe("blocksOf", () => {
  it("tells paragraphs from lists", () => {
    expect(blocksOf("Deux\nlignes\n\n- un\n- deux\n1. trois")).toEqual([
      { kind: "paragraph", lines: ["Deux", "lignes"] },
      { kind: "bullets", lines: ["un", "deux"] },
      { kind: "numbers", lines: ["trois"] },
    ]);
  });
});

describe("spansOf", () => {
  it.each([
    ["**gras**", { kind: "bold", text: "gras" }],
    ["*italique*", { kind: "italic", text: "italique" }],
    ["_italique_", { kind: "italic", text: "italique" }],
    ["[le lien](https://a.fr/b)", { kind: "link", text: "le lien", address: "https://a.fr/b" }],
    ["https://a.fr", { kind: "link", text: "https://a.fr", address: "https://a.fr" }],
  ])("reads %s", (line, span) => {
    expect(spansOf(line)).toEqual([span]);
  });

  it("leaves the full stop out of an address", () => {
    expect(spansOf("Voir https://a.fr/b.")[1]).toMatchObject({ address: "https://a.fr/b" });
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](http://a.fr)",
    "un_nom_de_fichier",
    "<b>x</b>",
    "2 * 3",
  ])("leaves %s as text", (line) => {
    expect(spansOf(line)).toEqual([{ kind: "text", text: line }]);
  });
});
