import type { BlockId } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { agendaDocument, block } from "../../../testing/samples";
import { mayGoDown, mayGoUp, placeBeside, placeOnto } from "./block-order";

const id = (text: string): BlockId => text as BlockId;
const order = ["a", "b", "c", "d"].map(id);

describe("where a block goes", () => {
  it.each([
    ["a", "c", { after: "c" }],
    ["d", "b", { after: "a" }],
    ["c", "a", {}],
    ["a", "b", { after: "b" }],
  ])("that is %s dropped onto %s", (moved, onto, place) => {
    expect(placeOnto(order, id(moved), id(onto))).toEqual(place);
  });

  it("stays where it is when dropped onto itself, or onto nothing known", () => {
    expect(placeOnto(order, id("a"), id("a"))).toBeUndefined();
    expect(placeOnto(order, id("a"), id("z"))).toBeUndefined();
  });

  it("goes up and down by one, and no further than the ends", () => {
    expect(placeBeside(order, id("c"), -1)).toEqual({ after: "a" });
    expect(placeBeside(order, id("b"), -1)).toEqual({});
    expect(placeBeside(order, id("b"), 1)).toEqual({ after: "c" });
    expect(placeBeside(order, id("a"), -1)).toBeUndefined();
    expect(placeBeside(order, id("d"), 1)).toBeUndefined();
  });

  it("never goes before what has begun", () => {
    const agenda = agendaDocument([block("a", { status: "running" }), block("b"), block("c")]);
    expect(mayGoUp(agenda, id("b"))).toBe(false);
    expect(mayGoUp(agenda, id("c"))).toBe(true);
    expect(mayGoDown(agenda, id("b"))).toBe(true);
    expect(mayGoDown(agenda, id("c"))).toBe(false);
  });
});
