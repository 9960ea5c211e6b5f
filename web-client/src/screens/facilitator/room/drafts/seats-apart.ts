import type { ParticipantId } from "@deroule/protocol";

type Groups = readonly (readonly ParticipantId[])[];

interface Overlap {
  readonly before: number;
  readonly after: number;
  count: number;
}

/**
 * Who sits otherwise in one set of groups than in another, whatever the groups' numbers: each
 * group is taken for the one that shares most people with it, the largest overlaps first, and
 * whoever is not in an overlap has moved. O(people x log), near the least there can be.
 */
export function movedBetween(before: Groups, after: Groups): ReadonlySet<ParticipantId> {
  const home = new Map(
    before.flatMap((members, index) => members.map((member) => [member, index] as const)),
  );
  const partner = partners(overlapsOf(home, after));
  return new Set(
    after.flatMap((members, index) =>
      members.filter((member) => home.get(member) !== partner.get(index)),
    ),
  );
}

function overlapsOf(home: ReadonlyMap<ParticipantId, number>, after: Groups): readonly Overlap[] {
  const overlaps = new Map<string, Overlap>();
  for (const [index, members] of after.entries()) {
    for (const member of members) {
      const from = home.get(member);
      if (from === undefined) continue;
      const place = `${from}:${index}`;
      const overlap = overlaps.get(place) ?? { before: from, after: index, count: 0 };
      overlap.count += 1;
      overlaps.set(place, overlap);
    }
  }
  return [...overlaps.values()].sort((a, b) => b.count - a.count);
}

function partners(overlaps: readonly Overlap[]): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { before, after } of overlaps) {
    if (partner.has(after) || taken.has(before)) continue;
    partner.set(after, before);
    taken.add(before);
  }
  return partner;
}
