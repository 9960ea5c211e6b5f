import type { DeskDocument, DeskGroup } from "@deroule/protocol";
import type { Levels, RepairMove, RepairPlan } from "../../../api/answers";
import { grouping } from "../../../text/grouping";
import { nameOf } from "../people";

/** Whom a repair would move, in one sentence above the list of the moves. */
export function repairTitle({ moves, least }: RepairPlan): string {
  const count = moves.length;
  return grouping(count <= least ? "repair_found_least" : "repair_found", { count });
}

export function moveWords(
  { participant, from, to }: RepairMove,
  groups: readonly DeskGroup[],
  desk: DeskDocument,
): string {
  const number = (id: RepairMove["to"]): string =>
    String(groups.find((group) => group.id === id)?.number ?? "?");
  const name = nameOf(desk.participants, participant);
  return from == null
    ? grouping("repair_seat", { name, to: number(to) })
    : grouping("repair_move", { name, from: number(from), to: number(to) });
}

const levels = ["hard", "repeats", "category", "traits"] as const satisfies (keyof Levels)[];

/** What it would change besides: only the levels that do. */
export function changeWords({ before, after }: RepairPlan): readonly string[] {
  return levels
    .filter((level) => before[level] !== after[level])
    .map((level) =>
      grouping("repair_change", {
        what: grouping(`level_${level}`),
        before: before[level],
        after: after[level],
      }),
    );
}
