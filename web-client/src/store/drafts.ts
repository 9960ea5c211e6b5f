import { signal, type ReadonlySignal } from "@preact/signals-core";

/** Where a text belongs ("block/content-1") and which of its fields it is for. */
export interface DraftKey {
  readonly place: string;
  readonly field: string;
}

export interface Draft extends DraftKey {
  readonly text: string;
}

/**
 * Texts being typed. They outlive the input they are typed in, the block, and a reload of
 * the page: nobody ever loses a sentence because the day went on.
 */
export class Drafts {
  private readonly held = signal<readonly Draft[]>([]);
  readonly all: ReadonlySignal<readonly Draft[]> = this.held;

  constructor(
    private readonly storage: Storage,
    private readonly name: string,
  ) {
    this.held.value = restore(storage.getItem(name));
  }

  /** Undefined where nothing was begun, or it was sent since. Reads a signal. */
  text(key: DraftKey): string | undefined {
    return this.held.value.find((draft) => same(draft, key))?.text;
  }

  /** Keeps a text as it stands; no more than it started from is no draft. */
  keep(key: DraftKey, text: string, initial = ""): void {
    const others = this.held.value.filter((draft) => !same(draft, key));
    this.hold(text === initial ? others : [...others, { ...key, text }]);
  }

  /** Forgets what was sent. What was typed since then stays. */
  drop(key: DraftKey, sent?: string): void {
    if (sent !== undefined && this.text(key) !== sent) return;
    this.hold(this.held.value.filter((draft) => !same(draft, key)));
  }

  private hold(drafts: readonly Draft[]): void {
    this.held.value = drafts;
    try {
      this.storage.setItem(this.name, JSON.stringify(this.held.value));
    } catch {
      // A full or forbidden storage costs the reload, not the typing.
    }
  }
}

function same(a: DraftKey, b: DraftKey): boolean {
  return a.place === b.place && a.field === b.field;
}

function restore(text: string | null): readonly Draft[] {
  try {
    const held: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(held) ? held.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return [draft?.place, draft?.field, draft?.text].every((part) => typeof part === "string");
}
