import type { ComponentChildren } from "preact";
import { ConnectionBanner } from "../../parts/ConnectionBanner";
import { LanguageSwitch } from "../../parts/LanguageSwitch";
import { ToastList } from "../../parts/ToastList";
import { common } from "../../text/common";
import { date } from "../../text/times";
import { useDay } from "./use-day";

interface DayFrameProps {
  readonly children: ComponentChildren;
  /** Beside the language, in the header. */
  readonly tools?: ComponentChildren;
  /** Widens the page, for consoles. */
  readonly wide?: boolean;
}

/** What surrounds every screen of a day: its name, the language, the connection, the refusals. */
export function DayFrame({ children, tools, wide = false }: DayFrameProps) {
  const day = useDay();
  const facts = day.store.agenda.section("day").value;
  const now = day.store.agenda.section("now").value;
  return (
    <div class={wide ? "frame wide" : "frame"}>
      <a class="skip" href="#content" onClick={toContent}>
        {common("skip")}
      </a>
      <header class="frame-head">
        <div class="frame-title">
          <span class="frame-day">{facts?.title ?? common("product")}</span>
          {facts && (
            <span class="frame-date">
              {facts.cycle !== "" && <span class="frame-cycle">{facts.cycle} · </span>}
              {date(facts.date)}
            </span>
          )}
        </div>
        <div class="frame-tools">
          {tools}
          <LanguageSwitch />
        </div>
      </header>
      <ConnectionBanner connected={day.status.value.kind === "live"} onRetry={() => day.hurry()} />
      <div role="status" class="banner-place">
        {now?.paused_at != null && <p class="banner">{common("day_paused")}</p>}
      </div>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <ToastList toasts={day.toasts.all.value} onDismiss={(n) => day.toasts.dismiss(n)} />
    </div>
  );
}

/** The fragment holds the token, so the jump must not be an ordinary link's. */
function toContent(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#content")?.focus();
}
