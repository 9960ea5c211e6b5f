/** W-52: half a second, doubling up to fifteen. */
const first_ms = 500;
const longest_ms = 15_000;

/**
 * How long to wait before trying again; `attempt` counts from 0, `random` is in [0, 1).
 * Half of the delay is drawn, so that a room full of people does not come back as one.
 */
export function backoff(attempt: number, random: number): number {
  const delay = Math.min(longest_ms, first_ms * 2 ** Math.min(attempt, 10));
  return delay / 2 + (delay / 2) * random;
}
