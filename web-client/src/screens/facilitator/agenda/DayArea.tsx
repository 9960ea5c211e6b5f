import { facilitator } from "../../../text/facilitator";
import { useDay } from "../../day/use-day";
import { AgendaEditor } from "./AgendaEditor";
import { KeepingTime } from "./KeepingTime";
import { NextSteps } from "./NextSteps";
import { RunningBlock } from "./RunningBlock";

/** The day: what runs, what comes next, how its time is kept, the agenda. */
export function DayArea() {
  const { store } = useDay();
  const agenda = store.agenda.document.value;
  const rounds = store.desk.section("rounds").value ?? {};
  if (!agenda) return null;
  const { total } = agenda.counts;
  return (
    <section class="area" id="area-day" tabIndex={-1} aria-labelledby="area-day-heading">
      <h2 id="area-day-heading">{facilitator("area_day")}</h2>
      <section class="card running" aria-label={facilitator("running")}>
        <RunningBlock agenda={agenda} />
        <NextSteps agenda={agenda} rounds={rounds} />
        <p class="soft">
          {facilitator("present_of", { count: total.present, expected: total.expected })}
        </p>
      </section>
      <KeepingTime agenda={agenda} />
      <AgendaEditor agenda={agenda} rounds={rounds} />
    </section>
  );
}
