import type { AgendaDocument, Block } from "@deroule/protocol";
import { ActionButton } from "../../../parts/ActionButton";
import { DragHandle } from "../../../parts/DragHandle";
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
  const phase = block.status === "running" ? phaseWord(block.phase) : "";
  return [kindWord(block.kind), length(block.length_ms), statusWord(block), phase]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Actual where it has begun, else expected; and as planned, where that is another time. */
function Times({ agenda, block }: { readonly agenda: AgendaDocument; readonly block: Block }) {
  const { timezone } = agenda.day;
  const at = (instant: number): string => hour(instant, timezone);
  const projected = agenda.projected[block.id];
  const from = block.started_at ?? projected?.from_at ?? block.starts_at;
  const until = block.ended_at ?? projected?.until_at ?? block.ends_at ?? from + block.length_ms;
  const planned = {
    from: at(block.starts_at),
    until: at(block.starts_at + block.planned_ms),
  };
  const moved = planned.from !== at(from) || planned.until !== at(until);
  return (
    <div class="agenda-time">
      {block.status !== "skipped" && (
        <span class="agenda-from">
          {at(from)} – {at(until)}{" "}
          <span class="agenda-planned">
            {facilitator(block.started_at == null ? "expected_times" : "actual_times")}
          </span>
        </span>
      )}
      {(moved || block.status === "skipped") && (
        <span class="agenda-planned">{facilitator("planned_times", planned)}</span>
      )}
    </div>
  );
}
