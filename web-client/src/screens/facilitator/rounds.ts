import type { BlockId, DeskDocument, DeskGroup, DeskRound } from "@deroule/protocol";

export type Rounds = DeskDocument["rounds"];
export type Groups = DeskDocument["groups"];

/** A block's rounds, the latest last: pairs before circles, earlier drafts before later. */
export function roundsOf(rounds: Rounds, block: BlockId): readonly DeskRound[] {
  return Object.values<DeskRound | undefined>(rounds)
    .filter((round) => round?.block === block)
    .filter((round) => round !== undefined)
    .sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
}

/** The groups of a round, by number. */
export function groupsOf(groups: Groups, round: DeskRound): readonly DeskGroup[] {
  return round.groups
    .map((id) => groups[id])
    .filter((group) => group !== undefined)
    .sort((a, b) => a.number - b.number);
}

/** Whether people can still be moved in it. */
export function isMovable(round: DeskRound): boolean {
  return round.status !== "requested" && round.status !== "done";
}

/** Whether its groups have begun. */
export function isUnderWay(round: DeskRound): boolean {
  return round.status === "open" || round.status === "closing";
}
