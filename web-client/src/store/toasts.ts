import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Language } from "../text/language";

export interface Toast {
  readonly number: number;
  readonly text: Readonly<Record<Language, string>>;
}

const shown_max = 3;

/** Short sentences that must be seen, such as why a command was refused. */
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  readonly all: ReadonlySignal<readonly Toast[]> = this.shown;
  private last = 0;

  show(text: Toast["text"]): void {
    this.last += 1;
    // The same sentence twice says no more than once.
    const others = this.shown.value.filter((toast) => toast.text.fr !== text.fr);
    this.shown.value = [...others, { number: this.last, text }].slice(-shown_max);
  }

  dismiss(number: number): void {
    this.shown.value = this.shown.value.filter((toast) => toast.number !== number);
  }
}
