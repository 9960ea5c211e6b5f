/** Compound values that commands carry and documents show in the same form. */
import type { BlockId, GroupId, Milliseconds, ParticipantId, QuestionId } from "./ids";
import type { Category, QuestionKind } from "./words";

export interface SizeBounds {
  readonly min: number;
  readonly max: number;
}

/** What it weighs that a trait is spread evenly over the groups, 0 to 10; usually 1. */
export interface Spread {
  readonly territory_kind: number;
  readonly advancement: number;
}

/** How the two halves of a cross-introduction are timed. */
export interface Introduction {
  /** One person's interview in a pair. */
  readonly turn_ms: Milliseconds;
  /** One person's presentation in a circle. */
  readonly speaking_ms: Milliseconds;
  readonly circle: SizeBounds;
}

export interface Question {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Of a `choice`: at least two. */
  readonly choices: readonly string[];
  /** Of a `scale`: inclusive bounds. */
  readonly scale_min: number;
  readonly scale_max: number;
}

/** By kind of question: word_cloud, scale, choice, text. */
export type AnswerValue =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "step"; readonly value: number }
  | { readonly kind: "choice"; readonly index: number }
  | { readonly kind: "text"; readonly text: string };

export type MessageAudience =
  | { readonly kind: "all" }
  | { readonly kind: "category"; readonly category: Category }
  | { readonly kind: "groups"; readonly groups: readonly GroupId[] }
  | { readonly kind: "participant"; readonly participant: ParticipantId };

export interface NewLength {
  readonly block: BlockId;
  readonly length_ms: Milliseconds;
}
