import { usePageTitle } from "../../parts/page-title";
import { common } from "../../text/common";
import { observer } from "../../text/observer";
import { DayAgenda } from "../day/DayAgenda";
import { DayFrame } from "../day/DayFrame";
import { useDay } from "../day/use-day";
import { driftWords } from "../day/words";

/** The day as funders, the ministry, absent colleagues follow it: nobody's name, no draft. */
export function Observer() {
  const agenda = useDay().store.agenda.document.value;
  usePageTitle(observer("title"), agenda?.day.title ?? "");
  return (
    <DayFrame>
      <h1>{observer("title")}</h1>
      {agenda && (
        <section aria-labelledby="agenda-heading">
          <h2 id="agenda-heading">{common("agenda")}</h2>
          <p>{driftWords(agenda.now.drift_ms)}</p>
          <DayAgenda agenda={agenda} />
        </section>
      )}
    </DayFrame>
  );
}
