import { usePageTitle } from "../../parts/page-title";
import { common } from "../../text/common";
import { DayAgenda } from "../day/DayAgenda";
import { DayFrame } from "../day/DayFrame";
import { useDay } from "../day/use-day";

/** A participant's page, phone first. */
export function Participant() {
  const agenda = useDay().store.agenda.document.value;
  usePageTitle(agenda?.day.title ?? "");
  return (
    <DayFrame>
      <h1>{common("agenda")}</h1>
      {agenda && <DayAgenda agenda={agenda} />}
    </DayFrame>
  );
}
