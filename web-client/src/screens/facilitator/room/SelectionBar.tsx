import type { DeskGroup, DeskRound, ParticipantId } from "@deroule/protocol";
import { useRef, useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { ChoiceField } from "../../../parts/Fields";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { groupOf, splittable, swappable } from "./seating";
import type { Moves } from "./use-moves";

interface SelectionBarProps {
  readonly round: DeskRound;
  readonly groups: readonly DeskGroup[];
  /** Those ticked. */
  readonly people: readonly ParticipantId[];
  readonly moves: Moves;
  readonly onClear: () => void;
}

/** What is done to the people ticked: the way without dragging. Focus stays on its buttons. */
export function SelectionBar({ round, groups, people, moves, onClear }: SelectionBarProps) {
  const day = useDay();
  // The groups need the room more than the rarer moves do.
  const [tall] = useState(() => matchMedia("(min-width: 48rem) and (min-height: 68rem)").matches);
  const [to, setTo] = useState("");
  const destination = groups.find((group) => group.id === to);
  const count = people.length;
  const none = count === 0;
  // Once used it keeps its height: groups that shift under a pressed handle are dropped wrong.
  const used = useRef(false);
  used.current ||= !none;
  const pair = swappable(groups, people);
  const source = splittable(groups, people);
  const pins = people.flatMap((person) => {
    const group = groupOf(groups, person);
    return group ? [[person, group.id] as const] : [];
  });
  const pinned = people.filter((person) => round.pins[person] !== undefined);
  const [one] = people;
  const home = one !== undefined && count === 1 ? groupOf(groups, one) : undefined;
  const busy = people.some(
    (person) => day.pending(`seat/${person}`) || day.pending(`pin/${person}`),
  );
  const after = (done: Promise<void>): void => void done.then(onClear);
  return (
    <section class="selection" data-idle={!used.current} aria-label={room("selected", { count })}>
      <p role="status">
        {moves.said !== "" && <strong>{moves.said} </strong>}
        {none ? room("selected_none") : room("selected", { count })}
      </p>
      <div class="row end">
        <ChoiceField
          label={room("destination")}
          value={to}
          options={[
            { value: "", label: "—" },
            ...groups
              .filter((group) => group.status !== "closed")
              .map((group) => ({
                value: String(group.id),
                label: `${room("group", { number: group.number })} (${group.members.length})`,
              })),
          ]}
          onChange={setTo}
        />
        <ActionButton
          look="main"
          unavailable={none || !destination}
          pending={busy}
          onPress={() => after(moves.move(people, destination))}
        >
          {room("move", { count })}
        </ActionButton>
        <ActionButton
          unavailable={pins.length === 0}
          pending={busy}
          onPress={() =>
            after(
              moves.move(
                pins.map(([person]) => person),
                undefined,
              ),
            )
          }
        >
          {room("take_out", { count: pins.length })}
        </ActionButton>
      </div>
      <details open={tall}>
        <summary>{room("more_moves")}</summary>
        <div class="row">
          <ActionButton
            unavailable={!pair}
            pending={day.pending("swap_people")}
            onPress={() => pair && after(moves.swap(...pair))}
          >
            {room("swap")}
          </ActionButton>
          <ActionButton
            unavailable={!source}
            pending={day.pending("split_group")}
            onPress={() => source && after(moves.split(source.id, people))}
          >
            {room("split", { count })}
          </ActionButton>
          <ActionButton
            unavailable={pins.length === 0}
            pending={busy}
            onPress={() => after(moves.pin(pins))}
          >
            {room("pin", { count: pins.length })}
          </ActionButton>
          <ActionButton
            unavailable={pinned.length === 0}
            pending={busy}
            onPress={() => after(moves.unpin(pinned))}
          >
            {room("unpin", { count: pinned.length })}
          </ActionButton>
          <ActionButton
            unavailable={!home}
            pending={day.pending("name_reporter")}
            onPress={() => home && one !== undefined && after(moves.nameReporter(home.id, one))}
          >
            {room("name_reporter")}
          </ActionButton>
          <ActionButton look="quiet" unavailable={none} onPress={onClear}>
            {room("clear")}
          </ActionButton>
        </div>
      </details>
    </section>
  );
}
