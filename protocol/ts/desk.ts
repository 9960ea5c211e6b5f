/** The facilitators' document, as SPEC.md §9.4 writes it; see documents.ts for the others. */
import type {
  Results,
  ShownPerson,
  ReceivedMessage,
  OwnCall,
  OwnHand,
  GroupContribution,
} from "./documents";
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
import type { MessageAudience, NewLength, SizeBounds } from "./values";
import type {
  Advancement,
  AdviceKind,
  BreachKind,
  ContributionKind,
  GroupingRule,
  GroupStatus,
  Presence,
  RoundPurpose,
  RoundStatus,
  Tie,
} from "./words";

export interface DeskParticipant extends Omit<ShownPerson, "expectation"> {
  readonly id: ParticipantId;
  readonly advancement: Advancement;
  readonly email: string;
  readonly presence: Presence;
  readonly held: boolean;
  readonly host?: Maybe<ParticipantId>;
  /** The reason given when marked absent. */
  readonly absence: string;
  readonly about: string;
}

/** Each figure with the bound that the planner can prove. */
export interface Quality {
  readonly hard: number;
  readonly hard_bound: number;
  readonly repeats: number;
  readonly repeats_bound: number;
  readonly category: number;
  readonly category_bound: number;
  readonly traits: number;
  readonly traits_bound: number;
}

export interface Breach {
  readonly kind: BreachKind;
  readonly group?: Maybe<GroupId>;
  readonly people: readonly ParticipantId[];
  /** The territory or category concerned; may be empty. */
  readonly subject: string;
  readonly available: number;
  readonly needed: number;
}

/** What would help, such as one more group. */
export interface Advice {
  readonly kind: AdviceKind;
  /** The category, or categories joined by "+"; empty: everyone. */
  readonly subject: string;
  /** How many groups, or people in a group, there would be. */
  readonly amount: number;
  /** Breaches and repeats that disappear. */
  readonly saves: number;
}

/** A draft that is kept beside the present one. */
export interface Alternative {
  readonly round: RoundId;
  /** From 1; never used again in its round. */
  readonly id: number;
  readonly seed: number;
  readonly quality: Quality;
  readonly groups: readonly (readonly ParticipantId[])[];
}

export interface DeskRound {
  readonly id: RoundId;
  readonly block: BlockId;
  readonly purpose: RoundPurpose;
  readonly rule: GroupingRule;
  readonly sizes: SizeBounds;
  readonly status: RoundStatus;
  readonly seed: number;
  readonly quality: Quality;
  readonly breaches: readonly Breach[];
  readonly pins: ById<ParticipantId, GroupId>;
  readonly groups: readonly GroupId[];
  /** The smallest change first. */
  readonly advice?: Maybe<readonly Advice[]>;
}

export interface DeskGroup {
  readonly id: GroupId;
  readonly number: number;
  readonly round: RoundId;
  readonly members: readonly ParticipantId[];
  readonly status: GroupStatus;
  readonly locked: boolean;
  readonly ends_at?: Maybe<Instant>;
  readonly grace_ends_at?: Maybe<Instant>;
  readonly pen?: Maybe<ParticipantId>;
  readonly reporter?: Maybe<ParticipantId>;
  readonly warning?: Maybe<"alone" | "small" | "empty">;
}

export interface DeskCall extends OwnCall {
  readonly participant: ParticipantId;
  /** Where the person was when calling. */
  readonly group?: Maybe<GroupId>;
}

export interface DeskHand extends OwnHand {
  readonly participant: ParticipantId;
}

export interface DeskContribution extends GroupContribution {
  readonly block: BlockId;
  readonly group?: Maybe<GroupId>;
  readonly kind: ContributionKind;
}

/** One answer in free text; never who gave it (W-84). */
export interface FreeAnswer {
  readonly question: QuestionId;
  readonly text: string;
}

export interface DeskMessage extends ReceivedMessage {
  readonly audience: MessageAudience;
}

/** A way to start the next fixed block on time again. */
export interface CatchUp {
  readonly target: BlockId;
  readonly late_ms: Milliseconds;
  /** Less than `late_ms` when the blocks cannot give more. */
  readonly regained_ms: Milliseconds;
  readonly lengths: readonly NewLength[];
}

export interface LastMove {
  readonly number: number;
  /** The command's name. */
  readonly name: string;
  readonly made_at: Instant;
}

export interface DeskAnswers extends Results {
  /** Words that facilitators keep from everyone's screens. */
  readonly hidden?: Maybe<readonly string[]>;
}

export interface PeopleTie {
  readonly first: ParticipantId;
  readonly second: ParticipantId;
  readonly tie: Tie;
}

/** A day of the cycle whose meetings the planner remembers. */
export interface EarlierDay {
  readonly day: DayId;
  readonly date: string;
  readonly title: string;
  readonly meetings: number;
}

export interface DeskDocument {
  readonly participants: ById<ParticipantId, DeskParticipant>;
  readonly rounds: ById<RoundId, DeskRound>;
  readonly groups: ById<GroupId, DeskGroup>;
  readonly calls: ById<CallId, DeskCall>;
  readonly hands: readonly DeskHand[];
  readonly contributions: ById<ContributionId, DeskContribution>;
  readonly answers: ById<QuestionId, DeskAnswers>;
  /** By "<question id>:<n>". */
  readonly texts: { readonly [place: string]: FreeAnswer };
  readonly messages: ById<MessageId, DeskMessage>;
  /** Best first. */
  readonly catch_up: readonly CatchUp[];
  readonly last_move?: Maybe<LastMove>;
  /** By "<round id>:<n>". */
  readonly alternatives?: Maybe<{ readonly [place: string]: Alternative }>;
  readonly ties?: Maybe<readonly PeopleTie[]>;
  readonly earlier_days?: Maybe<readonly EarlierDay[]>;
}
