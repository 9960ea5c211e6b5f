import type { Commands, DeskDocument, ParticipantId } from "@deroule/protocol";
import { useId } from "preact/hooks";
import { ActionButton } from "../../../../parts/ActionButton";
import { grouping } from "../../../../text/grouping";
import { useDay } from "../../../day/use-day";
import { tieBetween } from "./ties";

type TieWish = Commands["tie_people"]["tie"];

const wishes: readonly TieWish[] = ["apart", "together", "none"];

/** What is asked of two people, to be changed; of fewer or more, nothing can be. */
export function TieButtons(props: {
  readonly ties: DeskDocument["ties"];
  readonly people: readonly ParticipantId[];
  readonly onTie: (first: ParticipantId, second: ParticipantId, tie: TieWish) => Promise<void>;
}) {
  const day = useDay();
  const label = useId();
  const [first, second, more] = props.people;
  const two = first !== undefined && second !== undefined && more === undefined;
  const present = two ? tieBetween(props.ties, first, second) : undefined;
  return (
    <div class="row tie-buttons" role="group" aria-labelledby={label}>
      <span class="soft small" id={label}>
        {grouping("tie")}
      </span>
      {wishes.map((wish) => (
        <ActionButton
          key={wish}
          unavailable={!two}
          pending={day.pending("tie_people")}
          pressed={present === wish}
          onPress={() => {
            if (two && present !== wish) void props.onTie(first, second, wish);
          }}
        >
          {grouping(`tie_${wish}`)}
        </ActionButton>
      ))}
    </div>
  );
}
