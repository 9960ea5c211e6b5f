import type { Alternative, DeskDocument, DeskGroup, DeskRound, Quality } from "@deroule/protocol";
import { movedBetween } from "./seats-apart";

export const criteria = ["hard", "repeats", "category", "traits", "groups", "moved"] as const;
export type Criterion = (typeof criteria)[number];

/** A draft as the comparison sees it; `id` undefined: the present one. */
export interface Draft {
  readonly id: number | undefined;
  readonly quality: Quality;
  readonly groups: number;
  /** How many sit otherwise than in the present one. */
  readonly moved: number;
}

/** The drafts kept beside a round's present one, in the order in which they were set aside. */
export function alternativesOf(
  kept: DeskDocument["alternatives"],
  round: DeskRound,
): readonly Alternative[] {
  return Object.values(kept ?? {})
    .filter((alternative) => alternative.round === round.id)
    .sort((a, b) => a.id - b.id);
}

/** The present draft, then those kept beside it. */
export function draftsOf(
  round: DeskRound,
  groups: readonly DeskGroup[],
  alternatives: readonly Alternative[],
): readonly Draft[] {
  const seats = groups.map(({ members }) => members);
  const kept = alternatives.map((alternative) => ({
    id: alternative.id,
    quality: alternative.quality,
    groups: alternative.groups.length,
    moved: movedBetween(seats, alternative.groups).size,
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
