import type { DeskDocument, ParticipantId, PeopleTie, Tie } from "@deroule/protocol";

type Ties = DeskDocument["ties"] | undefined;
type Others = { readonly [T in Tie]: readonly ParticipantId[] };

const nobody: Others = { apart: [], together: [] };
/** Every seat of a board asks: a list is gone through once. */
const known = new WeakMap<readonly PeopleTie[], ReadonlyMap<ParticipantId, Others>>();

/** Whom this person is to sit with, or never to. */
export function tiedTo(ties: Ties, person: ParticipantId, tie: Tie): readonly ParticipantId[] {
  if (!ties || ties.length === 0) return [];
  let table = known.get(ties);
  if (!table) known.set(ties, (table = tableOf(ties)));
  return (table.get(person) ?? nobody)[tie];
}

function tableOf(ties: readonly PeopleTie[]): ReadonlyMap<ParticipantId, Others> {
  const table = new Map<ParticipantId, Others>();
  for (const { first, second, tie } of ties) {
    for (const [one, other] of [[first, second] as const, [second, first] as const]) {
      const others = table.get(one) ?? nobody;
      table.set(one, { ...others, [tie]: [...others[tie], other] });
    }
  }
  return table;
}

/** What was asked of two people; "none" where nothing was. */
export function tieBetween(ties: Ties, a: ParticipantId, b: ParticipantId): Tie | "none" {
  return (["apart", "together"] as const).find((tie) => tiedTo(ties, a, tie).includes(b)) ?? "none";
}
