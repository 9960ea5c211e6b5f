import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { useConsole } from "../console-state";
import { GroupWatch } from "./GroupWatch";
import { Composition } from "./Composition";
import { People } from "./People";

/** The room: who is here, and who sits with whom. */
export function RoomArea() {
  const { store } = useDay();
  const { watched } = useConsole();
  const agenda = store.agenda.document.value;
  const desk = store.desk.document.value;
  const [view, setView] = useState<"groups" | "people">();
  if (!agenda || !desk) return null;
  const kind = agenda.now.block == null ? undefined : agenda.blocks[agenda.now.block]?.kind;
  // Until somebody chooses: groups while there are some, people otherwise.
  const usual = kind === "breakout" || kind === "cross_introduction" ? "groups" : "people";
  const shown = view ?? usual;
  return (
    <section class="area" id="area-room" tabIndex={-1} aria-labelledby="area-room-heading">
      <h2 id="area-room-heading">{facilitator("area_room")}</h2>
      <div class="row" role="group" aria-label={room("view")}>
        {(["people", "groups"] as const).map((each) => (
          <ActionButton key={each} pressed={shown === each} onPress={() => setView(each)}>
            {room(`view_${each}`)}
          </ActionButton>
        ))}
      </div>
      {shown === "people" ? (
        <People participants={desk.participants} editable={agenda.day.status !== "closed"} />
      ) : (
        <Composition agenda={agenda} desk={desk} />
      )}
      {watched.value !== undefined && (
        <GroupWatch
          key={watched.value}
          group={watched.value}
          onClose={() => (watched.value = undefined)}
        />
      )}
    </section>
  );
}
