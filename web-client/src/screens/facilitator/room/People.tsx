import type { DeskParticipant } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { ChoiceField, TextField } from "../../../parts/Fields";
import { room } from "../../../text/room";
import { categoryWord } from "../../day/words";
import { categories } from "../desk/audience";
import { everyoneIn, type Participants } from "../people";
import { PersonDialog, type PersonForm } from "./PersonDialog";
import { PersonRow } from "./PersonRow";
import { signOf } from "./presence";
import { filters, isIn, matches, type Search } from "./roster-filter";
import { useSurroundings } from "./use-surroundings";

/** Rows drawn at first: a roster of thousands is searched, not scrolled. */
const page_rows = 100;

/** The roster: who is here, who is late, and what can be done about it. */
export function People(props: { readonly participants: Participants; readonly editable: boolean }) {
  const { participants, editable } = props;
  const around = useSurroundings();
  const [search, setSearch] = useState<Search>({ text: "", filter: "all", category: "" });
  const [rows, setRows] = useState(page_rows);
  const [form, setForm] = useState<PersonForm>();
  const everyone = everyoneIn(participants);
  const found = everyone.filter((person) => matches(person, search, signOf(person, around)));
  const change = (changes: Partial<Search>): void => {
    setSearch({ ...search, ...changes });
    setRows(page_rows);
  };
  const count = (of: (person: DeskParticipant) => boolean): number => everyone.filter(of).length;
  return (
    <div class="stack">
      <TextField
        label={room("search")}
        type="search"
        value={search.text}
        onChange={(text) => change({ text })}
      />
      <div class="fields-row">
        <ChoiceField
          label={room("presence")}
          value={search.filter}
          options={filters.map((filter) => ({
            value: filter,
            label: room(`filter_${filter}`, {
              count: count((person) => isIn(filter, signOf(person, around))),
            }),
          }))}
          onChange={(filter) => change({ filter })}
        />
        <ChoiceField
          label={room("category")}
          value={search.category}
          options={[
            { value: "" as const, label: room("any") },
            ...categories.map((each) => ({ value: each, label: categoryWord(each) })),
          ]}
          onChange={(category) => change({ category })}
        />
      </div>
      <div class="row spread">
        <p class="soft small" role="status">
          {found.length === 0
            ? room("nobody")
            : room("shown_of", { count: found.length, total: everyone.length })}
        </p>
        {editable && (
          <ActionButton onPress={() => setForm({ kind: "add" })}>{room("add_person")}</ActionButton>
        )}
      </div>
      <ul class="roster">
        {found.slice(0, rows).map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            participants={participants}
            sign={signOf(person, around)}
            onForm={setForm}
          />
        ))}
      </ul>
      {found.length > rows && (
        <div>
          <ActionButton onPress={() => setRows(rows + page_rows)}>{room("show_more")}</ActionButton>
        </div>
      )}
      {form && <PersonDialog form={form} onClose={() => setForm(undefined)} />}
    </div>
  );
}
