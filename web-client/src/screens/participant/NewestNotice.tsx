import { useState } from "preact/hooks";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { originOf, type Notice } from "../day/notices";
import { useDay } from "../day/use-day";

/** After this long a message is no news, to somebody who just opened the page. */
const news_ms = 10 * 60_000;

/** The last message, on top until it is read: on a phone the list is far below. */
export function NewestNotice(props: {
  readonly notice: Notice | undefined;
  readonly timezone: string;
}) {
  const { notice, timezone } = props;
  const { clock } = useDay();
  const [read_at, setRead] = useState(() => clock.now.peek() - news_ms);
  if (!notice || notice.sent_at <= read_at) return null;
  return (
    <section class="banner" aria-label={participant("newest")}>
      <div class="grow">
        <p class="notice-text">{notice.text}</p>
        <p class="soft small">{originOf(notice, timezone)}</p>
      </div>
      <ActionButton onPress={() => setRead(notice.sent_at)}>{participant("read")}</ActionButton>
    </section>
  );
}
