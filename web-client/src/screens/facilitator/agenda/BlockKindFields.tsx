import type { AgendaDocument, BlockId } from "@deroule/protocol";
import { ChoiceField, TextField } from "../../../parts/Fields";
import { facilitator } from "../../../text/facilitator";
import { asks } from "./block-draft";
import type { DraftFieldsProps } from "./BlockFields";
import { breakoutsBefore } from "./block-order";
import { GroupingFields } from "./GroupingFields";
import { QuestionsFields } from "./QuestionsFields";

export interface BlockKindFieldsProps extends DraftFieldsProps {
  readonly agenda: AgendaDocument;
  /** The block edited, or the one it is to follow: a report is about a breakout before it. */
  readonly before: BlockId | undefined;
  /** The block edited, if it is there already. */
  readonly self: BlockId | undefined;
}

/** The fields of one kind of block. */
export function BlockKindFields(props: BlockKindFieldsProps) {
  const { draft, onChange } = props;
  if (asks(draft.kind)) return <QuestionsFields draft={draft} onChange={onChange} />;
  switch (draft.kind) {
    case "breakout":
      return <GroupingFields {...props} />;
    case "cross_introduction":
      return <IntroductionFields draft={draft} onChange={onChange} />;
    case "report":
      return <ReportsField {...props} />;
    default:
      return null;
  }
}

function IntroductionFields({ draft, onChange }: DraftFieldsProps) {
  const fields = [
    ["turn", "turn_seconds"],
    ["speaking", "speaking_seconds"],
    ["circle_min", "circle_min"],
    ["circle_max", "circle_max"],
  ] as const;
  return (
    <fieldset class="stack tight">
      <legend>{facilitator("introduction")}</legend>
      <div class="fields-row">
        {fields.map(([key, label]) => (
          <TextField
            key={key}
            label={facilitator(label)}
            type="number"
            min={1}
            value={draft[key]}
            onChange={(value) => onChange({ [key]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ReportsField({ agenda, draft, before, onChange }: BlockKindFieldsProps) {
  const breakouts = breakoutsBefore(agenda, before);
  return (
    <ChoiceField
      label={facilitator("reports")}
      value={draft.reports}
      options={[
        { value: "", label: "—" },
        ...breakouts.map((block) => ({ value: String(block.id), label: block.title })),
      ]}
      onChange={(reports) => onChange({ reports })}
    />
  );
}
