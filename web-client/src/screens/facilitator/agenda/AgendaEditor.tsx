import type { AgendaDocument, Block, BlockId } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { DragGhost } from "../../../parts/DragGhost";
import { useDrag } from "../../../parts/use-drag";
import { common } from "../../../text/common";
import { facilitator } from "../../../text/facilitator";
import { useDay } from "../../day/use-day";
import { ComposeDay } from "../room/drafts/ComposeDay";
import type { Rounds } from "../rounds";
import { AgendaRow } from "./AgendaRow";
import { BlockDialog, type BlockForm } from "./BlockDialog";
import { placeBeside, placeOnto, type Place } from "./block-order";

const drop = "block:";

/** The agenda with its three times, and everything that can be done to each block. */
export function AgendaEditor(props: { readonly agenda: AgendaDocument; readonly rounds: Rounds }) {
  const { agenda, rounds } = props;
  const day = useDay();
  const [opened, setOpened] = useState<BlockId>();
  const [form, setForm] = useState<BlockForm>();
  const [said, setSaid] = useState("");

  const place = async (block: Block, to: Place | undefined): Promise<void> => {
    if (!to) return;
    const outcome = await day.send("move_block", { block: block.id, ...to }, `move/${block.id}`);
    const order = day.store.agenda.section("order").peek() ?? [];
    const position = order.indexOf(block.id) + 1;
    if (outcome?.kind === "accepted") {
      setSaid(facilitator("moved_to", { title: block.title, position }));
    }
  };
  const { dragging, begin } = useDrag<Block>((block, onto) =>
    place(block, placeOnto(agenda.order, block.id, onto.slice(drop.length) as BlockId)),
  );
  const editable = agenda.day.status !== "closed";
  return (
    <section class="stack tight" aria-labelledby="agenda-heading">
      <h3 id="agenda-heading">{common("agenda")}</h3>
      {editable && <p class="soft small">{facilitator("drag_hint")}</p>}
      {/* Later in the day the room's own button is in sight. */}
      {(agenda.day.status === "prepared" || agenda.day.status === "open") && (
        <ComposeDay agenda={agenda} rounds={rounds} />
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <ol class="agenda editable">
        {agenda.order.map((id) => {
          const block = agenda.blocks[id];
          if (!block) return null;
          return (
            <AgendaRow
              key={id}
              agenda={agenda}
              block={block}
              editable={editable}
              opened={opened === id}
              dropName={drop + id}
              target={dragging?.over === drop + id && dragging.what.id !== id}
              onToggle={() => setOpened(opened === id ? undefined : id)}
              onDrag={(event) => begin(event, block)}
              onStep={(step) => void place(block, placeBeside(agenda.order, id, step))}
              onForm={setForm}
            />
          );
        })}
      </ol>
      {editable && agenda.now.block == null && (
        <div>
          <ActionButton onPress={() => setForm({ kind: "insert" })}>
            {facilitator("insert_first")}
          </ActionButton>
        </div>
      )}
      <DragGhost label={dragging?.what.title ?? ""} at={dragging} />
      {form && <BlockDialog agenda={agenda} form={form} onClose={() => setForm(undefined)} />}
    </section>
  );
}
