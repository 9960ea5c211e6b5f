import { facilitator } from "../../../text/facilitator";
import { useDay } from "../../day/use-day";
import { AnswersSoFar } from "./AnswersSoFar";
import { Calls } from "./Calls";
import { Contributions } from "./Contributions";
import { Hands } from "./Hands";
import { Messages } from "./Messages";

/** The desk: whatever people ask for, say, and write. */
export function DeskArea() {
  const { store } = useDay();
  const agenda = store.agenda.document.value;
  const desk = store.desk.document.value;
  if (!agenda || !desk) return null;
  return (
    <section class="area" id="area-desk" tabIndex={-1} aria-labelledby="area-desk-heading">
      <h2 id="area-desk-heading">{facilitator("area_desk")}</h2>
      <Calls desk={desk} />
      <Hands desk={desk} />
      <Messages agenda={agenda} desk={desk} />
      <Contributions agenda={agenda} desk={desk} />
      <AnswersSoFar agenda={agenda} desk={desk} />
    </section>
  );
}
