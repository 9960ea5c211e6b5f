/**
 * Identifiers that cannot be mistaken for one another, and the two ways time is written.
 * At run time an id is a string; only guards.ts, and code that makes ids, may brand one.
 */

declare const noun: unique symbol;
type Id<Noun extends string> = string & { readonly [noun]: Noun };

export type DayId = Id<"day">;
export type BlockId = Id<"block">;
export type ParticipantId = Id<"participant">;
export type RoundId = Id<"round">;
export type GroupId = Id<"group">;
export type ContributionId = Id<"contribution">;
export type QuestionId = Id<"question">;
export type CallId = Id<"call">;
export type MessageId = Id<"message">;
/** Chosen by the client, 1 to 64 characters of `[A-Za-z0-9_-]`, unique in the day (W-20). */
export type CommandId = Id<"command">;

/** Position of a record in the day's journal; 0 is before all. */
export type Sequence = number;
/** Milliseconds since 1970-01-01T00:00:00Z; fields that end in `_at`. */
export type Instant = number;
/** Fields that end in `_ms`. */
export type Milliseconds = number;

/** An object used as a table: looking up an id that it does not have gives undefined. */
export type ById<I extends string, T> = { readonly [K in I]?: T };

/** In what a server sends, an absent field of this type and null mean the same. */
export type Maybe<T> = T | null;
