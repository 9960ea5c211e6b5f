import type { DeskDocument, DeskGroup, DeskParticipant, ParticipantId } from "@deroule/protocol";
import { everyoneIn } from "../people";

/** Who has no group: of those here; before the day starts, of all that may come. */
export function unseatedIn(
  desk: DeskDocument,
  groups: readonly DeskGroup[],
  started: boolean,
): readonly DeskParticipant[] {
  const seated = new Set(groups.flatMap((group) => group.members));
  return everyoneIn(desk.participants).filter(
    (person) =>
      !seated.has(person.id) &&
      (person.presence === "present" || (!started && person.presence === "expected")),
  );
}

export function groupOf(
  groups: readonly DeskGroup[],
  person: ParticipantId,
): DeskGroup | undefined {
  return groups.find((group) => group.members.includes(person));
}

/** The one group that all of them sit in, if there is one and it keeps somebody. */
export function splittable(
  groups: readonly DeskGroup[],
  people: readonly ParticipantId[],
): DeskGroup | undefined {
  const [first] = people;
  const group = first === undefined ? undefined : groupOf(groups, first);
  if (!group || people.length >= group.members.length) return undefined;
  return people.every((person) => group.members.includes(person)) ? group : undefined;
}

/** Two people who sit in two groups. */
export function swappable(
  groups: readonly DeskGroup[],
  people: readonly ParticipantId[],
): readonly [ParticipantId, ParticipantId] | undefined {
  const [first, second, more] = people;
  if (first === undefined || second === undefined || more !== undefined) return undefined;
  const one = groupOf(groups, first);
  const other = groupOf(groups, second);
  return one && other && one.id !== other.id ? [first, second] : undefined;
}

/** Of each category and territory, how many: who a newcomer would sit with. */
export function makeup(
  desk: DeskDocument,
  group: DeskGroup,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const id of group.members) {
    const category = desk.participants[id]?.category;
    if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
