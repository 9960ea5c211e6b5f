import { computed, signal, type ReadonlySignal } from "@preact/signals-core";

/** What the day's clock showed when this machine's showed `at`; `pace` as in W-32. */
interface Reading {
  readonly at: number;
  readonly shown: number;
  readonly pace: number;
}

/**
 * The day's time on this machine. `now` moves once a second of this machine, as the day's second
 * begins, and only while something on the screen reads it.
 */
export class DayClock {
  private readonly reading = signal<Reading>({ at: 0, shown: 0, pace: 1 });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly ticked = signal(Date.now(), {
    watched: () => this.tick(),
    unwatched: () => clearTimeout(this.timer),
  });
  readonly now: ReadonlySignal<number> = computed(() =>
    shownBy(this.reading.value, this.ticked.value),
  );

  /** W-30. */
  set(reading: Reading): void {
    // Countdowns must not jump back to the last tick's time, which may be long ago.
    this.ticked.value = Date.now();
    this.reading.value = reading;
  }

  private tick(): void {
    const at = Date.now();
    this.ticked.value = at;
    const reading = this.reading.peek();
    const step = 1000 * reading.pace;
    const left = step - (shownBy(reading, at) % step);
    this.timer = setTimeout(() => this.tick(), left / reading.pace);
  }
}

function shownBy({ at, shown, pace }: Reading, machine: number): number {
  return Math.round(shown + (machine - at) * pace);
}
