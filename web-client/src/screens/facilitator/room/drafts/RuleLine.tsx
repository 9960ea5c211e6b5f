import type { AgendaDocument, Block, BlockId, DeskRound } from "@deroule/protocol";
import { facilitator } from "../../../../text/facilitator";
import { grouping } from "../../../../text/grouping";
import { room } from "../../../../text/room";
import { list } from "../../../../text/times";

/** By what rule a block's groups are composed, in sentences. */
export function RuleLine(props: {
  readonly agenda: AgendaDocument;
  readonly block: Block;
  readonly round: DeskRound | undefined;
}) {
  const { agenda, block, round } = props;
  if (!round && block.kind !== "breakout") return null;
  const { min, max } = round?.sizes ?? block.sizes;
  const rule = round?.rule ?? block.rule;
  const titleOf = (id: BlockId): string => agenda.blocks[id]?.title ?? "…";
  const model = rule === "same_groups" && block.same_as != null ? block.same_as : undefined;
  const avoided = block.nobody_of ?? [];
  const most = block.groups_max ?? 0;
  const sentences = [
    model === undefined
      ? room("rule", { rule: facilitator(`rule_${rule}`), min, max })
      : grouping("rule_same_as", { title: titleOf(model) }),
    avoided.length > 0
      ? grouping("rule_nobody_of", {
          titles: list(avoided.map((id) => grouping("rule_title", { title: titleOf(id) }))),
        })
      : "",
    most > 0 ? grouping("rule_groups_max", { count: most }) : "",
  ];
  return <p class="soft small">{sentences.filter((sentence) => sentence !== "").join(" ")}</p>;
}
