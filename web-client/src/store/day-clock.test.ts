import { effect } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DayClock } from "./day-clock";

const nine = Date.UTC(2021, 0, 21, 8, 0, 0);

describe("DayClock", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(1_000_000);
  });
  afterEach(() => vi.useRealTimers());

  /** What a countdown would draw, in the order in which it does. */
  function watch(clock: DayClock): number[] {
    const seen: number[] = [];
    effect(() => void seen.push(clock.now.value));
    return seen;
  }

  it("moves as the day's seconds begin", () => {
    const clock = new DayClock();
    clock.set({ at: Date.now(), shown: nine + 400, pace: 1 });
    const seen = watch(clock);
    vi.advanceTimersByTime(1_600);
    expect(seen).toEqual([nine + 400, nine + 1_000, nine + 2_000]);
  });

  it("runs as many times as fast as the day does (W-32)", () => {
    const clock = new DayClock();
    clock.set({ at: Date.now(), shown: nine, pace: 60 });
    const seen = watch(clock);
    vi.advanceTimersByTime(2_000);
    expect(seen).toEqual([nine, nine + 60_000, nine + 120_000]);
  });

  it("follows a new measure at once, wherever the last tick was", () => {
    const clock = new DayClock();
    clock.set({ at: Date.now(), shown: nine, pace: 60 });
    vi.advanceTimersByTime(10_000);
    clock.set({ at: Date.now() - 10, shown: nine, pace: 60 });
    expect(clock.now.value).toBe(nine + 600);
  });
});
