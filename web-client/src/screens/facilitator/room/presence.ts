import type { Connectedness, DeskParticipant, PresenceTable } from "@deroule/protocol";
import { room } from "../../../text/room";
import { nameOf, type Participants } from "../people";

/** How somebody is there, for a dot and for words. */
export type Sign = "online" | "writing" | "cut" | "expected" | "late" | "left" | "absent" | "held";

/** What presence is judged by, besides the person. */
export interface Surroundings {
  readonly connected: PresenceTable;
  /** The day has started: whoever is only expected is late. */
  readonly started: boolean;
}

export function signOf(person: DeskParticipant, { connected, started }: Surroundings): Sign {
  switch (person.presence) {
    case "absent":
    case "left":
      return person.presence;
    case "expected":
      return started ? "late" : "expected";
    case "present":
      return person.held ? "held" : connectionOf(person, connected);
    default:
      return person.presence satisfies never;
  }
}

/** Whoever sits behind somebody else's screen is connected by it. */
function connectionOf(person: DeskParticipant, connected: PresenceTable): Sign {
  const through = (id: DeskParticipant["id"]): Connectedness => connected[id] ?? "offline";
  const own = through(person.id);
  const seen = own === "offline" && person.host != null ? through(person.host) : own;
  return seen === "offline" ? "cut" : seen;
}

export function signWords(person: DeskParticipant, sign: Sign, participants: Participants): string {
  const words =
    sign === "absent" && person.absence !== ""
      ? room("absent_because", { reason: person.absence })
      : room(sign);
  if (person.host == null) return words;
  return `${words}, ${room("behind", { name: nameOf(participants, person.host) })}`;
}
