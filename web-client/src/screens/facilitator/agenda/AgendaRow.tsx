import type { AgendaDocument, Block } from "@deroule/protocol";
import { ActionButton } from "../../../parts/ActionButton";
import { DragHandle } from "../../../parts/DragHandle";
import { common } from "../../../text/common";
import { facilitator } from "../../../text/facilitator";
import { hour, length } from "../../../text/times";
import { kindWord, phaseWord, statusWord } from "../../day/words";
import type { BlockForm } from "./BlockDialog";
import { BlockActions } from "./BlockActions";

export interface AgendaRowProps {
  readonly agenda: AgendaDocument;
  readonly block: Block;
  readonly editable: boolean;
  readonly opened: boolean;
  /** What the row is called as a place to drop on. */
  readonly dropName: string;
  /** A block is being dragged over it. */
  readonly target: boolean;
  readonly onToggle: () => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onStep: (step: -1 | 1) => void;
  readonly onForm: (form: BlockForm) => void;
}

export function AgendaRow(props: AgendaRowProps) {
  const { agenda, block, editable, opened } = props;
  const panel = `actions-${block.id}`;
  const past = block.status === "done" || block.status === "skipped";
  return (
    <li
      class="agenda-block"
      data-status={block.status}
      data-kind={block.kind}
      data-drop={block.status === "planned" ? props.dropName : undefined}
      data-target={props.target}
      aria-current={block.status === "running" ? "step" : undefined}
    >
      <Times agenda={agenda} block={block} />
      <div class="agenda-what">
        <span class="agenda-title">{block.title}</span>
        <span class="agenda-kind">{describe(block)}</span>
      </div>
      {editable && (
        <div class="agenda-tools">
          <ActionButton
            look="quiet"
            label={facilitator("actions_for", { title: block.title })}
            expanded={opened}
            controls={panel}
            onPress={props.onToggle}
          >
            {facilitator("actions")}
          </ActionButton>
          {block.status === "planned" && <DragHandle onPointerDown={props.onDrag} />}
        </div>
      )}
      {opened && editable && (
        <div class="agenda-panel" id={panel}>
          <BlockActions {...props} past={past} />
        </div>
      )}
    </li>
  );
}

function describe(block: Block): string {
  const status = statusWord(block);
  const phase = block.status === "running" ? phaseWord(block.phase) : "";
  const current = length(block.length_ms);
  const planned = length(block.planned_ms);
  return [
    kindWord(block.kind),
    current === planned ? current : facilitator("length_changed", { length: current, planned }),
    status,
    phase === status ? "" : phase,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Actual where it has begun, else expected; and when planned, where that is another time. */
function Times({ agenda, block }: { readonly agenda: AgendaDocument; readonly block: Block }) {
  const { timezone } = agenda.day;
  const at = (instant: number): string => hour(instant, timezone);
  const projected = agenda.projected[block.id];
  const skipped = block.status === "skipped";
  const from = block.started_at ?? projected?.from_at ?? block.starts_at;
  const until = block.ended_at ?? projected?.until_at ?? block.ends_at ?? from + block.length_ms;
  const planned = at(block.starts_at);
  const notes = [
    skipped ? "" : facilitator(block.started_at == null ? "expected_times" : "actual_times"),
    skipped || planned !== at(from) ? common("planned_at", { time: planned }) : "",
  ].filter((note) => note !== "");
  return (
    <div class="agenda-time">
      {!skipped && (
        <span class="agenda-from">
          {at(from)} – {at(until)}
        </span>
      )}
      <span class="agenda-planned">{notes.join(", ")}</span>
    </div>
  );
}
