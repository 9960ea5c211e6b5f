import type { Category } from "@deroule/protocol";
import { useId, useState } from "preact/hooks";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { DraftText } from "../day/DraftText";
import { useDay } from "../day/use-day";
import { categoryWord } from "../day/words";
import type { View } from "./view";

const categories: readonly Category[] = ["elu", "technicien", "operateur", "etat"];
const place = "companion";
const fields = ["given_name", "family_name", "function"] as const;

/** The people behind the same screen, and the way to add one. */
export function Companions({ view }: { readonly view: View }) {
  const { companions } = view.me;
  return (
    <section class="card">
      <h3>{participant("companions")}</h3>
      {companions.length === 0 ? (
        <p class="soft">{participant("companions_none")}</p>
      ) : (
        <ul class="people">
          {companions.map((companion) => (
            <li key={companion.id}>{companion.name}</li>
          ))}
        </ul>
      )}
      <Colleagues view={view} />
      <details>
        <summary>{participant("companion_add")}</summary>
        <NewCompanion view={view} />
      </details>
    </section>
  );
}

/** Whoever is registered from the same territory sits down with one click, as themselves. */
function Colleagues({ view }: { readonly view: View }) {
  const day = useDay();
  const { colleagues } = view.me;
  if (colleagues.length === 0) return null;
  return (
    <div class="stack tight">
      <p>{participant("colleagues")}</p>
      <ul class="choices">
        {colleagues.map(({ id, name }) => (
          <li key={id}>
            <ActionButton
              pending={day.pending("seat_companion")}
              onPress={() => void day.send("seat_companion", { participant: id })}
            >
              {participant("colleague_here", { name })}
            </ActionButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NewCompanion({ view }: { readonly view: View }) {
  const day = useDay();
  const id = useId();
  const { person } = view.me;
  const [category, setCategory] = useState<Category>(person.category);
  const text = (field: (typeof fields)[number]): string =>
    (day.drafts.text({ place, field }) ?? "").trim();
  const named = text("given_name") !== "" || text("family_name") !== "";
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!named) return;
    const outcome = await day.send("seat_companion", {
      person: {
        given_name: text("given_name"),
        family_name: text("family_name"),
        function: text("function"),
        territory: person.territory,
        territory_kind: person.territory_kind,
        category,
      },
    });
    if (outcome?.kind === "accepted") fields.forEach((field) => day.drafts.drop({ place, field }));
  };
  return (
    <form class="stack tight" onSubmit={(event) => void submit(event)}>
      <p class="soft small">{participant("companion_hint")}</p>
      {fields.map((field) => (
        <DraftText key={field} draft={{ place, field }} label={participant(field)} line="single" />
      ))}
      <div class="field">
        <label for={id}>{participant("category")}</label>
        <select
          id={id}
          value={category}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setCategory(categories.find((each) => each === value) ?? category);
          }}
        >
          {categories.map((each) => (
            <option key={each} value={each}>
              {categoryWord(each)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <ActionButton type="submit" pending={day.pending("seat_companion")} unavailable={!named}>
          {participant("add")}
        </ActionButton>
      </div>
    </form>
  );
}
