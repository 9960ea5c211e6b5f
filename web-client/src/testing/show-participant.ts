import { renderDay, type RenderedDay } from "./render-day";
import { Participant } from "../screens/participant/Participant";

/** For tests: a participant's page that was just welcomed with these documents. */
export function showParticipant(
  documents: Readonly<Record<string, unknown>>,
  people: readonly string[] = ["p1"],
): RenderedDay {
  return renderDay(Participant, "participant", documents, people);
}
