import type { Advice, Block, Commands, DeskRound } from "@deroule/protocol";

type Edit = Omit<Commands["edit_block"], "block">;

/**
 * The change of a block that an advice comes to, where one does: what concerns a category
 * alone, or the agenda, is for facilitators to weigh. `people` sit in the round's groups.
 */
export function editFor(
  advice: Advice,
  block: Block,
  round: DeskRound,
  people: number,
): Edit | undefined {
  if (block.kind !== "breakout" || round.purpose !== "groups") return undefined;
  const { sizes } = block;
  const { amount } = advice;
  switch (advice.kind) {
    case "larger_groups":
      return { sizes: { min: Math.min(sizes.min, amount), max: amount } };
    case "smaller_groups":
      return { sizes: { min: amount, max: Math.max(sizes.max, amount) } };
    case "one_group_fewer":
      return advice.subject === "" ? { groups_max: amount } : undefined;
    case "one_more_group":
      return advice.subject === "" ? moreGroups(amount, block, people) : undefined;
    case "merge_category":
    case "fewer_rounds":
      return undefined;
    default:
      return advice.kind satisfies never;
  }
}

/** Groups come out nearest to the middle of the bounds: these have theirs at that many groups. */
function moreGroups(amount: number, block: Block, people: number): Edit | undefined {
  if (amount < 1 || people < amount) return undefined;
  const least = Math.floor(people / amount);
  const most = Math.ceil(people / amount);
  const both = Math.round((2 * people) / amount);
  const min = Math.max(1, Math.min(least, both - most));
  const limited = (block.groups_max ?? 0) > 0 && (block.groups_max ?? 0) < amount;
  return {
    sizes: { min, max: Math.max(most, both - min) },
    ...(limited && { groups_max: amount }),
  };
}
