import type { Alternative, DeskGroup, DeskRound, Quality } from "@deroule/protocol";

export const criteria = ["hard", "repeats", "category", "traits", "groups", "moved"] as const;
export type Criterion = (typeof criteria)[number];

/** A draft as the comparison sees it; `id` undefined: the present one. */
export interface Draft {
  readonly id: number | undefined;
  readonly quality: Quality;
  readonly groups: number;
  readonly moved: number;
}

/** The present draft, then those kept beside it. */
export function draftsOf(round: DeskRound, groups: readonly DeskGroup[]): readonly Draft[] {
  const kept = (round.alternatives ?? []).map(({ id, quality, moved, ...alternative }) => ({
    id,
    quality,
    moved,
    groups: alternative.groups.filter((group) => group.length > 0).length,
  }));
  const present = { id: undefined, quality: round.quality, groups: groups.length, moved: 0 };
  return [present, ...kept];
}

export function figureOf(draft: Draft, criterion: Criterion): number {
  return criterion === "groups" || criterion === "moved"
    ? draft[criterion]
    : draft.quality[criterion];
}

/**
 * The least figure of a row, where one draft does better than another; more groups or other
 * seats are no better and no worse.
 */
export function bestFigure(drafts: readonly Draft[], criterion: Criterion): number | undefined {
  if (criterion === "groups" || criterion === "moved") return undefined;
  const figures = drafts.map((draft) => figureOf(draft, criterion));
  const least = Math.min(...figures);
  return figures.every((figure) => figure === least) ? undefined : least;
}

export function alternativeOf(round: DeskRound, id: number | undefined): Alternative | undefined {
  return (round.alternatives ?? []).find((each) => each.id === id);
}
