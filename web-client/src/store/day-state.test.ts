import type { Json, Op, ServerMessage, Welcome } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { nothing, receive, resumeOf, type DayState } from "./day-state";

const welcome = {
  type: "welcome",
  protocol: 1,
  day: "d",
  epoch: "e1",
  at: 4,
  server_at: 1,
  role: "participant",
  name: "Anne",
  people: ["p1"],
  snapshots: [{ channel: "agenda", at: 4, document: { n: 4 } }],
  limits: { frame_bytes: 65536, text_chars: 2000 },
} as unknown as Welcome;

function patch(from: number, to: number, value: Json, path = "/n"): ServerMessage {
  const ops: Op[] = [{ op: "replace", path, value }];
  return { type: "patch", channel: "agenda", from, to, ops };
}

function fold(...messages: ServerMessage[]): DayState {
  return messages.reduce(receive, nothing);
}

describe("receive", () => {
  it("takes the snapshots of the welcome", () => {
    const state = fold(welcome);
    expect(state.copies.agenda).toEqual({ at: 4, document: { n: 4 } });
    expect(state.identity).toMatchObject({ role: "participant", people: ["p1"] });
  });

  it("follows a chain of patches (W-12)", () => {
    const state = fold(welcome, patch(4, 6, 6), patch(6, 7, 7));
    expect(state.copies.agenda).toEqual({ at: 7, document: { n: 7 } });
  });

  it("ignores a patch after a gap, and those behind it, until a snapshot comes (W-13)", () => {
    const gap = fold(welcome, patch(5, 6, 6), patch(4, 5, 5));
    expect(gap.copies.agenda?.document).toEqual({ n: 4 });
    expect(gap.stale).toEqual(new Set(["agenda"]));
    const healed = [
      { type: "snapshot", channel: "agenda", at: 8, document: { n: 8 } } as const,
      patch(8, 9, 9),
    ].reduce<DayState>(receive, gap);
    expect(healed.copies.agenda).toEqual({ at: 9, document: { n: 9 } });
    expect(healed.stale.size).toBe(0);
  });

  it("asks again for a channel whose patch does not fit", () => {
    expect(fold(welcome, patch(4, 5, 5, "/other")).stale).toEqual(new Set(["agenda"]));
  });

  it("drops a closed channel (W-14)", () => {
    const state = fold(welcome, { type: "channel_closed", channel: "agenda" });
    expect(state.copies).toEqual({});
  });

  it("keeps its copies over a reconnection in the same epoch (W-15)", () => {
    const back = { ...welcome, snapshots: [] };
    expect(fold(welcome, patch(4, 6, 6), back, patch(6, 8, 8)).copies.agenda?.at).toBe(8);
  });

  it("drops its copies when the epoch is another (W-15)", () => {
    const other = { ...welcome, epoch: "e2", snapshots: [] };
    expect(fold(welcome, other).copies).toEqual({});
  });

  it("merges presence, which comes as changes (W-40)", () => {
    const change = (people: object): ServerMessage =>
      ({ type: "presence", people }) as ServerMessage;
    const state = fold(welcome, change({ p1: "online", p2: "online" }), change({ p2: "writing" }));
    expect(state.presence).toEqual({ p1: "online", p2: "writing" });
  });
});

describe("resumeOf", () => {
  it("names the copies and where they stand", () => {
    expect(resumeOf(fold(welcome, patch(4, 6, 6)))).toEqual({
      epoch: "e1",
      channels: { agenda: 6 },
    });
  });

  it("leaves out a copy that missed something, so that it comes anew", () => {
    expect(resumeOf(fold(welcome, patch(9, 10, 1)))).toBeUndefined();
    expect(resumeOf(nothing)).toBeUndefined();
  });
});
