import { computed, signal, type ReadonlySignal } from "@preact/signals-core";

/**
 * The server's time on this machine. `now` moves once a second, on the second, and only
 * while something on the screen reads it.
 */
export class DayClock {
  private readonly difference = signal(0);
  readonly offset: ReadonlySignal<number> = this.difference;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly ticked = signal(Date.now(), {
    watched: () => this.tick(),
    unwatched: () => clearTimeout(this.timer),
  });
  readonly now: ReadonlySignal<number> = computed(() => this.ticked.value + this.difference.value);

  /** W-30. */
  correct(offset_ms: number): void {
    this.difference.value = Math.round(offset_ms);
  }

  private tick(): void {
    this.ticked.value = Date.now();
    const since = (this.ticked.peek() + this.difference.peek()) % 1000;
    this.timer = setTimeout(() => this.tick(), 1000 - since);
  }
}
