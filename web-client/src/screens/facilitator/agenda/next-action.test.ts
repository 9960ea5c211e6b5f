import type { AgendaDocument, Block } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { breakout, round } from "../../../testing/desk-samples";
import { agendaDocument, block } from "../../../testing/samples";
import type { Rounds } from "../rounds";
import { nextAction, previousBlock } from "./next-action";

function dayOf(status: string, blocks?: readonly Block[]): AgendaDocument {
  const agenda = agendaDocument(blocks);
  return { ...agenda, day: { ...agenda.day, status } } as AgendaDocument;
}

const after = block("after", { title: "La suite" });

function during(now: Block, rounds: object = {}) {
  return nextAction(agendaDocument([now, after]), rounds as Rounds);
}

function running(kind: Block["kind"], phase: Block["phase"], changes: object = {}): Block {
  return block("b", { kind, phase, status: "running", ...changes });
}

describe("the next action of a day", () => {
  it.each([
    ["prepared", "open_doors"],
    ["open", "start_day"],
    ["paused", "resume_day"],
  ])("that is %s is %s", (status, name) => {
    expect(nextAction(dayOf(status), {}).wish).toEqual({ name, args: {} });
  });

  it("that is closed is none", () => {
    expect(nextAction(dayOf("closed"), {}).wish).toBeUndefined();
  });

  it("goes on from what runs in this page's eyes (W-26)", () => {
    expect(during(running("plenary", "none"))).toMatchObject({
      label: "Passer à «\u00a0La suite\u00a0»",
      wish: { name: "advance", args: { from: "b" } },
    });
  });

  it("starts a block where nothing runs", () => {
    expect(nextAction(agendaDocument([after]), {}).wish).toEqual({ name: "advance", args: {} });
  });

  it("is none at the end of the agenda", () => {
    expect(nextAction(agendaDocument([running("plenary", "none")]), {}).wish).toBeUndefined();
  });

  it.each([
    ["cross_introduction", "interview"],
    ["cross_introduction", "circles"],
    ["question", "open"],
    ["question", "closed"],
    ["evaluation", "open"],
  ] as const)("moves the phase of a %s that is in %s", (kind, phase) => {
    expect(during(running(kind, phase)).wish).toEqual({
      name: "advance_phase",
      args: { block: "b", from: phase },
    });
  });

  it("waits for the pairs before the interviews", () => {
    const requested = { r1: round("r1", { block: "b", purpose: "pairs", status: "requested" }) };
    expect(during(running("cross_introduction", "pairing"), requested).wish).toBeUndefined();
    const proposed = { r1: round("r1", { block: "b", purpose: "pairs", status: "proposed" }) };
    expect(during(running("cross_introduction", "pairing"), proposed).wish?.name).toBe(
      "advance_phase",
    );
  });

  it("names the group that reports", () => {
    expect(during(running("report", "reporting", { reporting: "g1" })).wish?.args).toEqual({
      block: "b",
      from: "reporting",
      reporting: "g1",
    });
  });

  it.each([
    ["requested", undefined],
    ["proposed", { name: "announce_groups", args: { round: "r10" } }],
    ["accepted", { name: "announce_groups", args: { round: "r10" } }],
    ["announced", { name: "open_groups", args: { round: "r10" } }],
    ["open", { name: "close_groups", args: { round: "r10", groups: [] } }],
    ["closing", { name: "call_back", args: { round: "r10" } }],
    ["done", { name: "advance", args: { from: "peers" } }],
  ])("of groups that are %s", (status, wish) => {
    // The latest round counts, by number: r10 comes after r9.
    const rounds = { r10: round("r10", { status }), r9: round("r9", { status: "done" }) };
    expect(during(breakout(), rounds).wish).toEqual(wish);
  });

  it("knows what to go back to: the last block that was done", () => {
    const done = ["a", "b"].map((id) => block(id, { status: "done" }));
    const skipped = block("c", { status: "skipped" });
    const now = block("d", { status: "running" });
    expect(previousBlock(agendaDocument([...done, skipped, now]))?.id).toBe("b");
    expect(previousBlock(agendaDocument([now]))).toBeUndefined();
  });
});
