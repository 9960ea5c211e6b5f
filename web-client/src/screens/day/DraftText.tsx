import type { ParticipantId } from "@deroule/protocol";
import type { TargetedEvent } from "preact";
import { useId } from "preact/hooks";
import type { DraftKey } from "../../store/drafts";
import { useDay } from "./use-day";

/** W-61. */
const name_chars = 120;

interface DraftTextProps {
  readonly draft: DraftKey;
  readonly label: string;
  readonly hint?: string;
  /** What the text is before anybody types. */
  readonly initial?: string;
  readonly rows?: number;
  /** A single line, for names and the like. */
  readonly line?: "single";
  /** Who is typing, where others see a sign of it. */
  readonly as?: ParticipantId;
}

/** A text being typed, kept as a draft at each keystroke. */
export function DraftText(props: DraftTextProps) {
  const { draft, initial = "" } = props;
  const day = useDay();
  const id = useId();
  const text_chars = day.store.identity.value?.text_chars ?? 2000;
  const shared = {
    id,
    "aria-describedby": props.hint === undefined ? undefined : `${id}-hint`,
    value: day.drafts.text(draft) ?? initial,
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      day.drafts.keep(draft, event.currentTarget.value, initial);
      if (props.as !== undefined) day.wrote(props.as);
    },
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint !== undefined && (
        <span class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.line === "single" ? (
        <input {...shared} maxLength={name_chars} />
      ) : (
        <textarea {...shared} rows={props.rows ?? 2} maxLength={text_chars} />
      )}
    </div>
  );
}
