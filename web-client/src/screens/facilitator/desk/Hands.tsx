import type { DeskDocument, DeskHand } from "@deroule/protocol";
import { ActionButton } from "../../../parts/ActionButton";
import { desk as say } from "../../../text/desk";
import { useDay } from "../../day/use-day";
import { nameOf } from "../people";

/** Who asked for the floor, in the order they did. */
export function Hands({ desk }: { readonly desk: DeskDocument }) {
  const { hands } = desk;
  return (
    <section class="card" aria-labelledby="hands-heading">
      <h3 id="hands-heading">
        {say("hands")} {hands.length > 0 && <span class="tag accent">{hands.length}</span>}
      </h3>
      {hands.length === 0 && <p class="soft">{say("no_hands")}</p>}
      <ol class="stack tight" aria-live="polite" aria-relevant="additions">
        {hands.map((hand) => (
          <Hand key={hand.participant} hand={hand} desk={desk} />
        ))}
      </ol>
    </section>
  );
}

function Hand({ hand, desk }: { readonly hand: DeskHand; readonly desk: DeskDocument }) {
  const day = useDay();
  const { participant, speaking } = hand;
  const name = nameOf(desk.participants, participant);
  const key = `hand/${participant}`;
  return (
    <li class="row spread">
      <span>
        {name} {speaking && <span class="tag good">{say("has_floor")}</span>}
      </span>
      <span class="row">
        {!speaking && (
          <ActionButton
            label={say("give_floor_to", { name })}
            pending={day.pending(key)}
            onPress={() => void day.send("give_floor", { participant }, key)}
          >
            {say("give_floor")}
          </ActionButton>
        )}
        <ActionButton
          label={say(speaking ? "end_floor_of" : "lower_hand_of", { name })}
          pending={day.pending(key)}
          onPress={() => void day.send("lower_hand", { participant }, key)}
        >
          {say(speaking ? "end_floor" : "lower_hand")}
        </ActionButton>
      </span>
    </li>
  );
}
