import type { AgendaDocument, Announcement, ReceivedMessage } from "@deroule/protocol";
import { common } from "../../text/common";
import { hour } from "../../text/times";

interface NoticesProps {
  readonly agenda: AgendaDocument;
  /** Messages to this person, beside those to all. */
  readonly messages?: readonly ReceivedMessage[];
}

/** What facilitators said, newest first. What arrives is said aloud, politely. */
export function Notices({ agenda, messages = [] }: NoticesProps) {
  const announcements = Object.values<Announcement | undefined>(agenda.announcements);
  const all = [...announcements, ...messages]
    .filter((message) => message !== undefined)
    .sort((a, b) => b.sent_at - a.sent_at);
  return (
    <section class="stack tight" aria-labelledby="notices-heading">
      <h2 id="notices-heading">{common("announcements")}</h2>
      {all.length === 0 && <p class="soft">{common("no_messages")}</p>}
      <ul class="stack tight" aria-live="polite" aria-relevant="additions">
        {all.map((message) => (
          <li class="card" key={`${message.sent_at}/${message.text}`}>
            <p class="notice-text">{message.text}</p>
            <p class="soft small">{origin(message, agenda.day.timezone)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function origin(message: Announcement | ReceivedMessage, timezone: string): string {
  const time = hour(message.sent_at, timezone);
  return "from" in message && message.from !== ""
    ? common("message_from", { from: message.from, time })
    : common("message_at", { time });
}
