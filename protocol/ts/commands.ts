/**
 * Every command that a browser may send, with its arguments; who may send which is said in
 * ../schema/command.json. In a participant's command `as` names whom it is for when several
 * people sit behind one link; absent, it is the link's owner (W-25).
 */
import type {
  BlockId,
  CallId,
  ContributionId,
  GroupId,
  Instant,
  Milliseconds,
  ParticipantId,
  QuestionId,
  RoundId,
} from "./ids";
import type {
  AnswerValue,
  Introduction,
  MessageAudience,
  NewLength,
  Question,
  SizeBounds,
  Spread,
} from "./values";
import type {
  Advancement,
  BlockKind,
  Category,
  ContributionKind,
  GroupingRule,
  Phase,
  Tie,
} from "./words";

export type NoArguments = { readonly [name: string]: never };

interface ForSomeone {
  readonly as?: ParticipantId;
}

/** Someone the roster does not have yet. */
export interface NewPerson {
  readonly given_name: string;
  readonly family_name: string;
  readonly territory: string;
  readonly territory_kind?: string;
  readonly advancement?: Advancement;
  readonly category: Category;
  readonly function?: string;
  readonly email?: string;
  readonly expectation?: string;
}

/** What choices and bounds a question leaves out have their usual value: none, and 1 to 5. */
export type NewQuestion = Pick<Question, "id" | "kind" | "text"> &
  Partial<Pick<Question, "choices" | "scale_min" | "scale_max">>;

/** What a block may be told besides its kind. */
interface BlockDetails {
  readonly summary?: string;
  readonly shortest_ms?: Milliseconds;
  readonly longest_ms?: Milliseconds;
  readonly fixed?: boolean;
  readonly speaker?: string;
  readonly keywords?: readonly string[];
  /** A link, https only. */
  readonly slides?: string;
  readonly prompt?: string;
  readonly fields?: readonly string[];
  readonly questions?: readonly NewQuestion[];
  readonly rule?: GroupingRule;
  readonly sizes?: SizeBounds;
  /** Of the rule `same_groups`: the breakout before it whose groups these are. */
  readonly same_as?: BlockId;
  /** Who sat together in these breakouts does not do so again. */
  readonly nobody_of?: readonly BlockId[];
  /** 0: no limit. */
  readonly groups_max?: number;
  readonly spread?: Spread;
  readonly introduction?: Introduction;
}

/** The day gives the block its id and its start. */
export interface NewBlock extends BlockDetails {
  readonly kind: BlockKind;
  readonly title: string;
  readonly length_ms: Milliseconds;
  readonly grace_ms?: Milliseconds;
  readonly reports?: BlockId;
}

interface OfBlock {
  readonly block: BlockId;
}
interface OfRound {
  readonly round: RoundId;
}
interface OfCall {
  readonly call: CallId;
}
interface OfContribution {
  readonly contribution: ContributionId;
}
interface OfParticipant {
  readonly participant: ParticipantId;
}

/** The day and its agenda. `from` names what runs in the sender's eyes; absent, nothing does. */
interface AgendaCommands {
  readonly open_doors: NoArguments;
  readonly start_day: NoArguments;
  readonly pause_day: NoArguments;
  readonly resume_day: NoArguments;
  readonly close_day: NoArguments;
  readonly advance: { readonly from?: BlockId };
  readonly go_to: OfBlock & { readonly from?: BlockId };
  readonly go_back: { readonly from?: BlockId };
  /** `reporting`: in a report, the group that has the floor in the sender's eyes. */
  readonly advance_phase: OfBlock & { readonly from: Phase; readonly reporting?: GroupId };
  readonly extend_block: OfBlock & { readonly by_ms: Milliseconds };
  readonly shorten_block: OfBlock & { readonly by_ms: Milliseconds };
  readonly skip_block: OfBlock;
  /** `after` absent: first. */
  readonly insert_block: { readonly plan: NewBlock; readonly after?: BlockId };
  readonly remove_block: OfBlock;
  readonly move_block: OfBlock & { readonly after?: BlockId };
  /** What is absent stays as it is. */
  readonly edit_block: OfBlock &
    BlockDetails & {
      readonly title?: string;
      readonly length_ms?: Milliseconds;
      /** Of a report: the breakout, before it, whose groups report. */
      readonly reports?: BlockId;
      /** Of a fixed block, or of the day's first. */
      readonly starts_at?: Instant;
      /** Bounds that no longer hold. */
      readonly without?: readonly ("shortest" | "longest")[];
    };
  readonly accept_catch_up: { readonly target: BlockId; readonly lengths: readonly NewLength[] };
  /** `move`: the number of `desk.last_move`. */
  readonly undo: { readonly move: number };
}

interface RoundCommands {
  /** `seed` 0: the day chooses one. */
  readonly propose_groups: OfBlock & { readonly seed: number };
  /** All blocks still to come without a composition agreed on, at once. */
  readonly compose_day: { readonly seed?: number };
  /** A draft that facilitators bring along. */
  readonly set_groups: OfBlock & { readonly groups: readonly (readonly ParticipantId[])[] };
  readonly accept_groups: OfRound;
  /** The draft kept takes the place of the present one, which is kept in its stead. */
  readonly choose_alternative: OfRound & { readonly alternative: number };
  readonly drop_alternative: OfRound & { readonly alternative: number };
  /** All of the moves or none. */
  readonly repair_groups: OfRound & {
    readonly moves: readonly (OfParticipant & { readonly to: GroupId })[];
  };
  /** From the next composing on. */
  readonly tie_people: {
    readonly first: ParticipantId;
    readonly second: ParticipantId;
    readonly tie: Tie | "none";
  };
  /** `to` absent: out of every group. */
  readonly move_person: OfRound & OfParticipant & { readonly to?: GroupId };
  readonly swap_people: OfRound & {
    readonly first: ParticipantId;
    readonly second: ParticipantId;
  };
  readonly merge_groups: OfRound & { readonly from: GroupId; readonly into: GroupId };
  readonly split_group: OfRound & {
    readonly group: GroupId;
    readonly participants: readonly ParticipantId[];
  };
  readonly lock_group: OfRound & { readonly group: GroupId; readonly locked: boolean };
  /** `to` absent: no longer pinned. */
  readonly pin_person: OfRound & OfParticipant & { readonly to?: GroupId };
  readonly announce_groups: OfRound;
  readonly open_groups: OfRound;
  /** No group named: all of them. `by_ms` may be negative. */
  readonly extend_groups: OfRound & {
    readonly groups: readonly GroupId[];
    readonly by_ms: Milliseconds;
  };
  /** No group named: all of them. */
  readonly close_groups: OfRound & { readonly groups: readonly GroupId[] };
  readonly call_back: OfRound;
  readonly name_reporter: OfParticipant & { readonly group: GroupId };
}

interface PeopleCommands {
  readonly send_message: { readonly audience: MessageAudience; readonly text: string };
  readonly take_call: OfCall;
  readonly answer_call: OfCall;
  readonly give_floor: OfParticipant;
  readonly lower_hand: OfParticipant;
  readonly publish_contribution: OfContribution;
  readonly hide_contribution: OfContribution;
  /** `word` as the desk's answers count it. */
  readonly hide_word: {
    readonly question: QuestionId;
    readonly word: string;
    readonly hidden: boolean;
  };
  readonly mark_present: OfParticipant;
  readonly mark_absent: OfParticipant & { readonly reason: string };
  readonly add_participant: { readonly person: NewPerson };
  readonly correct_participant: OfParticipant & {
    readonly given_name?: string;
    readonly family_name?: string;
    readonly territory?: string;
    readonly territory_kind?: string;
    readonly function?: string;
    readonly category?: Category;
  };
  readonly hold_seat: OfParticipant & { readonly held: boolean };
}

interface ParticipantCommands {
  readonly arrive: ForSomeone;
  readonly leave: ForSomeone;
  readonly say_who: ForSomeone & {
    readonly given_name: string;
    readonly family_name: string;
    readonly function: string;
  };
  /** Someone on the roster, or someone new. */
  readonly seat_companion: OfParticipant | { readonly person: NewPerson };
  readonly note_partner: ForSomeone & { readonly about: ParticipantId; readonly text: string };
  readonly correct_note: ForSomeone & { readonly text: string };
  /** `field`: one of the block's fields, or empty. */
  readonly contribute: ForSomeone &
    OfBlock & {
      readonly kind: ContributionKind;
      readonly field: string;
      readonly text: string;
    };
  readonly edit_contribution: ForSomeone & OfContribution & { readonly text: string };
  readonly withdraw_contribution: ForSomeone & OfContribution;
  /** `in_favour` false takes the vote back. */
  readonly vote: ForSomeone & OfContribution & { readonly in_favour: boolean };
  readonly answer_question: ForSomeone & {
    readonly question: QuestionId;
    readonly value: AnswerValue;
  };
  readonly ask_floor: ForSomeone;
  readonly leave_floor: ForSomeone;
  readonly call_for_help: ForSomeone & { readonly text: string };
  readonly cancel_call: ForSomeone & OfCall;
  readonly take_pen: ForSomeone;
  readonly give_pen: ForSomeone & { readonly to: ParticipantId };
  readonly volunteer_report: ForSomeone;
  readonly change_group: ForSomeone & { readonly to: GroupId };
}

export interface Commands
  extends AgendaCommands, RoundCommands, PeopleCommands, ParticipantCommands {}

export type CommandName = keyof Commands;
export type CommandArguments<N extends CommandName> = Commands[N];
