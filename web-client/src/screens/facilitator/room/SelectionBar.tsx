import type { ParticipantId } from "@deroule/protocol";
import { useRef, useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { ChoiceField } from "../../../parts/Fields";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { bestWords, costThere, destinationWords } from "./cost/best-seat";
import { CostTiles } from "./cost/CostTiles";
import type { SeatContext } from "./Seat";
import { groupOf, splittable, swappable } from "./seating";
import { TieButtons } from "./ties/TieButtons";
import type { Moves } from "./use-moves";

/** Two rows of them: the groups need the room too. */
const tiles_max = 6;

interface SelectionBarProps {
  readonly seats: SeatContext;
  /** Those ticked. */
  readonly people: readonly ParticipantId[];
  readonly moves: Moves;
  readonly onClear: () => void;
}

/** What is done to the people ticked: the way without dragging. Focus stays on its buttons. */
export function SelectionBar({ seats, people, moves, onClear }: SelectionBarProps) {
  const { round, groups } = seats;
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
  const cost = costThere(seats, destination);
  const busy = people.some(
    (person) => day.pending(`seat/${person}`) || day.pending(`pin/${person}`),
  );
  const after = (done: Promise<void>): void => void done.then(onClear);
  return (
    <section class="selection" data-idle={!used.current} aria-label={room("selected", { count })}>
      <p role="status">
        {moves.said !== "" && <strong>{moves.said} </strong>}
        {none ? room("selected_none") : room("selected", { count })}
        {count === 1 && ` – ${bestWords(seats)}`}
      </p>
      <CostTiles
        seats={seats}
        most={tiles_max}
        onPress={(group) => {
          if (!busy) after(moves.move(people, group));
        }}
      />
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
                label: destinationWords(seats, group),
              })),
          ]}
          onChange={setTo}
        />
        <ActionButton
          look="main"
          unavailable={none || !destination}
          pending={busy}
          {...(cost !== "" && { describedBy: "destination-cost" })}
          onPress={() => after(moves.move(people, destination))}
        >
          {room("move", { count })}
        </ActionButton>
      </div>
      {cost !== "" && (
        <p class="small" id="destination-cost">
          {cost}
        </p>
      )}
      <details open={tall}>
        <summary>{room("more_moves")}</summary>
        <div class="row">
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
        <TieButtons ties={seats.desk.ties} people={people} onTie={moves.tie} />
      </details>
    </section>
  );
}
