/** One round trip of W-30, on this machine's clock. */
export interface RoundTrip {
  readonly sent: number;
  readonly received: number;
  readonly server_at: number;
}

/** What the day's clock showed when this machine's showed `at`, and how much faster it runs. */
export interface ClockReading {
  readonly at: number;
  readonly shown: number;
  /** W-32. */
  readonly pace: number;
}

/**
 * When this machine's clock showed what the server answered. The shortest round trip is
 * the least distorted one, so the others are forgotten.
 */
export function readingOf(trips: readonly RoundTrip[], pace: number): ClockReading | undefined {
  let best: RoundTrip | undefined;
  for (const trip of trips) {
    if (!best || duration(trip) < duration(best)) best = trip;
  }
  return best && { at: (best.sent + best.received) / 2, shown: best.server_at, pace };
}

function duration(trip: RoundTrip): number {
  return trip.received - trip.sent;
}
