import type { DeskDocument, DeskParticipant, ParticipantId } from "@deroule/protocol";
import { list } from "../../text/times";

export type Participants = DeskDocument["participants"];

/** Everyone on the roster, by family name. */
export function everyoneIn(participants: Participants): readonly DeskParticipant[] {
  return Object.values<DeskParticipant | undefined>(participants)
    .filter((person) => person !== undefined)
    .sort(byName);
}

export function fullName(person: DeskParticipant | undefined): string {
  return person ? `${person.given_name} ${person.family_name}`.trim() : "…";
}

export function nameOf(participants: Participants, id: ParticipantId | null | undefined): string {
  return id == null ? "" : fullName(participants[id]);
}

export function namesOf(participants: Participants, ids: readonly ParticipantId[]): string {
  return list(ids.map((id) => fullName(participants[id])));
}

function byName(a: DeskParticipant, b: DeskParticipant): number {
  return (
    a.family_name.localeCompare(b.family_name) ||
    a.given_name.localeCompare(b.given_name) ||
    (a.id < b.id ? -1 : 1)
  );
}
