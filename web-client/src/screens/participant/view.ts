import type {
  AgendaDocument,
  Block,
  BlockId,
  GroupDocument,
  MeDocument,
  Member,
  ParticipantId,
} from "@deroule/protocol";

/** What a participant's page shows: one person's documents. */
export interface View {
  readonly agenda: AgendaDocument;
  readonly me: MeDocument;
  /** The person's group of the current round, once announced. */
  readonly group: GroupDocument | undefined;
}

/** A block of the agenda, as one person sees it. */
export interface BlockView extends View {
  readonly block: Block;
}

/** Where the drafts of a block are kept. */
export function placeOf(block: BlockId): string {
  return `block/${block}`;
}

/** The block of a place; undefined for places that are no block. */
export function blockOf(place: string): BlockId | undefined {
  return place.startsWith("block/") ? (place.slice("block/".length) as BlockId) : undefined;
}

/** The next block to come after this one, or after nothing at all. */
export function nextAfter(agenda: AgendaDocument, block: BlockId | null): Block | undefined {
  const from = block === null ? 0 : agenda.order.indexOf(block) + 1;
  return agenda.order
    .slice(from)
    .map((id) => agenda.blocks[id])
    .find((each) => each?.status === "planned");
}

/** The group, where it is one of this block. */
export function groupIn({ block, group }: BlockView): GroupDocument | undefined {
  return group?.group.block === block.id ? group : undefined;
}

export function memberNamed(
  group: GroupDocument | undefined,
  id: ParticipantId | null | undefined,
): Member | undefined {
  return group?.members.find((member) => member.id === id);
}

export function othersIn(group: GroupDocument, me: ParticipantId): readonly Member[] {
  return group.members.filter((member) => member.id !== me);
}
