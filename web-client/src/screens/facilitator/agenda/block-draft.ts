import type {
  AgendaDocument,
  Block,
  BlockId,
  BlockKind,
  Commands,
  GroupingRule,
  NewQuestion,
  Spread,
} from "@deroule/protocol";
import { clockTime, instantAt } from "../../../text/times";
import { choiceFault, questionOf, type QuestionDraft } from "./question-draft";

/** A block as a form holds it: texts as typed, lists one item a line, minutes and seconds. */
export interface BlockDraft {
  readonly kind: BlockKind;
  readonly title: string;
  readonly summary: string;
  readonly speaker: string;
  readonly slides: string;
  readonly prompt: string;
  readonly keywords: string;
  readonly fields: string;
  readonly length: string;
  readonly shortest: string;
  readonly longest: string;
  readonly fixed: boolean;
  /** "09:05", where the day takes place. */
  readonly starts: string;
  readonly rule: GroupingRule;
  readonly size_min: string;
  readonly size_max: string;
  /** Of the rule `same_groups`: the breakout whose groups these are. */
  readonly same_as: string;
  /** Breakouts whose neighbours nobody sits with again. */
  readonly nobody_of: readonly string[];
  /** Empty: no limit. */
  readonly groups_max: string;
  /** What it weighs that these are spread evenly, 0 to 10. */
  readonly spread_kind: string;
  readonly spread_advancement: string;
  readonly turn: string;
  readonly speaking: string;
  readonly circle_min: string;
  readonly circle_max: string;
  /** Of a report: the breakout whose groups report. */
  readonly reports: string;
  readonly questions: readonly QuestionDraft[];
}

const minute_ms = 60_000;
const second_ms = 1_000;
const usual_weight = 1;
const weight_max = 10;

export const emptyDraft: BlockDraft = {
  kind: "plenary",
  title: "",
  summary: "",
  speaker: "",
  slides: "",
  prompt: "",
  keywords: "",
  fields: "",
  length: "15",
  shortest: "",
  longest: "",
  fixed: false,
  starts: "",
  rule: "across_territories",
  size_min: "4",
  size_max: "7",
  same_as: "",
  nobody_of: [],
  groups_max: "",
  spread_kind: "1",
  spread_advancement: "1",
  turn: "360",
  speaking: "90",
  circle_min: "6",
  circle_max: "8",
  reports: "",
  questions: [],
};

/** What the hours of a form mean. */
export type DayHours = Pick<AgendaDocument["day"], "timezone" | "midnight_at">;

export function draftOf(block: Block, { timezone }: DayHours): BlockDraft {
  const { introduction } = block;
  return {
    kind: block.kind,
    title: block.title,
    summary: block.summary,
    speaker: block.speaker,
    slides: block.slides,
    prompt: block.prompt,
    keywords: block.keywords.join("\n"),
    fields: block.fields.join("\n"),
    length: in_units(block.length_ms, minute_ms),
    shortest: in_units(block.shortest_ms, minute_ms),
    longest: in_units(block.longest_ms, minute_ms),
    fixed: block.fixed,
    starts: clockTime(block.starts_at, timezone),
    rule: block.rule,
    size_min: String(block.sizes.min),
    size_max: String(block.sizes.max),
    same_as: block.same_as ?? "",
    nobody_of: block.nobody_of ?? [],
    groups_max: block.groups_max ? String(block.groups_max) : "",
    spread_kind: String(block.spread?.territory_kind ?? usual_weight),
    spread_advancement: String(block.spread?.advancement ?? usual_weight),
    turn: introduction ? in_units(introduction.turn_ms, second_ms) : emptyDraft.turn,
    speaking: introduction ? in_units(introduction.speaking_ms, second_ms) : emptyDraft.speaking,
    circle_min: introduction ? String(introduction.circle.min) : emptyDraft.circle_min,
    circle_max: introduction ? String(introduction.circle.max) : emptyDraft.circle_max,
    reports: block.reports ?? "",
    questions: block.questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      text: question.text,
      choices: question.choices.join("\n"),
      scale_min: String(question.scale_min),
      scale_max: String(question.scale_max),
    })),
  };
}

export function asks(kind: BlockKind): boolean {
  return kind === "question" || kind === "evaluation";
}

export type DraftFault =
  "block_title" | "length_minutes" | "slides" | "same_as" | "questions" | "choices";

/** What would certainly be refused; the server judges the rest. */
export function faultsOf(draft: BlockDraft): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  if (draft.title.trim() === "") faults.push("block_title");
  if (ms(draft.length, minute_ms) === undefined) faults.push("length_minutes");
  if (draft.slides.trim() !== "" && !draft.slides.trim().startsWith("https://")) {
    faults.push("slides");
  }
  if (draft.kind === "breakout" && draft.rule === "same_groups" && draft.same_as === "") {
    faults.push("same_as");
  }
  if (asks(draft.kind)) {
    const untold = draft.questions.some((question) => question.text.trim() === "");
    if (draft.questions.length === 0 || untold) faults.push("questions");
    if (draft.questions.some(choiceFault)) faults.push("choices");
  }
  return faults;
}

type Details = Omit<Commands["edit_block"], "block" | "without">;

const bounds = ["shortest", "longest"] as const;

/** The arguments that say how the block is to change: only what differs. */
export function editOf(block: Block, draft: BlockDraft, day: DayHours): Commands["edit_block"] {
  const before = draftOf(block, day);
  const changed = (keys: readonly (keyof BlockDraft)[]): boolean =>
    keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(draft[key]));
  const all: Details = {
    ...detailsOf(draft),
    ...(draft.starts !== "" && {
      starts_at: instantAt(draft.starts, day.midnight_at, day.timezone),
    }),
    ...(draft.reports !== "" && { reports: draft.reports as BlockId }),
  };
  const edit: Record<string, unknown> = { block: block.id };
  for (const [name, keys] of Object.entries(sources) as [keyof Details, Source][]) {
    if (changed(keys) && all[name] !== undefined) edit[name] = all[name];
  }
  const without = bounds.filter((bound) => before[bound] !== "" && draft[bound].trim() === "");
  if (without.length > 0) edit["without"] = without;
  return edit as unknown as Commands["edit_block"];
}

/** The arguments that insert it; what its kind does not use is left out. */
export function insertOf(draft: BlockDraft, after: BlockId | undefined): Commands["insert_block"] {
  const { rule, sizes, introduction, questions, fixed, ...others } = detailsOf(draft);
  const { same_as, nobody_of, groups_max, spread, ...rest } = others;
  const texts = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== "" && !isEmptyList(value)),
  );
  const { kind } = draft;
  return {
    plan: {
      ...texts,
      kind,
      title: draft.title.trim(),
      length_ms: ms(draft.length, minute_ms) ?? 0,
      ...(fixed === true && { fixed }),
      ...(kind === "breakout" && {
        ...(rule && { rule }),
        ...(sizes && { sizes }),
        ...(rule === "same_groups" && same_as !== undefined && { same_as }),
        ...(nobody_of && nobody_of.length > 0 && { nobody_of }),
        ...(groups_max !== undefined && groups_max > 0 && { groups_max }),
        ...(spread && isUnusual(spread) && { spread }),
      }),
      ...(kind === "cross_introduction" && introduction && { introduction }),
      ...(asks(kind) && questions && { questions }),
      ...(kind === "report" && draft.reports !== "" && { reports: draft.reports as BlockId }),
    },
    ...(after !== undefined && { after }),
  };
}

type Source = readonly (keyof BlockDraft)[];

/** The fields of the form that each argument is made from. */
const sources: { readonly [K in keyof Details]-?: Source } = {
  title: ["title"],
  summary: ["summary"],
  speaker: ["speaker"],
  slides: ["slides"],
  prompt: ["prompt"],
  keywords: ["keywords"],
  fields: ["fields"],
  length_ms: ["length"],
  shortest_ms: ["shortest"],
  longest_ms: ["longest"],
  fixed: ["fixed"],
  rule: ["rule"],
  sizes: ["size_min", "size_max"],
  same_as: ["same_as"],
  nobody_of: ["nobody_of"],
  groups_max: ["groups_max"],
  spread: ["spread_kind", "spread_advancement"],
  questions: ["questions"],
  introduction: ["turn", "speaking", "circle_min", "circle_max"],
  reports: ["reports"],
  starts_at: ["starts"],
};

function detailsOf(draft: BlockDraft): Details {
  const shortest_ms = ms(draft.shortest, minute_ms);
  const longest_ms = ms(draft.longest, minute_ms);
  return {
    title: draft.title.trim(),
    summary: draft.summary,
    speaker: draft.speaker.trim(),
    slides: draft.slides.trim(),
    prompt: draft.prompt,
    keywords: lines(draft.keywords),
    fields: lines(draft.fields),
    length_ms: ms(draft.length, minute_ms) ?? 0,
    ...(shortest_ms !== undefined && { shortest_ms }),
    ...(longest_ms !== undefined && { longest_ms }),
    fixed: draft.fixed,
    rule: draft.rule,
    sizes: { min: count(draft.size_min), max: count(draft.size_max) },
    ...(draft.same_as !== "" && { same_as: draft.same_as as BlockId }),
    nobody_of: draft.nobody_of as readonly BlockId[],
    groups_max: count(draft.groups_max),
    spread: {
      territory_kind: weight(draft.spread_kind),
      advancement: weight(draft.spread_advancement),
    },
    introduction: {
      turn_ms: ms(draft.turn, second_ms) ?? 0,
      speaking_ms: ms(draft.speaking, second_ms) ?? 0,
      circle: { min: count(draft.circle_min), max: count(draft.circle_max) },
    },
    questions: draft.questions.map((question): NewQuestion => questionOf(question)),
  };
}

function in_units(length_ms: number | null | undefined, unit_ms: number): string {
  return length_ms == null ? "" : String(Math.round((length_ms / unit_ms) * 100) / 100);
}

function ms(text: string, unit_ms: number): number | undefined {
  const value = Number(text.replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(value) || value < 0) return undefined;
  return Math.round(value * unit_ms);
}

function count(text: string): number {
  return Math.max(0, Math.trunc(Number(text)) || 0);
}

function weight(text: string): number {
  return Math.min(weight_max, count(text));
}

function isUnusual({ territory_kind, advancement }: Spread): boolean {
  return territory_kind !== usual_weight || advancement !== usual_weight;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
