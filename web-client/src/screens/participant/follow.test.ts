import type { BlockId } from "@deroule/protocol";
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, it } from "vitest";
import { Follow } from "./follow";

const [first, second, third] = ["a", "b", "c"] as BlockId[];

describe("Follow", () => {
  const running = signal<BlockId | undefined>(first);
  let writing: BlockId | undefined;
  let follow: Follow;

  beforeEach(() => {
    running.value = first;
    writing = undefined;
    follow = new Follow(running, (block) => block === writing);
  });

  it("goes along with the day", () => {
    running.value = second;
    expect(follow.detour.value).toBeUndefined();
  });

  it("stays with a text that is being typed, over several blocks", () => {
    writing = first;
    running.value = second;
    running.value = third;
    expect(follow.detour.value).toEqual({ block: first, because: "writing" });
  });

  it("rejoins when asked", () => {
    writing = first;
    running.value = second;
    follow.rejoin();
    expect(follow.detour.value).toBeUndefined();
  });

  it("looks ahead, comes back with the day", () => {
    if (third) follow.look(third);
    expect(follow.detour.value).toEqual({ block: third, because: "chosen" });
    running.value = second;
    expect(follow.detour.value).toBeUndefined();
  });

  it("takes looking at what runs for coming back", () => {
    if (third) follow.look(third);
    if (first) follow.look(first);
    expect(follow.detour.value).toBeUndefined();
  });

  it("no longer stays once the day came round to the text", () => {
    writing = first;
    running.value = second;
    running.value = first;
    expect(follow.detour.value).toBeUndefined();
  });
});
