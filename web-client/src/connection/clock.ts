/** One round trip of W-30, on this machine's clock. */
export interface RoundTrip {
  readonly sent: number;
  readonly received: number;
  readonly server_at: number;
}

/**
 * What to add to this machine's clock to read the server's. The shortest round trip is
 * the least distorted one, so the others are forgotten.
 */
export function offsetOf(trips: readonly RoundTrip[]): number | undefined {
  let best: RoundTrip | undefined;
  for (const trip of trips) {
    if (!best || duration(trip) < duration(best)) best = trip;
  }
  return best && best.server_at - (best.sent + best.received) / 2;
}

function duration(trip: RoundTrip): number {
  return trip.received - trip.sent;
}
