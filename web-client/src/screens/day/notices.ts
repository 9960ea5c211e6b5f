import type { AgendaDocument, Announcement, ReceivedMessage } from "@deroule/protocol";
import { common } from "../../text/common";
import { hour } from "../../text/times";

export type Notice = Announcement | ReceivedMessage;

/** What facilitators said to everyone, and to this person; newest first. */
export function noticesOf(
  agenda: AgendaDocument,
  messages: readonly (ReceivedMessage | undefined)[] = [],
): readonly Notice[] {
  const announcements = Object.values<Announcement | undefined>(agenda.announcements);
  return [...announcements, ...messages]
    .filter((notice) => notice !== undefined)
    .sort((a, b) => b.sent_at - a.sent_at);
}

/** Who said it, where that is known, and when. */
export function originOf(notice: Notice, timezone: string): string {
  const time = hour(notice.sent_at, timezone);
  return "from" in notice && notice.from !== ""
    ? common("message_from", { from: notice.from, time })
    : common("message_at", { time });
}
