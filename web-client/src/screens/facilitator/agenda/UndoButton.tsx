import type { AgendaDocument } from "@deroule/protocol";
import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { hour } from "../../../text/times";
import { useDay } from "../../day/use-day";
import { moveWord } from "./move-word";

/** Takes back the last move of the agenda, which it names. */
export function UndoButton({ agenda }: { readonly agenda: AgendaDocument }) {
  const day = useDay();
  const move = day.store.desk.section("last_move").value;
  if (move == null) return null;
  // Of a day that is over, nothing is taken back but its end.
  if (agenda.day.status === "closed" && move.name !== "close_day") return null;
  const time = hour(move.made_at, agenda.day.timezone);
  return (
    <ActionButton
      pending={day.pending("undo")}
      onPress={() => void day.send("undo", { move: move.number })}
    >
      {facilitator("undo", { move: moveWord(move.name) })}{" "}
      <span class="soft small">({facilitator("undo_at", { time })})</span>
    </ActionButton>
  );
}
