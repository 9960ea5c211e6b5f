import type { GroupId, ParticipantId } from "@deroule/protocol";
import { signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Whom the next message is for, as the form has it; empty ids: not chosen yet. */
export type Addressee =
  | { readonly kind: "all" }
  | { readonly kind: "category"; readonly category: string }
  | { readonly kind: "groups"; readonly groups: readonly GroupId[] }
  | { readonly kind: "participant"; readonly participant: ParticipantId | "" };

/** What the three areas of one console share; it dies with the page. */
export class ConsoleState {
  readonly addressee = signal<Addressee>({ kind: "all" });
  /** The group whose live document is open beside the console. */
  readonly watched = signal<GroupId | undefined>(undefined);
  /** The field that takes the message's text. */
  readonly message_field = "console-message";

  /** Prepares a message, and leads to it. */
  writeTo(addressee: Addressee): void {
    this.addressee.value = addressee;
    const field = document.querySelector<HTMLElement>(`#${this.message_field} textarea`);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }
}

export const ConsoleContext = createContext(new ConsoleState());

export function useConsole(): ConsoleState {
  return useContext(ConsoleContext);
}
