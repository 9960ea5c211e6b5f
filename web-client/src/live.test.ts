import type { BlockId, ParticipantId, Welcome } from "@deroule/protocol";
import { beforeEach, describe, expect, it } from "vitest";
import { LiveDay } from "./live";
import { FakeSurroundings } from "./testing/fake-surroundings";
import { agendaDocument, meDocument, welcomeTo } from "./testing/samples";

const person = "p1" as ParticipantId;

function welcome(status = "running"): Welcome {
  const agenda = agendaDocument();
  const day = { ...agenda.day, status };
  return welcomeTo(
    "participant",
    { agenda: { ...agenda, day }, "me/p1": meDocument(), "me/p2": meDocument({ id: "p2" }) },
    ["p1", "p2"],
  );
}

describe("LiveDay", () => {
  let around: FakeSurroundings;
  let day: LiveDay;

  beforeEach(() => {
    around = new FakeSurroundings();
    const link = { place: "participant", token: "token" } as const;
    day = new LiveDay(link, "ws://here/live", around, sessionStorage);
    day.open();
  });

  const arrivals = () =>
    around.socket.commands.filter(({ name }) => name === "arrive").map((each) => each.arguments);

  it("arrives for everyone behind the link", () => {
    around.socket.welcome(welcome());
    expect(arrivals()).toEqual([{ as: "p1" }, { as: "p2" }]);
  });

  it("arrives as soon as the doors open, not before", () => {
    around.socket.welcome(welcome("prepared"));
    expect(arrivals()).toEqual([]);
    around.socket.hear({
      type: "patch",
      channel: "agenda",
      from: 1,
      to: 2,
      ops: [{ op: "replace", path: "/day/status", value: "open" }],
    });
    expect(arrivals()).toHaveLength(2);
  });

  it("does not bring back, after a cut, somebody who said goodbye", async () => {
    around.socket.welcome(welcome());
    for (const { id } of around.socket.commands)
      around.socket.hear({ type: "accepted", id, at: 1 });
    day.leave(person);
    around.socket.hear({ type: "accepted", id: around.socket.commands.at(-1)?.id, at: 2 });
    await Promise.resolve();
    expect(day.hasLeft(person)).toBe(true);
    around.socket.events.closed(1006, "");
    around.pass(500);
    around.socket.welcome(welcome());
    expect(arrivals()).toEqual([{ as: "p2" }]);
  });

  it("comes back with what it holds, then says again what was not answered", () => {
    around.socket.welcome(welcome());
    void day.send("skip_block", { block: "b" as BlockId });
    const before = around.socket.commands;
    around.socket.events.closed(1006, "");
    around.pass(500);
    around.socket.welcome({ ...welcome(), snapshots: [] });
    expect(around.socket.said[0]).toMatchObject({
      type: "hello",
      resume: { epoch: "epoch", channels: { agenda: 1, "me/p1": 1, "me/p2": 1 } },
    });
    expect(around.socket.commands).toEqual(before);
  });

  it("keeps its client name over a reload of the page", () => {
    around.socket.events.opened();
    const first = around.socket.said[0];
    new LiveDay(day.link, "ws://here/live", around, sessionStorage).open();
    around.socket.events.opened();
    expect(around.socket.said[0]).toEqual(first);
  });

  it("asks for a channel that missed a patch (W-13)", () => {
    around.socket.welcome(welcome());
    around.socket.hear({ type: "patch", channel: "agenda", from: 7, to: 8, ops: [] });
    expect(around.socket.said.at(-1)).toEqual({ type: "resync", channel: "agenda" });
  });

  it("shows why a command was refused, but not an arrival that nobody asked for", () => {
    around.socket.welcome(welcome());
    const reason = { fr: "Non.", en: "No." };
    const refuse = (id: string | undefined): void =>
      around.socket.hear({ type: "rejected", id, code: "day_closed", retry: "never", reason });
    refuse(around.socket.commands[0]?.id);
    expect(day.toasts.all.value).toEqual([]);
    void day.send("ask_floor", {});
    refuse(around.socket.commands.at(-1)?.id);
    expect(day.toasts.all.value.map(({ text }) => text)).toEqual([reason]);
  });

  it("watches groups over reconnections (W-16)", () => {
    around.socket.welcome(welcomeTo("facilitator", {}));
    day.watch("g1" as never);
    around.socket.events.closed(1006, "");
    around.pass(500);
    around.socket.welcome(welcomeTo("facilitator", {}));
    expect(around.socket.said).toContainEqual({ type: "watch", channel: "group/g1" });
  });
});
