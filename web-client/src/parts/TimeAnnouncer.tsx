import { useRef } from "preact/hooks";
import { common } from "../text/common";

/** What is left of a timer; while the day is paused it stands still. */
export function timeLeft(endsAt: number, pausedAt: number | null | undefined, now: number): number {
  return endsAt - (pausedAt ?? now);
}

const thresholds = [
  { at_ms: 0, key: "time_is_up" },
  { at_ms: 60_000, key: "one_minute_left" },
  { at_ms: 5 * 60_000, key: "five_minutes_left" },
] as const;

/**
 * Says 5 minutes, 1 minute and the end to screen readers, each when it is crossed: whoever
 * opens the page three minutes before the end reads the time on the countdown instead.
 */
export function TimeAnnouncer({ left }: { readonly left: number }) {
  const passed = thresholds.find(({ at_ms }) => left <= at_ms)?.key;
  const opened = useRef(passed);
  return (
    <span class="visually-hidden" role="status">
      {passed && passed !== opened.current ? common(passed) : ""}
    </span>
  );
}
