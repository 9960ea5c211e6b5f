import type { DeskRound } from "@deroule/protocol";
import { composition } from "../../../text/composition";

/** One level of a composition's quality, in a sentence. */
export interface QualityLevel {
  readonly words: string;
  /** Proved: no composition does better. */
  readonly best: boolean;
}

/** How good a composition is, each level with what could be proved of it. */
export function qualityLevels({ quality, purpose }: DeskRound): readonly QualityLevel[] {
  const { hard, repeats, category, traits } = quality;
  const pairs = purpose === "pairs";
  return [
    hard === 0
      ? { words: composition("quality_hard_none"), best: true }
      : level(composition("quality_hard", { count: hard }), hard, quality.hard_bound),
    level(composition("quality_repeats", { count: repeats }), repeats, quality.repeats_bound),
    level(
      composition(pairs ? "quality_category_pairs" : "quality_category", { count: category }),
      category,
      quality.category_bound,
    ),
    level(composition("quality_traits", { count: traits }), traits, quality.traits_bound),
  ];
}

function level(what: string, figure: number, bound: number): QualityLevel {
  const best = figure <= bound;
  return {
    words: best
      ? composition("proved", { what })
      : composition("not_proved", { what, gap: figure - bound, bound }),
    best,
  };
}
