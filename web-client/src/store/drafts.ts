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

  text(key: DraftKey): string {
    return this.held.value.find((draft) => same(draft, key))?.text ?? "";
  }

  /** Keeps a text as it stands; an empty one is no draft. */
  keep(key: DraftKey, text: string): void {
    const others = this.held.value.filter((draft) => !same(draft, key));
    this.held.value = text === "" ? others : [...others, { ...key, text }];
    try {
      this.storage.setItem(this.name, JSON.stringify(this.held.value));
    } catch {
      // A full or forbidden storage costs the reload, not the typing.
    }
  }

  drop(key: DraftKey): void {
    this.keep(key, "");
  }

  /** Whether something is being written at this place. */
  anyAt(place: string): boolean {
    return this.held.value.some((draft) => draft.place === place);
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
