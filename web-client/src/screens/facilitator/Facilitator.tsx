import { useMemo, useState } from "preact/hooks";
import { addressOf } from "../../link";
import { ActionButton } from "../../parts/ActionButton";
import { usePageTitle } from "../../parts/page-title";
import { facilitator } from "../../text/facilitator";
import { DayFrame } from "../day/DayFrame";
import { useDay } from "../day/use-day";
import { DayArea } from "./agenda/DayArea";
import { AreaLinks } from "./AreaLinks";
import { ConsoleContext, ConsoleState } from "./console-state";
import { DeskArea } from "./desk/DeskArea";
import { liveCalls } from "./desk/live-calls";
import { DocumentsDialog } from "./home/DocumentsDialog";
import { RoomArea } from "./room/RoomArea";
import "./facilitator.css";

/** The facilitators' console: the day, the room, the desk, side by side where there is room. */
export function Facilitator() {
  const { store } = useDay();
  const state = useMemo(() => new ConsoleState(), []);
  const title = store.agenda.section("day").value?.title ?? "";
  const waiting = liveCalls(store.desk.section("calls").value ?? {}).filter(
    (call) => call.status === "waiting",
  ).length;
  usePageTitle(
    waiting > 0 ? facilitator("title_calls", { count: waiting }) : facilitator("title"),
    title,
  );
  return (
    <ConsoleContext.Provider value={state}>
      <DayFrame wide tools={<Tools />}>
        <h1 class="visually-hidden">
          {facilitator("title")} – {title}
        </h1>
        <AreaLinks waiting={waiting} />
        <div class="console">
          <DayArea />
          <RoomArea />
          <DeskArea />
        </div>
      </DayFrame>
    </ConsoleContext.Provider>
  );
}

function Tools() {
  const { link, store } = useDay();
  const [opened, setOpened] = useState(false);
  const day = store.agenda.section("day").value;
  return (
    <>
      {link.day !== undefined && (
        <ActionButton
          look="quiet"
          onPress={() => location.assign(addressOf({ place: link.place, token: link.token }))}
        >
          {facilitator("all_days")}
        </ActionButton>
      )}
      {day && (
        <ActionButton look="quiet" onPress={() => setOpened(true)}>
          {facilitator("documents")}
        </ActionButton>
      )}
      {day && opened && (
        <DocumentsDialog day={day.id} title={day.title} onClose={() => setOpened(false)} />
      )}
    </>
  );
}
