import type {
  Channel,
  DayId,
  Json,
  ParticipantId,
  Patch,
  PresenceTable,
  Resume,
  Role,
  Sequence,
  ServerMessage,
  SnapshotBody,
  Welcome,
} from "@deroule/protocol";
import { applyOps } from "./apply";

/** One channel's document, and the journal position it stands at. */
export interface Copy {
  readonly at: Sequence;
  readonly document: Json;
}

type Copies = { readonly [C in Channel]?: Copy };

/** Who this tab is, as the server said last. */
export interface Identity {
  readonly day: DayId;
  readonly role: Role;
  readonly name: string;
  readonly people: readonly ParticipantId[];
  readonly text_chars: number;
}

/** All that this tab knows of the day. */
export interface DayState {
  readonly epoch: string;
  /** Absent until the first `welcome`. */
  readonly identity?: Identity;
  readonly copies: Copies;
  /** Channels that missed a patch: theirs are ignored until a snapshot comes (W-13). */
  readonly stale: ReadonlySet<Channel>;
  readonly presence: PresenceTable;
}

export const nothing: DayState = {
  epoch: "",
  copies: {},
  stale: new Set(),
  presence: {},
};

/** Folds one server message into what this tab knows. */
export function receive(state: DayState, message: ServerMessage): DayState {
  switch (message.type) {
    case "welcome":
      return welcome(state, message);
    case "snapshot":
      return snapshot(state, message);
    case "patch":
      return patch(state, message);
    case "channel_closed":
      return forget(state, message.channel);
    case "presence":
      return { ...state, presence: { ...state.presence, ...message.people } };
    case "accepted":
    case "rejected":
    case "clock":
      return state; // The command desk and the connection settle these.
    default:
      return message satisfies never;
  }
}

/** What to say in `hello` to get only what was missed; undefined when nothing is held. */
export function resumeOf(state: DayState): Resume | undefined {
  const held = Object.entries(state.copies).flatMap(([channel, copy]) =>
    copy && !state.stale.has(channel as Channel) ? [[channel, copy.at] as const] : [],
  );
  if (held.length === 0) return undefined;
  return { epoch: state.epoch, channels: Object.fromEntries(held) };
}

function welcome(state: DayState, message: Welcome): DayState {
  const { day, role, name, people, limits, epoch } = message;
  const next: DayState = {
    epoch,
    identity: { day, role, name, people, text_chars: limits.text_chars },
    // A position of another epoch is a position of another journal.
    copies: epoch === state.epoch ? state.copies : {},
    stale: epoch === state.epoch ? state.stale : new Set(),
    presence: message.presence ?? {},
  };
  return message.snapshots.reduce(snapshot, next);
}

function snapshot(state: DayState, { channel, at, document }: SnapshotBody): DayState {
  return {
    ...state,
    copies: { ...state.copies, [channel]: { at, document } },
    stale: without(state.stale, channel),
  };
}

function patch(state: DayState, message: Patch): DayState {
  const { channel } = message;
  if (state.stale.has(channel)) return state;
  const copy = state.copies[channel];
  // After a gap this patch would show a day that never was.
  const document =
    copy && copy.at === message.from ? applyOps(copy.document, message.ops) : undefined;
  if (document === undefined) {
    return { ...state, stale: new Set([...state.stale, channel]) };
  }
  const copies = { ...state.copies, [channel]: { at: message.to, document } };
  return { ...state, copies };
}

function forget(state: DayState, channel: Channel): DayState {
  const { [channel]: _closed, ...copies } = state.copies;
  return { ...state, copies, stale: without(state.stale, channel) };
}

function without(set: ReadonlySet<Channel>, channel: Channel): ReadonlySet<Channel> {
  return set.has(channel) ? new Set([...set].filter((each) => each !== channel)) : set;
}
