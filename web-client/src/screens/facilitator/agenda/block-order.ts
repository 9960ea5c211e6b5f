import type { AgendaDocument, Block, BlockId } from "@deroule/protocol";

/** What `move_block` takes: whom to come after; absent, first. */
export interface Place {
  readonly after?: BlockId;
}

/**
 * Where a block goes that is dropped onto another: it takes that one's place. Undefined when
 * nothing would change.
 */
export function placeOnto(
  order: readonly BlockId[],
  block: BlockId,
  onto: BlockId,
): Place | undefined {
  const from = order.indexOf(block);
  const to = order.indexOf(onto);
  if (from < 0 || to < 0 || from === to) return undefined;
  return placeAfter(to > from ? order[to] : order[to - 1]);
}

/** One position up or down; undefined at the ends. */
export function placeBeside(
  order: readonly BlockId[],
  block: BlockId,
  step: -1 | 1,
): Place | undefined {
  const onto = order[order.indexOf(block) + step];
  return onto === undefined ? undefined : placeOnto(order, block, onto);
}

/** Whether a block may go up: nothing goes before what has begun. */
export function mayGoUp({ order, blocks }: AgendaDocument, block: BlockId): boolean {
  const above = order[order.indexOf(block) - 1];
  return above !== undefined && blocks[above]?.status === "planned";
}

export function mayGoDown({ order }: AgendaDocument, block: BlockId): boolean {
  return order.at(-1) !== block;
}

/** The breakouts up to a block, itself included; none where there is no block. */
export function breakoutsBefore(
  { order, blocks }: AgendaDocument,
  until: BlockId | undefined,
): readonly Block[] {
  return order
    .slice(0, until === undefined ? 0 : order.indexOf(until) + 1)
    .map((id) => blocks[id])
    .filter((block) => block?.kind === "breakout")
    .filter((block) => block !== undefined);
}

function placeAfter(after: BlockId | undefined): Place {
  return after === undefined ? {} : { after };
}
