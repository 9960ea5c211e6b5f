import type { DeskParticipant } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { grouping } from "../../../text/grouping";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { categoryWord } from "../../day/words";
import { useConsole } from "../console-state";
import { fullName, type Participants } from "../people";
import type { PersonForm } from "./PersonDialog";
import type { Sign } from "./presence";
import { PresenceMark } from "./PresenceMark";
import { tieWords } from "./ties/tie-words";

interface PersonRowProps {
  readonly person: DeskParticipant;
  readonly participants: Participants;
  readonly sign: Sign;
  readonly onForm: (form: PersonForm) => void;
}

export function PersonRow(props: PersonRowProps) {
  const { person, participants, sign } = props;
  const [opened, setOpened] = useState(false);
  const name = fullName(person);
  const panel = `person-${person.id}`;
  const { store } = useDay();
  const details = [
    person.function,
    person.territory,
    categoryWord(person.category),
    ...tieWords({ participants, ties: store.desk.section("ties").value }, person.id),
  ];
  return (
    <li class="roster-row" data-sign={sign}>
      <div class="roster-who">
        <span class="person-name">{name}</span>
        <span class="person-details">{details.filter((part) => part !== "").join(" · ")}</span>
        <PresenceMark person={person} sign={sign} participants={participants} />
      </div>
      <ActionButton
        look="quiet"
        label={room("person_actions", { name })}
        expanded={opened}
        controls={panel}
        onPress={() => setOpened(!opened)}
      >
        {facilitator("actions")}
      </ActionButton>
      {opened && (
        <div class="row roster-panel" id={panel}>
          <PersonActions {...props} />
        </div>
      )}
    </li>
  );
}

function PersonActions({ person, onForm }: PersonRowProps) {
  const day = useDay();
  const desk = useConsole();
  const status = day.store.agenda.section("day").value?.status;
  const { id: participant, held } = person;
  const key = `person/${participant}`;
  const pending = day.pending(key);
  const doorsOpen = status !== undefined && status !== "prepared";
  const over = status === "closed";
  return (
    <>
      {person.presence !== "present" && doorsOpen && (
        <ActionButton
          pending={pending}
          onPress={() => void day.send("mark_present", { participant }, key)}
        >
          {room("mark_present")}
        </ActionButton>
      )}
      <ActionButton onPress={() => onForm({ kind: "absent", person })}>
        {room("mark_absent")}
      </ActionButton>
      {doorsOpen && !over && (
        <ActionButton
          pending={pending}
          onPress={() => void day.send("hold_seat", { participant, held: !held }, key)}
        >
          {room(held ? "release_seat" : "hold_seat")}
        </ActionButton>
      )}
      {!over && (
        <ActionButton onPress={() => desk.writeTo({ kind: "participant", participant })}>
          {room("write_to")}
        </ActionButton>
      )}
      <ActionButton onPress={() => onForm({ kind: "correct", person })}>
        {room("correct")}
      </ActionButton>
      <ActionButton onPress={() => onForm({ kind: "link", person })}>
        {room("person_link")}
      </ActionButton>
      {!over && (
        <ActionButton onPress={() => onForm({ kind: "ties", person })}>
          {grouping("tie_of")}
        </ActionButton>
      )}
      {!held && doorsOpen && !over && <p class="soft small">{room("hold_seat_hint")}</p>}
    </>
  );
}
