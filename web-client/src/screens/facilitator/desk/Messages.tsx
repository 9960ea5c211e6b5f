import type { AgendaDocument, DeskDocument, DeskMessage } from "@deroule/protocol";
import { desk as say } from "../../../text/desk";
import { hour } from "../../../text/times";
import { ActionButton } from "../../../parts/ActionButton";
import { DraftText } from "../../day/DraftText";
import { useDay } from "../../day/use-day";
import { useConsole } from "../console-state";
import { AudienceFields } from "./AudienceFields";
import { audienceOf, audienceWords } from "./audience";

interface MessagesProps {
  readonly agenda: AgendaDocument;
  readonly desk: DeskDocument;
}

/** A message to everyone, a category, some groups or one person; and those sent. */
export function Messages({ agenda, desk }: MessagesProps) {
  const sent = Object.entries<DeskMessage | undefined>(desk.messages)
    .filter((entry): entry is [string, DeskMessage] => entry[1] !== undefined)
    .sort(([, a], [, b]) => b.sent_at - a.sent_at);
  return (
    <section class="card" aria-labelledby="messages-heading">
      <h3 id="messages-heading">{say("messages")}</h3>
      {agenda.day.status !== "closed" && (
        <>
          <AudienceFields desk={desk} />
          <MessageForm />
        </>
      )}
      {sent.length > 0 && (
        <details>
          <summary>{say("sent", { count: sent.length })}</summary>
          <ul class="stack tight">
            {sent.map(([id, message]) => (
              <li key={id} class="person">
                <p class="notice-text">{message.text}</p>
                <p class="soft small">{originOf(message, desk, agenda.day.timezone)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const draft = { place: "message", field: "text" };

function MessageForm() {
  const day = useDay();
  const { addressee, message_field } = useConsole();
  const audience = audienceOf(addressee.value);
  const text = day.drafts.text(draft) ?? "";
  const pending = day.pending("send_message");
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!audience || text.trim() === "" || pending) return;
    const outcome = await day.send("send_message", { audience, text });
    if (outcome?.kind === "accepted") day.drafts.drop(draft, text);
  };
  return (
    <form id={message_field} class="stack tight" onSubmit={(event) => void submit(event)}>
      <DraftText draft={draft} label={say("message_text")} rows={3} />
      <div>
        <ActionButton
          type="submit"
          look="main"
          pending={pending}
          unavailable={!audience || text.trim() === ""}
        >
          {say("send")}
        </ActionButton>
      </div>
    </form>
  );
}

/** By whom, to whom, when; a facilitators' link may carry no name. */
function originOf(message: DeskMessage, desk: DeskDocument, timezone: string): string {
  const { from } = message;
  const audience = audienceWords(message.audience, desk);
  const time = hour(message.sent_at, timezone);
  return from === ""
    ? say("sent_nameless", { audience, time })
    : say("sent_to", { from, audience, time });
}
