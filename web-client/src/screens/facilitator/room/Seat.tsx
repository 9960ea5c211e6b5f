import type { DeskDocument, DeskGroup, DeskRound, ParticipantId } from "@deroule/protocol";
import { DragHandle } from "../../../parts/DragHandle";
import { room } from "../../../text/room";
import { categoryWord } from "../../day/words";
import { fullName } from "../people";
import type { Costs } from "./cost/costs";
import { signOf, type Surroundings } from "./presence";
import { PresenceMark } from "./PresenceMark";
import { tieWords } from "./ties/tie-words";

/** What every seat of a board is drawn by. */
export interface SeatContext {
  readonly desk: DeskDocument;
  readonly round: DeskRound;
  readonly groups: readonly DeskGroup[];
  readonly around: Surroundings;
  readonly editable: boolean;
  readonly ticked: ReadonlySet<ParticipantId>;
  /** Of the one person dragged or ticked. */
  readonly costs: Costs;
  onTick(person: ParticipantId, on: boolean): void;
  onDrag(event: PointerEvent, person: ParticipantId): void;
}

/** One person in a group, or without one. */
export function Seat(props: {
  readonly person: ParticipantId;
  readonly group: DeskGroup | undefined;
  readonly context: SeatContext;
}) {
  const { group, context } = props;
  const { desk, round, editable } = context;
  const person = desk.participants[props.person];
  if (!person) return null;
  const name = fullName(person);
  const tags = [
    round.pins[person.id] !== undefined ? room("pinned") : "",
    group?.pen === person.id ? room("pen") : "",
    group?.reporter === person.id ? room("reporter") : "",
  ].filter((tag) => tag !== "");
  const who = (
    <>
      <span class="seat-name">{name}</span>{" "}
      <span class="person-details">
        {[person.territory, categoryWord(person.category), ...tieWords(desk, person.id)].join(
          " · ",
        )}
      </span>
    </>
  );
  return (
    <li class="seat">
      {editable ? (
        <label class="seat-who">
          <input
            type="checkbox"
            checked={context.ticked.has(person.id)}
            onChange={(event) => context.onTick(person.id, event.currentTarget.checked)}
          />
          <span>{who}</span>
        </label>
      ) : (
        <span class="seat-who">
          <span>{who}</span>
        </span>
      )}
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
        </span>
      ))}
      <PresenceMark
        person={person}
        sign={signOf(person, context.around)}
        participants={desk.participants}
        terse
      />
      {editable && <DragHandle onPointerDown={(event) => context.onDrag(event, person.id)} />}
    </li>
  );
}
