import type { DeskRound } from "@deroule/protocol";
import { composition } from "../../../text/composition";

/** How good a composition is, in sentences, each with the least that could be proved. */
export function qualityWords({ quality, purpose }: DeskRound): readonly string[] {
  const { hard, repeats, category, traits } = quality;
  const pairs = purpose === "pairs";
  return [
    hard === 0
      ? composition("quality_hard_none")
      : bounded(composition("quality_hard", { count: hard }), hard, quality.hard_bound),
    bounded(composition("quality_repeats", { count: repeats }), repeats, quality.repeats_bound),
    bounded(
      composition(pairs ? "quality_category_pairs" : "quality_category", { count: category }),
      category,
      quality.category_bound,
    ),
    bounded(composition("quality_traits", { count: traits }), traits, quality.traits_bound),
  ];
}

function bounded(what: string, figure: number, bound: number): string {
  return figure <= bound
    ? composition("proved", { what })
    : composition("not_proved", { what, bound });
}
