import type {
  AgendaDocument,
  DeskDocument,
  DeskGroup,
  DeskRound,
  ParticipantId,
} from "@deroule/protocol";
import { useState } from "preact/hooks";
import { DragGhost } from "../../../parts/DragGhost";
import { useDrag } from "../../../parts/use-drag";
import { room } from "../../../text/room";
import { nameOf } from "../people";
import { isMovable } from "../rounds";
import { dragWords } from "./cost/best-seat";
import { CostTiles } from "./cost/CostTiles";
import { useCosts } from "./cost/use-costs";
import { GroupCard } from "./GroupCard";
import { Seat, type SeatContext } from "./Seat";
import { SelectionBar } from "./SelectionBar";
import { unseatedIn } from "./seating";
import { useMoves } from "./use-moves";
import { useSurroundings } from "./use-surroundings";

interface BoardProps {
  readonly agenda: AgendaDocument;
  readonly desk: DeskDocument;
  readonly round: DeskRound;
  readonly groups: readonly DeskGroup[];
}

const outside = "outside";
/** Places to drop on that are in reach wherever the list of groups was scrolled to. */
const tiles_max = 12;

/** The groups of a round, in which people are moved by dragging, or by ticking and a button. */
export function Board({ agenda, desk, round, groups }: BoardProps) {
  const around = useSurroundings();
  const moves = useMoves(round);
  const [ticked, setTicked] = useState<ReadonlySet<ParticipantId>>(new Set());
  const editable = isMovable(round) && agenda.day.status !== "closed";
  const unseated = unseatedIn(desk, groups, around.started);
  const { dragging, begin } = useDrag<readonly ParticipantId[]>((people, place) => {
    const to = groups.find((group) => group.id === place);
    if (to || place === outside) void moves.move(people, to);
  });

  const picked = dragging?.what ?? [...ticked].filter((id) => desk.participants[id] !== undefined);
  const costs = useCosts(round, desk.groups, picked.length === 1 ? picked[0] : undefined);
  const seats: SeatContext = {
    desk,
    round,
    groups,
    costs,
    around,
    editable,
    ticked,
    onTick: (person, on) => {
      const next = new Set(ticked);
      if (on) next.add(person);
      else next.delete(person);
      setTicked(next);
    },
    // Whoever is dragged takes along everyone who is ticked, if ticked too.
    onDrag: (event, person) => begin(event, ticked.has(person) ? [...ticked] : [person]),
  };
  return (
    <div class="stack" data-dragging={dragging !== undefined}>
      <ul class="groups">
        {groups.map((group) => (
          <GroupCard
            key={group.id}
            group={group}
            groups={groups}
            running={agenda.now.block === round.block}
            seats={seats}
            target={dragging?.over === group.id}
          />
        ))}
      </ul>
      <section
        class="card tight"
        data-drop={outside}
        data-target={dragging?.over === outside}
        aria-labelledby="unseated-heading"
      >
        <h3 id="unseated-heading">
          {room("unseated")} <span class="tag">{unseated.length}</span>
        </h3>
        {unseated.length === 0 && <p class="soft small">{room("unseated_none")}</p>}
        <ul class="seats">
          {unseated.map((person) => (
            <Seat key={person.id} person={person.id} group={undefined} context={seats} />
          ))}
        </ul>
      </section>
      {editable && (
        <div class="selection-place">
          <SelectionBar
            seats={seats}
            people={[...ticked].filter((id) => desk.participants[id] !== undefined)}
            moves={moves}
            onClear={() => setTicked(new Set())}
          />
          {dragging && (
            <div class="selection-drop">
              <CostTiles seats={seats} most={tiles_max} over={dragging.over} />
            </div>
          )}
        </div>
      )}
      <DragGhost
        label={dragging?.what.map((id) => nameOf(desk.participants, id)).join(", ") ?? ""}
        note={dragging && dragWords(seats, dragging.over)}
        at={dragging}
      />
    </div>
  );
}
