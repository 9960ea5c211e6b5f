/**
 * The four channel documents, as SPEC.md §9 writes them. A field of type Maybe may be absent or
 * null, which mean the same. Servers may add fields within the version (W-70).
 */
import type { DeskDocument } from "./desk";
import type {
  BlockId,
  ById,
  CallId,
  ContributionId,
  DayId,
  GroupId,
  Instant,
  Maybe,
  MessageId,
  Milliseconds,
  ParticipantId,
  QuestionId,
  RoundId,
} from "./ids";
import type { AnswerValue, Introduction, Question, SizeBounds, Spread } from "./values";
import type {
  BlockKind,
  BlockStatus,
  CallStatus,
  Category,
  ContributionKind,
  ContributionStatus,
  DayStatus,
  GroupingRule,
  GroupStatus,
  Phase,
  Place,
  Presence,
  RoundPurpose,
  RoundStatus,
} from "./words";

// ---- agenda: everyone. ----

export interface Day {
  readonly id: DayId;
  readonly title: string;
  /** Name of the cycle the day belongs to; may be empty. */
  readonly cycle: string;
  /** Local date, "2021-01-21". */
  readonly date: string;
  /** IANA name. */
  readonly timezone: string;
  readonly midnight_at: Instant;
  readonly doors_at: Instant;
  readonly status: DayStatus;
}

/** `size` 2 is the pairs' turn, 3 the trios', 0 the circles' (W-83). */
export interface Turn {
  readonly size: number;
  readonly index: number;
  readonly count: number;
  readonly ends_at: Instant;
}

export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly title: string;
  readonly summary: string;
  readonly status: BlockStatus;
  readonly phase: Phase;
  readonly fixed: boolean;
  readonly starts_at: Instant;
  /** As extended or shortened today. */
  readonly length_ms: Milliseconds;
  readonly planned_ms: Milliseconds;
  readonly shortest_ms?: Maybe<Milliseconds>;
  readonly longest_ms?: Maybe<Milliseconds>;
  readonly started_at?: Maybe<Instant>;
  readonly ends_at?: Maybe<Instant>;
  readonly ended_at?: Maybe<Instant>;
  readonly phase_ends_at?: Maybe<Instant>;
  readonly speaker: string;
  readonly keywords: readonly string[];
  readonly slides: string;
  readonly prompt: string;
  readonly fields: readonly string[];
  readonly questions: readonly Question[];
  readonly rule: GroupingRule;
  readonly sizes: SizeBounds;
  /** The breakout whose groups these are, by the rule `same_groups`. */
  readonly same_as?: Maybe<BlockId>;
  readonly nobody_of?: Maybe<readonly BlockId[]>;
  /** 0: no limit. */
  readonly groups_max?: Maybe<number>;
  readonly spread?: Maybe<Spread>;
  readonly introduction?: Maybe<Introduction>;
  /** The breakout whose groups report. */
  readonly reports?: Maybe<BlockId>;
  readonly turns: readonly Turn[];
  readonly reporting?: Maybe<GroupId>;
  readonly reported: readonly GroupId[];
}

export interface Projection {
  readonly from_at: Instant;
  readonly until_at: Instant;
}

export interface NextFixed {
  readonly block: BlockId;
  readonly starts_at: Instant;
  readonly projected_at: Instant;
}

export interface Now {
  readonly block?: Maybe<BlockId>;
  readonly place: Place;
  readonly paused_at?: Maybe<Instant>;
  /** Positive: late. */
  readonly drift_ms: Milliseconds;
  readonly next_fixed?: Maybe<NextFixed>;
}

export interface Count {
  readonly expected: number;
  readonly present: number;
}

export interface TerritoryCount extends Count {
  /** "Métropole", "CC"… where the server says. */
  readonly kind?: Maybe<string>;
}

export interface Counts {
  readonly total: Count;
  readonly categories: { readonly [C in Category]?: Count };
  readonly territories: { readonly [name: string]: TerritoryCount };
}

export interface CurrentRound {
  readonly id: RoundId;
  readonly block: BlockId;
  readonly purpose: RoundPurpose;
  readonly status: RoundStatus;
  /** How many there are. */
  readonly groups: number;
}

export interface PublicGroup {
  readonly number: number;
  readonly size: number;
  readonly status: GroupStatus;
}

export interface Announcement {
  readonly text: string;
  readonly sent_at: Instant;
}

export interface PublishedContribution {
  readonly block: BlockId;
  /** Of the group that wrote it. */
  readonly number?: Maybe<number>;
  readonly kind: ContributionKind;
  readonly field: string;
  readonly text: string;
  readonly votes: number;
  readonly written_at: Instant;
}

/** `steps` counts scale steps, or choice indexes, written as decimal numbers. */
export interface Results {
  readonly count: number;
  readonly words: { readonly [word: string]: number };
  readonly steps: { readonly [step: string]: number };
}

export interface AgendaDocument {
  readonly day: Day;
  readonly order: readonly BlockId[];
  readonly blocks: ById<BlockId, Block>;
  readonly projected: ById<BlockId, Projection>;
  readonly now: Now;
  readonly counts: Counts;
  readonly round?: Maybe<CurrentRound>;
  /** Of the current round, once announced; during a report, of the round reported. */
  readonly groups: ById<GroupId, PublicGroup>;
  /** Messages to all. */
  readonly announcements: ById<MessageId, Announcement>;
  readonly harvest: ById<ContributionId, PublishedContribution>;
  /** Of questions that are shown. */
  readonly results: ById<QuestionId, Results>;
}

// ---- me/<id>: one participant. ----

export interface ShownPerson {
  readonly given_name: string;
  readonly family_name: string;
  readonly territory: string;
  readonly territory_kind: string;
  readonly category: Category;
  readonly function: string;
  readonly expectation: string;
}

export interface Companion {
  readonly id: ParticipantId;
  readonly name: string;
}

export interface Colleague extends Companion {
  readonly category: Category;
}

export interface Partner extends Companion {
  readonly territory: string;
  readonly category: Category;
  readonly function: string;
}

export interface OwnContribution {
  readonly block: BlockId;
  readonly kind: ContributionKind;
  readonly field: string;
  readonly text: string;
  readonly status: ContributionStatus;
  readonly votes: number;
}

export interface ReceivedMessage {
  readonly text: string;
  readonly from: string;
  readonly sent_at: Instant;
}

export interface OwnCall {
  readonly id: CallId;
  readonly text: string;
  readonly status: CallStatus;
  readonly called_at: Instant;
  readonly taken_by?: Maybe<string>;
}

export interface OwnHand {
  readonly raised_at: Instant;
  readonly speaking: boolean;
}

export interface MeDocument {
  readonly id: ParticipantId;
  readonly person: ShownPerson;
  readonly presence: Presence;
  readonly held: boolean;
  /** Behind whose link the person sits. */
  readonly host?: Maybe<ParticipantId>;
  readonly companions: readonly Companion[];
  /** Registered from the same territory and not here: who may sit behind this link. */
  readonly colleagues: readonly Colleague[];
  /** In a group now; none: `agenda.now.place` says where. */
  readonly place?: Maybe<GroupId>;
  /** Own group of the current round, once announced; during a report, of the round reported. */
  readonly group?: Maybe<GroupId>;
  readonly partners: readonly Partner[];
  /** What I noted about a partner. */
  readonly notes: ById<ParticipantId, string>;
  /** What was noted about me. */
  readonly about: string;
  readonly answers: ById<QuestionId, AnswerValue>;
  readonly votes: readonly ContributionId[];
  readonly contributions: ById<ContributionId, OwnContribution>;
  /** To me, my category or my groups; messages to all are in agenda. */
  readonly messages: ById<MessageId, ReceivedMessage>;
  readonly call?: Maybe<OwnCall>;
  readonly hand?: Maybe<OwnHand>;
}

// ---- group/<id>: its members; facilitators on demand. ----

export interface GroupFacts {
  readonly id: GroupId;
  readonly number: number;
  readonly round: RoundId;
  readonly block: BlockId;
  readonly purpose: RoundPurpose;
  readonly status: GroupStatus;
  readonly ends_at?: Maybe<Instant>;
  readonly grace_ends_at?: Maybe<Instant>;
  readonly pen?: Maybe<ParticipantId>;
  readonly reporter?: Maybe<ParticipantId>;
  readonly locked: boolean;
}

export interface Member extends Partner {
  readonly presence: Presence;
}

/** What was noted about a member, and who presents that member. */
export interface Card {
  readonly about: string;
  readonly by?: Maybe<ParticipantId>;
}

export interface GroupContribution {
  readonly author: ParticipantId;
  readonly field: string;
  readonly text: string;
  readonly status: ContributionStatus;
  readonly votes: number;
  readonly written_at: Instant;
}

/** Where the group meets by video. */
export interface Room {
  readonly kind: "none";
}

export interface GroupDocument {
  readonly group: GroupFacts;
  /** Circles: in speaking order. */
  readonly members: readonly Member[];
  readonly cards: ById<ParticipantId, Card>;
  readonly contributions: ById<ContributionId, GroupContribution>;
  readonly room: Room;
}

// ---- Which channel holds which. ----

export type AgendaChannel = "agenda";
export type DeskChannel = "desk";
export type GroupChannel = `group/${string}`;
export type MeChannel = `me/${string}`;
export type Channel = AgendaChannel | DeskChannel | GroupChannel | MeChannel;

export type DocumentOf<C extends Channel> = C extends AgendaChannel
  ? AgendaDocument
  : C extends DeskChannel
    ? DeskDocument
    : C extends GroupChannel
      ? GroupDocument
      : MeDocument;
