import type { Block, BlockKind, Category, Phase } from "@deroule/protocol";
import { common } from "../../text/common";
import { length } from "../../text/times";

/** The glossary's words as people read them. */
export function kindWord(kind: BlockKind): string {
  return common(`kind_${kind}`);
}

export function categoryWord(category: Category): string {
  return common(`category_${category}`);
}

/** Empty for a block without phases. */
export function phaseWord(phase: Phase): string {
  return phase === "none" ? "" : common(`phase_${phase}`);
}

export function driftWords(drift_ms: number): string {
  if (Math.abs(drift_ms) < 60_000) return common("on_time");
  return common(drift_ms > 0 ? "late" : "early", { length: length(drift_ms) });
}

export function statusWord(block: Block): string {
  switch (block.status) {
    case "running":
      return common("block_running");
    case "done":
      return common("block_done");
    case "skipped":
      return common("block_skipped");
    case "planned":
      return block.fixed ? common("block_fixed") : "";
    default:
      return block.status satisfies never;
  }
}
