import type { Json, Op } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { applyOps } from "./apply";

const document = {
  now: { block: "a" },
  blocks: { a: { title: "A", turns: [1, 2, 3] }, b: { title: "B" } },
  order: ["a", "b"],
} satisfies Json;

function apply(...ops: Op[]): Json | undefined {
  return applyOps(document, ops);
}

describe("applyOps", () => {
  it.each<[string, Op, unknown]>([
    ["replaces a field", { op: "replace", path: "/now/block", value: "b" }, { block: "b" }],
    ["adds a field", { op: "add", path: "/now/drift_ms", value: 3 }, { block: "a", drift_ms: 3 }],
    [
      "replaces by add what is there",
      { op: "add", path: "/now/block", value: "b" },
      { block: "b" },
    ],
    ["removes a field", { op: "remove", path: "/now/block" }, {}],
  ])("%s", (_name, op, now) => {
    expect(apply(op)).toMatchObject({ now });
  });

  it.each<[string, Op, string[]]>([
    ["inserts into a list", { op: "add", path: "/order/1", value: "c" }, ["a", "c", "b"]],
    ["adds at the end by number", { op: "add", path: "/order/2", value: "c" }, ["a", "b", "c"]],
    ["adds at the end by dash", { op: "add", path: "/order/-", value: "c" }, ["a", "b", "c"]],
    ["replaces in a list", { op: "replace", path: "/order/0", value: "c" }, ["c", "b"]],
    ["removes from a list", { op: "remove", path: "/order/0" }, ["b"]],
  ])("%s", (_name, op, order) => {
    expect(apply(op)).toMatchObject({ order });
  });

  it("reads escaped names", () => {
    const escaped = applyOps({ words: { "a/b~c": 1 } }, [
      { op: "replace", path: "/words/a~1b~0c", value: 2 },
    ]);
    expect(escaped).toEqual({ words: { "a/b~c": 2 } });
  });

  it("replaces the whole document", () => {
    expect(apply({ op: "replace", path: "", value: { fresh: true } })).toEqual({ fresh: true });
  });

  it("leaves the document given as it was, and shares what it did not touch", () => {
    const before = structuredClone(document);
    const after = apply({ op: "replace", path: "/blocks/a/title", value: "Z" }) as typeof document;
    expect(document).toEqual(before);
    expect(after.blocks.b).toBe(document.blocks.b);
    expect(after.order).toBe(document.order);
    expect(after.blocks.a).not.toBe(document.blocks.a);
  });

  it.each<Op>([
    { op: "replace", path: "/nowhere", value: 1 },
    { op: "remove", path: "/blocks/z" },
    { op: "add", path: "/blocks/z/title", value: 1 },
    { op: "add", path: "/order/9", value: "c" },
    { op: "replace", path: "/order/2", value: "c" },
    { op: "replace", path: "/order/01", value: "c" },
    { op: "replace", path: "/now/block/deeper", value: "c" },
    { op: "replace", path: "/constructor", value: 1 },
  ])("refuses a place that is not there: $op $path", (op) => {
    expect(apply(op)).toBeUndefined();
  });
});
