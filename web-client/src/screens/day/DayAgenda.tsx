import type { AgendaDocument, Block, BlockId } from "@deroule/protocol";
import { common } from "../../text/common";
import { hour, length } from "../../text/times";
import { kindWord, statusWord } from "./words";

interface DayAgendaProps {
  readonly agenda: AgendaDocument;
  /** Makes each title a button, to look at the block. */
  readonly onLook?: (block: BlockId) => void;
  readonly looked?: BlockId | undefined;
}

/** The blocks in order, at the times now expected, and as planned where that differs. */
export function DayAgenda({ agenda, onLook, looked }: DayAgendaProps) {
  return (
    <ol class="agenda">
      {agenda.order.map((id) => {
        const block = agenda.blocks[id];
        if (!block) return null;
        const title = <span class="agenda-title">{block.title}</span>;
        return (
          <li
            key={id}
            class="agenda-block"
            data-status={block.status}
            data-kind={block.kind}
            aria-current={block.status === "running" ? "step" : undefined}
          >
            <BlockTime agenda={agenda} block={block} />
            <div class="agenda-what">
              {onLook ? (
                <button
                  type="button"
                  class="agenda-look"
                  aria-pressed={looked === id}
                  onClick={() => onLook(id)}
                >
                  {title}
                </button>
              ) : (
                title
              )}
              <span class="agenda-kind">
                {[kindWord(block.kind), length(block.length_ms), statusWord(block)]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function BlockTime({ agenda, block }: { readonly agenda: AgendaDocument; readonly block: Block }) {
  const { timezone } = agenda.day;
  const projected = agenda.projected[block.id];
  const from = block.started_at ?? projected?.from_at ?? block.starts_at;
  const until = block.ended_at ?? projected?.until_at ?? from + block.length_ms;
  const planned = hour(block.starts_at, timezone);
  const shown = hour(from, timezone);
  return (
    <div class="agenda-time">
      <span class="agenda-from">
        {common("from_until", { from: shown, until: hour(until, timezone) })}
      </span>
      {block.status !== "skipped" && shown !== planned && (
        <span class="agenda-planned">{common("planned_at", { time: planned })}</span>
      )}
    </div>
  );
}
