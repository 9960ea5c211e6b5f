import type { Member, ParticipantId, Partner } from "@deroule/protocol";
import { Person } from "../../parts/Person";
import { participant } from "../../text/participant";
import { categoryWord } from "../day/words";
import { useDay } from "../day/use-day";

interface PeopleProps {
  readonly people: readonly (Member | Partner)[];
  readonly me: ParticipantId;
  readonly highlighted?: ParticipantId | undefined;
  /** Numbers them, where the order says who speaks when. */
  readonly ordered?: boolean;
}

/** The people of a group, oneself said so. */
export function People({ people, me, highlighted, ordered = false }: PeopleProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <List class={ordered ? "people ordered" : "people"}>
      {people.map((person) => (
        <li key={person.id} aria-current={person.id === highlighted ? "true" : undefined}>
          <Person
            name={person.name}
            details={[person.function, person.territory, categoryWord(person.category)]}
            highlighted={person.id === highlighted}
            away={isAway(person)}
          >
            <Signs person={person} me={me} />
          </Person>
        </li>
      ))}
    </List>
  );
}

function Signs({ person, me }: { readonly person: Member | Partner; readonly me: ParticipantId }) {
  const writing = useDay().store.presence.value[person.id] === "writing";
  return (
    <span class="row">
      {person.id === me && <span class="tag accent">{participant("you")}</span>}
      {isAway(person) && <span class="tag">{participant("away")}</span>}
      {writing && person.id !== me && <span class="tag">{participant("writing")}</span>}
    </span>
  );
}

function isAway(person: Member | Partner): boolean {
  return "presence" in person && person.presence !== "present";
}
