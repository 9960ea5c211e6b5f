import type { Hello, ServerMessage } from "@deroule/protocol";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeSurroundings } from "../testing/fake-surroundings";
import { welcomeTo } from "../testing/samples";
import type { ClockReading } from "./clock";
import { Connection, type ConnectionStatus } from "./connection";

const hello: Hello = { type: "hello", protocol: 1, token: "t", client: "c" };
const welcome = welcomeTo("observer", {});
const never: ClockReading = { at: NaN, shown: NaN, pace: NaN };

describe("Connection", () => {
  let around: FakeSurroundings;
  let statuses: ConnectionStatus[];
  let heard: ServerMessage[];
  let readings: ClockReading[];
  let connection: Connection;

  beforeEach(() => {
    around = new FakeSurroundings();
    statuses = [];
    heard = [];
    readings = [];
    connection = new Connection("ws://here/live", around, {
      hello: () => hello,
      message: (message) => heard.push(message),
      status: (status) => statuses.push(status),
      clock: (reading) => readings.push(reading),
    });
    connection.open();
  });

  it("offers the subprotocol, then says hello first (W-1, W-3)", () => {
    expect(around.socket.subprotocol).toBe("deroule.v1");
    around.socket.events.opened();
    expect(around.socket.said).toEqual([hello]);
  });

  it("sends nothing but hello before the welcome", () => {
    around.socket.events.opened();
    expect(connection.send({ type: "clock", sent: 1 })).toBe(false);
    expect(around.socket.said).toHaveLength(1);
  });

  it("passes on what it hears, except what it does not understand (W-70)", () => {
    around.socket.welcome(welcome);
    around.socket.hear({ type: "later" });
    around.socket.events.heard("{");
    expect(heard.map((message) => message.type)).toEqual(["welcome"]);
  });

  it("measures three times, keeps the offset of the shortest round trip (W-30)", () => {
    around.socket.welcome(welcome);
    for (const [delay, lead] of [
      [300, 5_150],
      [20, 5_010],
      [400, 5_390],
    ] as const) {
      const sent = around.socket.clocks.at(-1)?.sent ?? 0;
      around.pass(delay);
      around.socket.hear({ type: "clock", sent, server_at: sent + lead });
    }
    expect(around.socket.clocks).toHaveLength(3);
    const { at, shown, pace } = readings.at(-1) ?? never;
    expect(shown - at).toBe(5_000);
    expect(pace).toBe(1);
  });

  it("knows the time, and how fast it runs, as soon as it is welcomed (W-32)", () => {
    around.socket.welcome({ ...welcome, pace: 60 });
    const first = { at: around.time, shown: welcome.server_at, pace: 60 };
    expect(readings).toEqual([first]);
    around.socket.hear({ type: "clock", sent: around.time, server_at: 7 });
    expect(readings.at(-1)).toEqual({ at: around.time, shown: 7, pace: 60 });
  });

  it("measures again after five minutes, however often silence was broken (W-30)", () => {
    around.socket.welcome(welcome);
    const echo = (): void => {
      const sent = around.socket.clocks.at(-1)?.sent ?? 0;
      around.socket.hear({ type: "clock", sent, server_at: sent });
    };
    echo();
    echo();
    echo();
    for (let seconds = 0; seconds < 4 * 60 + 55; seconds += 5) {
      around.pass(5_000);
      around.socket.hear({ type: "presence", people: {} });
    }
    expect(around.socket.clocks).toHaveLength(3);
    around.pass(5_000);
    expect(around.socket.clocks).toHaveLength(4);
  });

  it("asks for a sign of life after 25 silent seconds, comes back after 10 more (W-31)", () => {
    around.socket.welcome(welcome);
    around.socket.hear({ type: "presence", people: {} });
    const before = around.socket.clocks.length;
    around.pass(25_000);
    expect(around.socket.clocks).toHaveLength(before + 1);
    expect(around.sockets).toHaveLength(1);
    around.pass(10_000);
    expect(statuses.at(-1)).toEqual({ kind: "cut" });
    expect(around.socket.closedByUs).toBe(true);
    around.pass(1_000);
    expect(around.sockets).toHaveLength(2);
  });

  it("does not take what an abandoned socket still says", () => {
    around.socket.welcome(welcome);
    const abandoned = around.socket;
    around.pass(36_000);
    abandoned.hear({ type: "presence", people: {} });
    abandoned.events.closed(4102, "");
    expect(heard).toHaveLength(1);
    expect(statuses.some((status) => status.kind === "refused")).toBe(false);
  });

  it("comes back after half a second, doubling up to fifteen (W-52)", () => {
    const delays: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const from = around.time;
      const count = around.sockets.length;
      around.socket.events.closed(1006, "");
      while (around.sockets.length === count) around.pass(100);
      delays.push(around.time - from);
    }
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 15000, 15000]);
  });

  it("starts again from half a second once it was welcomed", () => {
    around.socket.events.closed(1006, "");
    around.pass(500);
    around.socket.welcome(welcome);
    around.socket.events.closed(1006, "");
    around.pass(500);
    expect(around.sockets).toHaveLength(3);
  });

  it("waits as long as the server wishes (W-50)", () => {
    around.socket.welcome(welcome);
    around.socket.events.closed(4000, '{"after_ms":7000}');
    around.pass(6_900);
    expect(around.sockets).toHaveLength(1);
    around.pass(100);
    expect(around.sockets).toHaveLength(2);
  });

  it.each([
    [4100, "protocol_error"],
    [4101, "version_not_spoken"],
    [4102, "link_unknown"],
    [4103, "day_unknown"],
    [4199, "protocol_error"],
  ])("stays away after %i (W-51)", (code, refusal) => {
    around.socket.events.closed(code, "");
    around.pass(60_000);
    expect(around.sockets).toHaveLength(1);
    expect(statuses.at(-1)).toEqual({ kind: "refused", refusal });
  });

  it("comes back at once when told to hurry", () => {
    around.socket.events.closed(1006, "");
    connection.hurry();
    expect(around.sockets).toHaveLength(2);
    around.pass(10_000);
    expect(around.sockets).toHaveLength(2);
  });

  it("gives a handshake up that nobody answers", () => {
    around.pass(15_000);
    expect(statuses.at(-1)).toEqual({ kind: "cut" });
  });
});
