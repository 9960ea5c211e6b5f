import type { ReadonlySignal } from "@preact/signals";
import { common } from "../text/common";
import { remaining } from "../text/times";
import { timeLeft, TimeAnnouncer } from "./TimeAnnouncer";

interface CountdownProps {
  readonly endsAt: number;
  readonly pausedAt?: number | null | undefined;
  /** The server's time, moving once a second. */
  readonly now: ReadonlySignal<number>;
  readonly label?: string;
  /** Off where another countdown of the page says the same. */
  readonly announced?: boolean;
}

/** Draws the time left; only its thresholds are said aloud, by a status of its own. */
export function Countdown({ endsAt, pausedAt, now, label, announced = true }: CountdownProps) {
  const left = timeLeft(endsAt, pausedAt, now.value);
  const urgency = left <= 60_000 ? "last" : left <= 5 * 60_000 ? "soon" : "calm";
  return (
    <div class="countdown" data-urgency={urgency}>
      <span class="countdown-label">{label ?? common("time_left")}</span>
      <span class="countdown-time" role="timer" aria-live="off">
        {remaining(left)}
      </span>
      {pausedAt != null && <span class="tag">{common("paused")}</span>}
      {announced && <TimeAnnouncer key={endsAt} left={left} />}
    </div>
  );
}
