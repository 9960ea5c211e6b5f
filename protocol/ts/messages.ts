/** The messages of SPEC.md: unions on `type`, in the order of its sections. */
import type { CommandName, Commands } from "./commands";
import type { Channel, GroupChannel } from "./documents";
import type { ById, CommandId, DayId, Instant, ParticipantId, Sequence } from "./ids";
import type { RejectionCode } from "./rejections";
import type { Connectedness, Role } from "./words";

export const PROTOCOL = 1;
export const SUBPROTOCOL = "deroule.v1";

/** A value as it came from JSON.parse: documents are patched in this form, then read by guards. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

// ---- From clients. ----

/** The copies that a returning client holds (W-15). */
export interface Resume {
  readonly epoch: string;
  readonly channels: { readonly [channel: string]: Sequence };
}

export interface Hello {
  readonly type: "hello";
  readonly protocol: number;
  readonly token: string;
  readonly client: string;
  readonly day?: DayId;
  readonly resume?: Resume;
}

/** One command, its arguments tied to its name. */
export type CommandMessage = {
  readonly [N in CommandName]: {
    readonly type: "command";
    readonly id: CommandId;
    readonly name: N;
    readonly arguments: Commands[N];
  };
}[CommandName];

export interface Clock {
  readonly type: "clock";
  readonly sent: number;
}

export interface Resync {
  readonly type: "resync";
  readonly channel: Channel;
}

export interface Watch {
  readonly type: "watch" | "unwatch";
  readonly channel: GroupChannel;
}

export interface Writing {
  readonly type: "writing";
  readonly as?: ParticipantId;
}

export type ClientMessage = Hello | CommandMessage | Clock | Resync | Watch | Writing;

// ---- From the server. ----

export type PresenceTable = ById<ParticipantId, Connectedness>;

export interface SnapshotBody {
  readonly channel: Channel;
  readonly at: Sequence;
  readonly document: Json;
}

export interface Welcome {
  readonly type: "welcome";
  readonly protocol: number;
  readonly day: DayId;
  readonly epoch: string;
  readonly at: Sequence;
  readonly server_at: Instant;
  /** How many times as fast as this machine's the day's clock runs (W-32); absent: 1. */
  readonly pace?: number;
  readonly role: Role;
  readonly name: string;
  /** Those this link may act for, its owner first. */
  readonly people: readonly ParticipantId[];
  readonly snapshots: readonly SnapshotBody[];
  /** Facilitators only. */
  readonly presence?: PresenceTable;
  readonly limits: { readonly frame_bytes: number; readonly text_chars: number };
}

export interface Snapshot extends SnapshotBody {
  readonly type: "snapshot";
}

/** The three operations of RFC 6902 that servers use; `path` is a JSON pointer. */
export type Op =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: Json }
  | { readonly op: "remove"; readonly path: string };

export interface Patch {
  readonly type: "patch";
  readonly channel: Channel;
  readonly from: Sequence;
  readonly to: Sequence;
  readonly ops: readonly Op[];
}

export interface ChannelClosed {
  readonly type: "channel_closed";
  readonly channel: Channel;
}

export interface Accepted {
  readonly type: "accepted";
  readonly id: CommandId;
  /** The position that shows its effect. */
  readonly at: Sequence;
}

export type Retry = "never" | "later";

export interface Rejected {
  readonly type: "rejected";
  readonly id: CommandId;
  /** A later server of this version may know more codes (W-70); `reason` can always be shown. */
  readonly code: RejectionCode | (string & Record<never, never>);
  readonly retry: Retry;
  readonly reason: { readonly fr: string; readonly en: string };
}

export interface ClockAnswer {
  readonly type: "clock";
  readonly sent: number;
  readonly server_at: Instant;
}

export interface PresenceChange {
  readonly type: "presence";
  readonly people: PresenceTable;
}

export type ServerMessage =
  Welcome | Snapshot | Patch | ChannelClosed | Accepted | Rejected | ClockAnswer | PresenceChange;

// ---- Closing (SPEC.md §6). ----

export const CLOSE = {
  restarting: 4000,
  too_slow: 4001,
  day_read_again: 4002,
  silent: 4003,
  too_many_connections: 4004,
  protocol_error: 4100,
  version_not_spoken: 4101,
  link_unknown: 4102,
  day_unknown: 4103,
  frame_too_large: 4104,
  too_many_frames: 4105,
} as const;

/** Whether a client may come back by itself after this close code (W-50, W-51, W-52). */
export function mayComeBack(code: number): boolean {
  return code < 4100 || code > 4199;
}
