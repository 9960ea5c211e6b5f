import { common } from "../../text/common";
import { originOf, type Notice } from "./notices";

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly timezone: string;
}

/** Messages and announcements. What arrives is said aloud, politely. */
export function NoticeList({ notices, timezone }: NoticeListProps) {
  return (
    <section class="stack tight" aria-labelledby="notices-heading">
      <h2 id="notices-heading">{common("announcements")}</h2>
      {notices.length === 0 && <p class="soft">{common("no_messages")}</p>}
      <ul class="stack tight" aria-live="polite" aria-relevant="additions">
        {notices.map((notice) => (
          <li class="card tight" key={`${notice.sent_at}/${notice.text}`}>
            <p class="notice-text">{notice.text}</p>
            <p class="soft small">{originOf(notice, timezone)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
