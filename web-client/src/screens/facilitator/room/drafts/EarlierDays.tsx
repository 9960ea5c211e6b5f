import type { EarlierDay } from "@deroule/protocol";
import { grouping } from "../../../../text/grouping";
import { date } from "../../../../text/times";

/** What the planner remembers of earlier days of the cycle, in one line that unfolds. */
export function EarlierDays({ days }: { readonly days: readonly EarlierDay[] }) {
  if (days.length === 0) return null;
  const all = days.reduce((sum, day) => sum + day.meetings, 0);
  return (
    <details class="aside">
      <summary>{grouping("earlier_days", { count: days.length, meetings: meetings(all) })}</summary>
      <ul class="sentences">
        {days.map((day) => (
          <li key={day.day}>
            {grouping("earlier_row", {
              title: day.title,
              date: date(day.date),
              meetings: meetings(day.meetings),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function meetings(count: number): string {
  return grouping("earlier_meetings", { count });
}
