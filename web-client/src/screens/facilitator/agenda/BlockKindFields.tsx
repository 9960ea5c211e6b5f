import type { AgendaDocument, BlockId, GroupingRule } from "@deroule/protocol";
import { ChoiceField, TextField } from "../../../parts/Fields";
import { facilitator } from "../../../text/facilitator";
import { asks } from "./block-draft";
import type { DraftFieldsProps } from "./BlockFields";
import { QuestionsFields } from "./QuestionsFields";

const rules: readonly GroupingRule[] = [
  "by_category",
  "across_territories",
  "by_delegation",
  "pairs",
  "random",
  "by_choice",
  "manual",
];

interface BlockKindFieldsProps extends DraftFieldsProps {
  readonly agenda: AgendaDocument;
  /** The block edited, or the one it is to follow: a report is about a breakout before it. */
  readonly before: BlockId | undefined;
}

/** The fields of one kind of block. */
export function BlockKindFields(props: BlockKindFieldsProps) {
  const { draft, onChange } = props;
  if (asks(draft.kind)) return <QuestionsFields draft={draft} onChange={onChange} />;
  switch (draft.kind) {
    case "breakout":
      return <GroupingFields draft={draft} onChange={onChange} />;
    case "cross_introduction":
      return <IntroductionFields draft={draft} onChange={onChange} />;
    case "report":
      return <ReportsField {...props} />;
    default:
      return null;
  }
}

function GroupingFields({ draft, onChange }: DraftFieldsProps) {
  return (
    <>
      <ChoiceField
        label={facilitator("rule")}
        value={draft.rule}
        options={rules.map((rule) => ({ value: rule, label: facilitator(`rule_${rule}`) }))}
        onChange={(rule) => onChange({ rule })}
      />
      <div class="fields-row">
        <TextField
          label={facilitator("size_min")}
          type="number"
          min={1}
          value={draft.size_min}
          onChange={(size_min) => onChange({ size_min })}
        />
        <TextField
          label={facilitator("size_max")}
          type="number"
          min={1}
          value={draft.size_max}
          onChange={(size_max) => onChange({ size_max })}
        />
      </div>
    </>
  );
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
  const until = before === undefined ? 0 : agenda.order.indexOf(before) + 1;
  const breakouts = agenda.order
    .slice(0, until)
    .map((id) => agenda.blocks[id])
    .filter((block) => block?.kind === "breakout")
    .filter((block) => block !== undefined);
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
