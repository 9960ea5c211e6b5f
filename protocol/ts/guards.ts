/**
 * From the socket's text to typed messages and documents.
 *
 * Messages are checked field by field. Documents are checked down to their tables: they are
 * patched as plain JSON, so checking every row again after each patch would cost the roster each
 * time, and the schemas hold the server to the rest. Unknown fields are kept and ignored (W-70).
 */
import type { DeskDocument } from "./desk";
import type { AgendaDocument, Channel, GroupDocument, MeDocument } from "./documents";
import type { Json, ServerMessage } from "./messages";
import { REJECTIONS, type RejectionCode } from "./rejections";

/** `unknown` is a message of a later version, to be ignored; `unreadable` is a fault. */
export type Reading =
  | { readonly kind: "message"; readonly message: ServerMessage }
  | { readonly kind: "unknown"; readonly type: string }
  | { readonly kind: "unreadable"; readonly place: string };

type Check = (value: unknown) => boolean;
type Shape = { readonly [name: string]: Check };
type Table = { readonly [name: string]: unknown };

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const integer: Check = (value) => Number.isSafeInteger(value);
const table: Check = isTable;
const list: Check = (value) => Array.isArray(value);

const word =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const each =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const every =
  (check: Check): Check =>
  (value) =>
    isTable(value) && Object.values(value).every(check);
const shaped =
  (shape: Shape): Check =>
  (value) =>
    faultIn(value, shape) === undefined;

/** The first field that is not as it should be; undefined when all are. */
function faultIn(value: unknown, shape: Shape): string | undefined {
  if (!isTable(value)) return "";
  return Object.keys(shape).find((name) => shape[name]?.(value[name]) !== true);
}

export function isChannel(value: unknown): value is Channel {
  return typeof value === "string" && /^(?:agenda|desk|(?:group|me)\/.+)$/.test(value);
}

const presence = every(word("online", "offline", "writing"));
const snapshot: Shape = { channel: isChannel, at: integer, document: table };
const op: Check = (value) =>
  isTable(value) &&
  text(value["path"]) &&
  (value["op"] === "remove" ||
    (word("add", "replace")(value["op"]) && value["value"] !== undefined));

const messages: { readonly [T in ServerMessage["type"]]: Shape } = {
  welcome: {
    protocol: integer,
    day: text,
    epoch: text,
    at: integer,
    server_at: integer,
    pace: (value) => value === undefined || (Number.isSafeInteger(value) && Number(value) >= 1),
    role: word("facilitator", "participant", "observer"),
    name: text,
    people: each(text),
    snapshots: each(shaped(snapshot)),
    presence: (value) => value === undefined || presence(value),
    limits: shaped({ frame_bytes: integer, text_chars: integer }),
  },
  snapshot,
  patch: { channel: isChannel, from: integer, to: integer, ops: each(op) },
  channel_closed: { channel: isChannel },
  accepted: { id: text, at: integer },
  rejected: {
    id: text,
    code: text,
    retry: word("never", "later"),
    reason: shaped({ fr: text, en: text }),
  },
  clock: { sent: integer, server_at: integer },
  presence: { people: presence },
};

function isKnown(type: string): type is ServerMessage["type"] {
  return Object.hasOwn(messages, type);
}

/** Reads one frame. Never throws. */
export function readServerMessage(frame: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(frame);
  } catch {
    return { kind: "unreadable", place: "" };
  }
  if (!isTable(value)) return { kind: "unreadable", place: "" };
  const type = value["type"];
  if (typeof type !== "string") return { kind: "unreadable", place: "/type" };
  if (!isKnown(type)) return { kind: "unknown", type };
  const fault = faultIn(value, messages[type]);
  if (fault !== undefined) return { kind: "unreadable", place: `/${fault}` };
  // Every field of the type has just been checked.
  return { kind: "message", message: value as unknown as ServerMessage };
}

export function isRejectionCode(code: string): code is RejectionCode {
  return (REJECTIONS as readonly string[]).includes(code);
}

// ---- Documents. ----

const agenda: Shape = {
  day: shaped({ id: text, title: text, timezone: text, status: text, doors_at: integer }),
  order: each(text),
  blocks: every(table),
  projected: every(table),
  now: shaped({ place: text, drift_ms: integer, block: maybe(text), paused_at: maybe(integer) }),
  counts: shaped({ total: table, categories: table, territories: table }),
  round: maybe(table),
  groups: table,
  announcements: table,
  harvest: table,
  results: table,
};

const me: Shape = {
  id: text,
  person: table,
  presence: text,
  held: flag,
  host: maybe(text),
  companions: list,
  place: maybe(text),
  group: maybe(text),
  partners: list,
  notes: table,
  about: text,
  answers: table,
  votes: list,
  contributions: table,
  messages: table,
  call: maybe(table),
  hand: maybe(table),
};

const group: Shape = {
  group: shaped({ id: text, number: integer, status: text, locked: flag }),
  members: each(table),
  cards: table,
  contributions: table,
  room: shaped({ kind: text }),
};

const desk: Shape = {
  participants: table,
  rounds: table,
  groups: table,
  calls: table,
  hands: list,
  contributions: table,
  answers: table,
  texts: table,
  messages: table,
  catch_up: list,
  last_move: maybe(table),
  alternatives: maybe(table),
  ties: maybe(list),
  earlier_days: maybe(list),
};

/** Each gives undefined where the document is not one: ask for the channel again (W-13). */
export function readAgenda(document: Json): AgendaDocument | undefined {
  return read<AgendaDocument>(document, agenda);
}
export function readDesk(document: Json): DeskDocument | undefined {
  return read<DeskDocument>(document, desk);
}
export function readGroup(document: Json): GroupDocument | undefined {
  return read<GroupDocument>(document, group);
}
export function readMe(document: Json): MeDocument | undefined {
  return read<MeDocument>(document, me);
}

function read<T>(document: Json, shape: Shape): T | undefined {
  return faultIn(document, shape) === undefined ? (document as unknown as T) : undefined;
}
