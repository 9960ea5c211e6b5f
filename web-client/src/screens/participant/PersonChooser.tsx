import type { ParticipantId } from "@deroule/protocol";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { useDay } from "../day/use-day";

interface PersonChooserProps {
  readonly people: readonly ParticipantId[];
  readonly chosen: ParticipantId;
  readonly onChoose: (person: ParticipantId) => void;
}

/** Where several people share a link: for whom the page speaks. */
export function PersonChooser({ people, chosen, onChoose }: PersonChooserProps) {
  const { store } = useDay();
  if (people.length < 2) return null;
  const nameOf = (id: ParticipantId): string => {
    const person = store.me(id).document.value?.person;
    return person ? `${person.given_name} ${person.family_name}`.trim() : "…";
  };
  return (
    <div class="card" role="group" aria-labelledby="chooser-label">
      <p class="here-label" id="chooser-label">
        {participant("who_acts")}
      </p>
      <div class="row">
        {people.map((id) => (
          <ActionButton key={id} pressed={id === chosen} onPress={() => onChoose(id)}>
            {nameOf(id)}
          </ActionButton>
        ))}
      </div>
    </div>
  );
}
