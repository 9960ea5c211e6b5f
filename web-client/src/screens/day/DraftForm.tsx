import type { ParticipantId } from "@deroule/protocol";
import type { ComponentChildren } from "preact";
import type { Outcome } from "../../commands/desk";
import { ActionButton } from "../../parts/ActionButton";
import type { DraftKey } from "../../store/drafts";
import { DraftText } from "./DraftText";
import { useDay } from "./use-day";

interface DraftFormProps {
  readonly draft: DraftKey;
  readonly label: string;
  readonly action: string;
  /** Sends the text; the draft goes once this ends with an acceptance. */
  readonly onSend: (text: string) => Promise<Outcome | undefined>;
  readonly pending: boolean;
  readonly hint?: string;
  readonly initial?: string;
  readonly rows?: number;
  readonly as?: ParticipantId;
  /** May an empty text be sent: no; once emptied, as to take a note back; at once. */
  readonly empty?: "refused" | "allowed" | "ready";
  /** Beside the button. */
  readonly children?: ComponentChildren;
}

/** A text and the button that sends it. */
export function DraftForm(props: DraftFormProps) {
  const { draft, action, onSend, pending, empty = "refused", children, ...field } = props;
  const { drafts } = useDay();
  const begun = drafts.text(draft);
  const text = begun ?? props.initial ?? "";
  const filled = text.trim() !== "" || empty !== "refused";
  const ready = filled && (begun !== undefined || empty === "ready");
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || pending) return;
    const outcome = await onSend(text);
    if (outcome?.kind === "accepted") drafts.drop(draft, text);
  };
  return (
    <form class="stack tight" onSubmit={(event) => void submit(event)}>
      <DraftText draft={draft} {...field} />
      <div class="row">
        <ActionButton type="submit" look="main" pending={pending} unavailable={!ready}>
          {action}
        </ActionButton>
        {children}
      </div>
    </form>
  );
}
