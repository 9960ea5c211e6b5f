import type { ServerMessage } from "@deroule/protocol";
import { effect } from "@preact/signals-core";
import { describe, expect, it } from "vitest";
import { agendaDocument, welcomeTo } from "../testing/samples";
import { DayStore } from "./day-store";

function patch(from: number, path: string, value: string): ServerMessage {
  return {
    type: "patch",
    channel: "agenda",
    from,
    to: from + 1,
    ops: [{ op: "replace", path, value }],
  };
}

describe("DayStore", () => {
  it("wakes only the readers of what a patch changed", () => {
    const store = new DayStore();
    store.receive(welcomeTo("observer", { agenda: agendaDocument() }));
    let blocks = 0;
    let now = 0;
    effect(() => {
      if (store.agenda.section("blocks").value) blocks += 1;
    });
    effect(() => {
      if (store.agenda.section("now").value) now += 1;
    });
    store.receive(patch(1, "/now/place", "away"));
    expect(store.agenda.document.value?.now.place).toBe("away");
    expect([blocks, now]).toEqual([1, 2]);
  });

  it("tells once which channel to ask for again (W-13)", () => {
    const store = new DayStore();
    store.receive(welcomeTo("observer", { agenda: agendaDocument() }));
    expect(store.receive(patch(7, "/now/place", "away"))).toEqual(["agenda"]);
    expect(store.receive(patch(8, "/now/place", "away"))).toEqual([]);
  });
});
