import type { DaySummary } from "../../../api/answers";
import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { home } from "../../../text/home";
import { date } from "../../../text/times";

/** The days that this link opens, the latest first. */
export function DayList(props: {
  readonly days: readonly DaySummary[];
  readonly onOpen: (day: DaySummary) => void;
  readonly onDocuments: (day: DaySummary) => void;
}) {
  if (props.days.length === 0) return <p class="soft">{home("no_days")}</p>;
  const latest = [...props.days].sort((a, b) => b.date.localeCompare(a.date));
  return (
    <ul class="stack tight">
      {latest.map((day) => (
        <li key={day.id} class="card day-card">
          <div>
            <h2>{day.title}</h2>
            <p class="soft">
              {[day.cycle, date(day.date)].filter((part) => part !== "").join(" · ")}
            </p>
            <p>
              <span class={day.status === "running" ? "tag good" : "tag"}>
                {home(`status_${day.status}`)}
              </span>{" "}
              {facilitator("present_of", { count: day.present, expected: day.expected })}
            </p>
          </div>
          <div class="row">
            <ActionButton
              look="main"
              label={home("open_console_of", { title: day.title })}
              onPress={() => props.onOpen(day)}
            >
              {home("open_console")}
            </ActionButton>
            <ActionButton
              label={home("links_of", { title: day.title })}
              onPress={() => props.onDocuments(day)}
            >
              {home("documents")}
            </ActionButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
