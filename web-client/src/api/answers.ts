/** What the HTTP API says (../../../protocol/openapi.json), as far as the pages read it. */
import type { DayStatus, GroupId, ParticipantId, Role } from "@deroule/protocol";

export interface DaySummary {
  readonly id: string;
  readonly title: string;
  readonly cycle: string;
  readonly date: string;
  readonly status: DayStatus;
  readonly expected: number;
  readonly present: number;
}

export interface Template {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly blocks: number;
}

/** Something wrong, unwise or assumed in a file. */
export interface Finding {
  readonly source: "agenda" | "roster" | "groups";
  readonly severity: "note" | "doubt" | "error";
  readonly code: string;
  /** JSON pointer, of agendas only. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  readonly explanation: { readonly fr: string; readonly en: string };
}

export interface Checked {
  /** No finding is an error. */
  readonly usable: boolean;
  readonly blocks: number;
  readonly participants: number;
  readonly findings: readonly Finding[];
}

export interface PersonalLink {
  readonly role: Role;
  readonly participant?: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly territory?: string;
  readonly category?: string;
  readonly email?: string;
  readonly url: string;
}

export interface CreatedDay {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly links: readonly PersonalLink[];
}

/** What seating somebody in a group would change; a negative figure is for the better. */
export interface SeatCost {
  readonly group: GroupId;
  readonly hard: number;
  readonly repeats: number;
  readonly category: number;
  readonly traits: number;
  /** Those of the group whom the person has met already. */
  readonly meets_again: readonly ParticipantId[];
}

/** Groups that nobody can join are left out. */
export interface SeatCosts {
  readonly participant: ParticipantId;
  readonly costs: readonly SeatCost[];
}

export interface Levels {
  readonly hard: number;
  readonly repeats: number;
  readonly category: number;
  readonly traits: number;
}

export interface RepairMove {
  readonly participant: ParticipantId;
  /** Absent: has no seat. */
  readonly from?: GroupId | null;
  readonly to: GroupId;
}

/** Whom to move so that nobody is alone; nothing has been done yet. */
export interface RepairPlan {
  readonly moves: readonly RepairMove[];
  /** Fewer moves cannot do it: proved. */
  readonly least: number;
  readonly before: Levels;
  readonly after: Levels;
}

/** A file of groups that is a draft now, with what it made the program hesitate about. */
export interface BroughtGroups {
  readonly round: string;
  readonly groups: number;
  readonly participants: number;
  readonly findings: readonly Finding[];
}

/** RFC 9457; `code` never changes meaning. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly findings: readonly Finding[];
}

export type Answer<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly problem: Problem };

/** A file to be saved. */
export interface Download {
  readonly name: string;
  readonly content: Blob;
}
