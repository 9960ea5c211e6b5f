import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRejectionCode } from "./guards";
import { REJECTIONS } from "./rejections";

interface Sentence {
  readonly code: string;
  readonly retry: string;
  readonly since: number;
  readonly fr: string;
  readonly en: string;
}

const sentences = JSON.parse(
  readFileSync(new URL("../rejections.json", import.meta.url), "utf8"),
) as readonly Sentence[];

describe("the rejections (W-23)", () => {
  it("have the same codes here as in rejections.json", () => {
    expect(sentences.map(({ code }) => code)).toEqual(REJECTIONS);
    expect(new Set(REJECTIONS).size).toBe(REJECTIONS.length);
  });

  it.each(sentences)("say $code as people write", ({ retry, since, fr, en }) => {
    expect(["never", "later"]).toContain(retry);
    expect(since).toBe(1);
    for (const sentence of [fr, en]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/['"]/);
    }
    // French sets a no-break space before these, a narrow one but for the colon.
    expect(fr).not.toMatch(/[^\u202f][;!?]|[^\u00a0]:/);
  });

  it("are told from codes of a later server", () => {
    expect(isRejectionCode("too_fast")).toBe(true);
    expect(isRejectionCode("too_slow")).toBe(false);
  });
});
