import type { AgendaDocument, BlockId, GroupingRule } from "@deroule/protocol";
import { CheckField, ChoiceField, TextField } from "../../../parts/Fields";
import { facilitator } from "../../../text/facilitator";
import { breakoutsBefore } from "./block-order";
import type { DraftFieldsProps } from "./BlockFields";

const rules: readonly GroupingRule[] = [
  "by_category",
  "across_territories",
  "by_delegation",
  "pairs",
  "random",
  "by_choice",
  "manual",
  "same_groups",
];

interface GroupingFieldsProps extends DraftFieldsProps {
  readonly agenda: AgendaDocument;
  /** The block edited, or the one it is to follow. */
  readonly before: BlockId | undefined;
  /** The block edited, which cannot be like itself. */
  readonly self: BlockId | undefined;
}

/** How the groups of a breakout are composed. */
export function GroupingFields(props: GroupingFieldsProps) {
  const { agenda, draft, before, self, onChange } = props;
  const earlier = breakoutsBefore(agenda, before).filter(({ id }) => id !== self);
  return (
    <>
      <ChoiceField
        label={facilitator("rule")}
        value={draft.rule}
        options={rules
          // Nothing to be the same as.
          .filter((rule) => rule !== "same_groups" || earlier.length > 0 || draft.rule === rule)
          .map((rule) => ({ value: rule, label: facilitator(`rule_${rule}`) }))}
        onChange={(rule) => onChange({ rule })}
      />
      {draft.rule === "same_groups" && (
        <ChoiceField
          label={facilitator("same_as")}
          value={draft.same_as}
          options={[
            { value: "", label: "—" },
            ...earlier.map((block) => ({ value: String(block.id), label: block.title })),
          ]}
          onChange={(same_as) => onChange({ same_as })}
        />
      )}
      <div class="fields-row">
        {(["size_min", "size_max", "groups_max"] as const).map((field) => (
          <TextField
            key={field}
            label={facilitator(field)}
            type="number"
            min={1}
            value={draft[field]}
            onChange={(value) => onChange({ [field]: value })}
          />
        ))}
      </div>
      {earlier.length > 0 && (
        <fieldset class="stack tight">
          <legend>{facilitator("nobody_of")}</legend>
          {earlier.map(({ id, title }) => (
            <CheckField
              key={id}
              checked={draft.nobody_of.includes(id)}
              onChange={(on) =>
                onChange({
                  nobody_of: on
                    ? [...draft.nobody_of, id]
                    : draft.nobody_of.filter((each) => each !== id),
                })
              }
            >
              {title}
            </CheckField>
          ))}
        </fieldset>
      )}
      <fieldset class="stack tight">
        <legend>{facilitator("spread")}</legend>
        <p class="soft small">{facilitator("spread_hint")}</p>
        <div class="fields-row">
          {(["spread_kind", "spread_advancement"] as const).map((field) => (
            <TextField
              key={field}
              label={facilitator(field)}
              type="number"
              min={0}
              value={draft[field]}
              onChange={(value) => onChange({ [field]: value })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
