import type { ParticipantId } from "@deroule/protocol";
import { useId } from "preact/hooks";
import type { DraftKey } from "../../store/drafts";
import { useDay } from "./use-day";

interface DraftTextProps {
  readonly draft: DraftKey;
  readonly label: string;
  readonly hint?: string;
  /** What the text is before anybody types. */
  readonly initial?: string;
  readonly rows?: number;
  /** Who is typing, where others see a sign of it. */
  readonly as?: ParticipantId;
}

/** A text being typed, kept as a draft at each keystroke. */
export function DraftText(props: DraftTextProps) {
  const { draft, initial = "" } = props;
  const day = useDay();
  const id = useId();
  const text_chars = day.store.identity.value?.text_chars ?? 2000;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint !== undefined && (
        <span class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <textarea
        id={id}
        rows={props.rows ?? 2}
        maxLength={text_chars}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        value={day.drafts.text(draft) ?? initial}
        onInput={(event) => {
          day.drafts.keep(draft, event.currentTarget.value, initial);
          if (props.as !== undefined) day.wrote(props.as);
        }}
      />
    </div>
  );
}
