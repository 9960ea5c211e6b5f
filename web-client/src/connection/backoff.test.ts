import { describe, expect, it } from "vitest";
import { backoff } from "./backoff";

describe("backoff", () => {
  it("draws half of the delay (W-52)", () => {
    expect(backoff(2, 0)).toBe(1_000);
    expect(backoff(2, 0.5)).toBe(1_500);
    expect(backoff(2, 1)).toBe(2_000);
  });

  it("never passes fifteen seconds, however long the cut", () => {
    expect(backoff(5_000, 1)).toBe(15_000);
  });
});
