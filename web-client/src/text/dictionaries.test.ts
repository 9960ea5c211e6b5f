import { describe, expect, it } from "vitest";
import type { Plural, Sentences } from "./speak";

/** Every dictionary of the folder, the ones to come included. */
const modules = import.meta.glob<Record<string, unknown>>(["./*.ts", "!./*.test.ts"], {
  eager: true,
});

interface Speaking {
  readonly sentences: { readonly fr: Sentences; readonly en: Sentences };
}

const dictionaries = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Speaking] => isSpeaking(entry[1]));

function isSpeaking(value: unknown): value is Speaking {
  return typeof value === "function" && "sentences" in value;
}

function forms(entry: string | Plural | undefined): string[] {
  if (entry === undefined) return [];
  return typeof entry === "string" ? [entry] : Object.values(entry);
}

function placeholders(entry: string | Plural | undefined): string[] {
  const names = forms(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []);
  return [...new Set(names)].sort();
}

describe.each(dictionaries)("the dictionary %s", (_name, { sentences }) => {
  const french = Object.entries(sentences.fr);

  it("says everything in both languages, with the same values", () => {
    expect(Object.keys(sentences.en).sort()).toEqual(Object.keys(sentences.fr).sort());
    for (const [key, entry] of french) {
      expect([key, placeholders(sentences.en[key])]).toEqual([key, placeholders(entry)]);
    }
  });

  it("sets French as French is set", () => {
    for (const [key, entry] of french) {
      for (const form of forms(entry)) {
        expect([key, form]).not.toEqual([key, expect.stringMatching(/[ \w»)][;!?]|[ \w»)]:|'|"/)]);
        expect([key, form]).not.toEqual([key, expect.stringMatching(/« | »|\.\.\./)]);
      }
    }
  });

  it("leaves no sentence empty", () => {
    for (const language of [sentences.fr, sentences.en]) {
      for (const entry of Object.values(language)) {
        expect(forms(entry).every((form) => form.trim() !== "")).toBe(true);
      }
    }
  });
});

it("finds the dictionaries", () => {
  expect(dictionaries.map(([name]) => name)).toContain("common");
});
