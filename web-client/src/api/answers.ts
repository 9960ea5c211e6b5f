/** What the HTTP API says (../../../protocol/openapi.json), as far as the pages read it. */
import type { DayStatus, Role } from "@deroule/protocol";

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
  readonly source: "agenda" | "roster";
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
