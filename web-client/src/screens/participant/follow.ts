import type { BlockId } from "@deroule/protocol";
import { effect, signal, type ReadonlySignal } from "@preact/signals";

/** A block shown instead of the one that runs. */
export interface Detour {
  readonly block: BlockId;
  /** `writing`: the day moved on while somebody was typing there. */
  readonly because: "chosen" | "writing";
}

/**
 * Which block a participant's page shows. It is the one that runs, unless the person looks
 * at another; when the day moves on, the page moves along, unless somebody is typing.
 */
export class Follow {
  private readonly current = signal<Detour | undefined>(undefined);
  /** Undefined: whatever runs is shown. */
  readonly detour: ReadonlySignal<Detour | undefined> = this.current;
  /** Ends the following; to be called when the page goes. */
  readonly stop: () => void;

  constructor(
    private readonly running: ReadonlySignal<BlockId | undefined>,
    isWriting: (block: BlockId) => boolean,
  ) {
    let before = running.peek();
    this.stop = effect(() => {
      const now = running.value;
      if (now === before) return;
      const shown = this.current.peek()?.block ?? before;
      before = now;
      // Nobody is pulled out of a sentence: the draft would survive, the thought would not.
      const stays = shown !== undefined && shown !== now && isWriting(shown);
      this.current.value = stays ? { block: shown, because: "writing" } : undefined;
    });
  }

  look(block: BlockId): void {
    this.current.value = block === this.running.peek() ? undefined : { block, because: "chosen" };
  }

  rejoin(): void {
    this.current.value = undefined;
  }
}
