import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { useDay } from "../../day/use-day";
import type { AgendaRowProps } from "./AgendaRow";
import { mayGoDown, mayGoUp } from "./block-order";
import { LengthButtons } from "./LengthButtons";

/** Everything that can be done to one block. */
export function BlockActions(props: AgendaRowProps & { readonly past: boolean }) {
  const { agenda, block, past } = props;
  const day = useDay();
  const planned = block.status === "planned";
  const from = agenda.now.block;
  const key = (name: string): string => `${name}/${block.id}`;
  return (
    <div class="stack tight">
      {!past && <LengthButtons block={block} custom />}
      <div class="row">
        {agenda.day.status === "running" && block.status !== "running" && (
          <ActionButton
            pending={day.pending(key("go_to"))}
            onPress={() =>
              void day.send(
                "go_to",
                { block: block.id, ...(from != null && { from }) },
                key("go_to"),
              )
            }
          >
            {facilitator("go_to")}
          </ActionButton>
        )}
        {planned && (
          <>
            <ActionButton
              unavailable={!mayGoUp(agenda, block.id)}
              pending={day.pending(key("move"))}
              onPress={() => props.onStep(-1)}
            >
              {facilitator("move_up")}
            </ActionButton>
            <ActionButton
              unavailable={!mayGoDown(agenda, block.id)}
              pending={day.pending(key("move"))}
              onPress={() => props.onStep(1)}
            >
              {facilitator("move_down")}
            </ActionButton>
          </>
        )}
        <ActionButton onPress={() => props.onForm({ kind: "edit", block })}>
          {facilitator("edit_block")}
        </ActionButton>
        {!past && (
          <ActionButton onPress={() => props.onForm({ kind: "insert", after: block.id })}>
            {facilitator("insert_after")}
          </ActionButton>
        )}
        {planned && (
          <>
            {agenda.day.status === "running" && (
              <ActionButton
                pending={day.pending(key("skip"))}
                onPress={() => void day.send("skip_block", { block: block.id }, key("skip"))}
              >
                {facilitator("skip_block")}
              </ActionButton>
            )}
            <ActionButton
              look="danger"
              pending={day.pending(key("remove"))}
              onPress={() => void day.send("remove_block", { block: block.id }, key("remove"))}
            >
              {facilitator("remove_block")}
            </ActionButton>
          </>
        )}
      </div>
    </div>
  );
}
