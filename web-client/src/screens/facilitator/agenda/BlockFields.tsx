import { CheckField, TextField } from "../../../parts/Fields";
import { facilitator } from "../../../text/facilitator";
import type { BlockDraft } from "./block-draft";

export interface DraftFieldsProps {
  readonly draft: BlockDraft;
  readonly onChange: (changes: Partial<BlockDraft>) => void;
}

/** The fields that every kind of block has; `timed`: its start is a field too. */
export function BlockFields({
  draft,
  timed,
  onChange,
}: DraftFieldsProps & { readonly timed: boolean }) {
  return (
    <>
      <TextField
        label={facilitator("block_title")}
        value={draft.title}
        required
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={facilitator("summary")}
        value={draft.summary}
        rows={2}
        onChange={(summary) => onChange({ summary })}
      />
      <div class="fields-row">
        <TextField
          label={facilitator("length_minutes")}
          type="number"
          min={0}
          value={draft.length}
          onChange={(length) => onChange({ length })}
        />
        <TextField
          label={facilitator("shortest_minutes")}
          type="number"
          min={0}
          value={draft.shortest}
          onChange={(shortest) => onChange({ shortest })}
        />
        <TextField
          label={facilitator("longest_minutes")}
          type="number"
          min={0}
          value={draft.longest}
          onChange={(longest) => onChange({ longest })}
        />
      </div>
      <p class="field-hint">{facilitator("bounds_hint")}</p>
      <CheckField checked={draft.fixed} onChange={(fixed) => onChange({ fixed })}>
        {facilitator("fixed")}
      </CheckField>
      {timed && (
        <TextField
          label={facilitator("starts")}
          type="time"
          value={draft.starts}
          onChange={(starts) => onChange({ starts })}
        />
      )}
      <TextField
        label={facilitator("speaker")}
        value={draft.speaker}
        onChange={(speaker) => onChange({ speaker })}
      />
      <TextField
        label={facilitator("slides")}
        type="url"
        maxLength={2000}
        value={draft.slides}
        onChange={(slides) => onChange({ slides })}
      />
      <TextField
        label={facilitator("prompt")}
        hint={facilitator("prompt_hint")}
        rows={4}
        value={draft.prompt}
        onChange={(prompt) => onChange({ prompt })}
      />
      <div class="fields-row">
        <TextField
          label={facilitator("fields")}
          hint={facilitator("one_per_line")}
          rows={3}
          value={draft.fields}
          onChange={(fields) => onChange({ fields })}
        />
        <TextField
          label={facilitator("keywords")}
          hint={facilitator("one_per_line")}
          rows={3}
          value={draft.keywords}
          onChange={(keywords) => onChange({ keywords })}
        />
      </div>
    </>
  );
}
