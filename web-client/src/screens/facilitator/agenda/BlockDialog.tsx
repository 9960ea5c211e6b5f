import type { AgendaDocument, Block, BlockId, BlockKind } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { Dialog } from "../../../parts/Dialog";
import { ChoiceField } from "../../../parts/Fields";
import { common } from "../../../text/common";
import { facilitator } from "../../../text/facilitator";
import { list } from "../../../text/times";
import { useDay } from "../../day/use-day";
import { kindWord } from "../../day/words";
import { draftOf, editOf, emptyDraft, faultsOf, insertOf, type BlockDraft } from "./block-draft";
import { BlockFields } from "./BlockFields";
import { BlockKindFields } from "./BlockKindFields";

export type BlockForm =
  | { readonly kind: "edit"; readonly block: Block }
  | { readonly kind: "insert"; readonly after?: BlockId };

const kinds: readonly BlockKind[] = [
  "plenary",
  "cross_introduction",
  "question",
  "content",
  "break",
  "breakout",
  "report",
  "evaluation",
];

/** Every field of a block, to change it or to add one. */
export function BlockDialog(props: {
  readonly agenda: AgendaDocument;
  readonly form: BlockForm;
  readonly onClose: () => void;
}) {
  const { agenda, form, onClose } = props;
  const day = useDay();
  const editing = form.kind === "edit";
  const [draft, setDraft] = useState<BlockDraft>(
    editing ? draftOf(form.block, agenda.day) : emptyDraft,
  );
  const [tried, setTried] = useState(false);
  const change = (changes: Partial<BlockDraft>): void => setDraft({ ...draft, ...changes });
  const faults = faultsOf(draft);
  const key = "block-form";

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0) return;
    const outcome = editing
      ? await day.send("edit_block", editOf(form.block, draft, agenda.day), key)
      : await day.send("insert_block", insertOf(draft, form.after), key);
    if (outcome?.kind === "accepted") onClose();
  };
  const title = editing
    ? facilitator("edit_title", { title: form.block.title })
    : facilitator("insert_title");
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        {!editing && (
          <ChoiceField
            label={facilitator("kind")}
            value={draft.kind}
            options={kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
            onChange={(kind) => change({ kind })}
          />
        )}
        <BlockFields
          draft={draft}
          timed={editing && isTimed(agenda, form.block, draft)}
          onChange={change}
        />
        {(!editing || draft.kind !== "report" || form.block.status === "planned") && (
          <BlockKindFields
            agenda={agenda}
            draft={draft}
            before={editing ? form.block.id : form.after}
            self={editing ? form.block.id : undefined}
            onChange={change}
          />
        )}
        <p role="alert" class="fault">
          {tried && faults.length > 0
            ? facilitator("form_incomplete", {
                fields: list(faults.map((fault) => facilitator(fault))),
              })
            : ""}
        </p>
        <div class="row dialog-actions">
          <ActionButton type="submit" look="main" pending={day.pending(key)}>
            {facilitator(editing ? "save" : "insert")}
          </ActionButton>
          <ActionButton onPress={onClose}>{common("cancel")}</ActionButton>
        </div>
      </form>
    </Dialog>
  );
}

/** Only what is to come and steered by the clock has a start of its own. */
function isTimed(agenda: AgendaDocument, block: Block, draft: BlockDraft): boolean {
  return block.status === "planned" && (draft.fixed || agenda.order[0] === block.id);
}
