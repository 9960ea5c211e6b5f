import { usePageTitle } from "../../parts/page-title";
import { common } from "../../text/common";
import { facilitator } from "../../text/facilitator";
import { DayAgenda } from "../day/DayAgenda";
import { DayFrame } from "../day/DayFrame";
import { useDay } from "../day/use-day";
import { driftWords } from "../day/words";

/** The facilitators' console. */
export function Facilitator() {
  const agenda = useDay().store.agenda.document.value;
  usePageTitle(facilitator("title"), agenda?.day.title ?? "");
  return (
    <DayFrame wide>
      <h1>{common("agenda")}</h1>
      {agenda && (
        <>
          <p>{driftWords(agenda.now.drift_ms)}</p>
          <DayAgenda agenda={agenda} />
        </>
      )}
    </DayFrame>
  );
}
