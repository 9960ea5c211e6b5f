import { signal, type ReadonlySignal } from "@preact/signals-core";

/** Where a text belongs ("block/content-1") and which of its fields it is for. */
export interface DraftKey {
  readonly place: string;
  readonly field: string;
}

export interface Draft extends DraftKey {
  readonly text: string;
}

/** How long after a keystroke its author still counts as typing. */
const writing_ms = 60_000;

/**
 * Texts being typed. They outlive the input they are typed in, the block, and a reload of
 * the page: nobody ever loses a sentence because the day went on.
 */
export class Drafts {
  private readonly held = signal<readonly Draft[]>([]);
  private last: { readonly place: string; readonly at: number } | undefined;
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
    this.last = { place: key.place, at: Date.now() };
    this.hold(text === initial ? others : [...others, { ...key, text }]);
  }

  /** Forgets what was sent. What was typed since then stays. */
  drop(key: DraftKey, sent?: string): void {
    if (sent !== undefined && this.text(key) !== sent) return;
    this.hold(this.held.value.filter((draft) => !same(draft, key)));
  }

  /** Whether somebody is in the middle of a text at this place. */
  isWritingAt(place: string): boolean {
    const recent = this.last?.place === place && Date.now() - this.last.at < writing_ms;
    return recent && this.held.peek().some((draft) => draft.place === place);
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
