import type { DeskParticipant, ParticipantId } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../../parts/ActionButton";
import { Dialog } from "../../../../parts/Dialog";
import { ChoiceField, TextField } from "../../../../parts/Fields";
import { common } from "../../../../text/common";
import { grouping } from "../../../../text/grouping";
import { useDay } from "../../../day/use-day";
import { everyoneIn, fullName } from "../../people";
import { matches } from "../roster-filter";
import { TieButtons } from "./TieButtons";
import { TieList } from "./TieList";

/** As many as a list to choose from shows. */
const found_max = 50;

/** Whom one person is to sit with, or never to. */
export function TiesDialog(props: {
  readonly person: DeskParticipant;
  readonly onClose: () => void;
}) {
  const { person, onClose } = props;
  const day = useDay();
  const desk = day.store.desk.document.value;
  const [search, setSearch] = useState("");
  const [other, setOther] = useState("");
  const [said, setSaid] = useState("");
  if (!desk) return null;
  const found = everyoneIn(desk.participants)
    .filter((each) => each.id !== person.id)
    .filter((each) => matches(each, { text: search, filter: "all", category: "" }, "online"))
    .slice(0, found_max);
  const chosen = found.find((each) => each.id === other);
  return (
    <Dialog title={grouping("tie_title", { name: fullName(person) })} onClose={onClose}>
      <div class="stack">
        <TieList desk={desk} person={person.id} editable />
        <TextField
          label={grouping("tie_search")}
          type="search"
          value={search}
          onChange={setSearch}
        />
        <ChoiceField
          label={grouping("tie_whom")}
          value={chosen ? other : ""}
          options={[
            { value: "", label: "—" },
            ...found.map((each) => ({
              value: String(each.id),
              label: `${fullName(each)} (${each.territory})`,
            })),
          ]}
          onChange={setOther}
        />
        <TieButtons
          ties={desk.ties}
          people={chosen ? [person.id, chosen.id] : []}
          onTie={async (first: ParticipantId, second, tie) => {
            const outcome = await day.send("tie_people", { first, second, tie });
            setSaid(outcome?.kind === "accepted" ? grouping(`tie_said_${tie}`) : "");
          }}
        />
        <p role="status">{said}</p>
        <div class="row dialog-actions">
          <ActionButton onPress={onClose}>{common("close")}</ActionButton>
        </div>
      </div>
    </Dialog>
  );
}
