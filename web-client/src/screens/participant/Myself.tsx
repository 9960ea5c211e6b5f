import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { DraftText } from "../day/DraftText";
import { useDay } from "../day/use-day";
import { Companions } from "./Companions";
import type { View } from "./view";

/** How one appears, who sits along, and the way out. */
export function Myself({ view, owner }: { readonly view: View; readonly owner: boolean }) {
  const day = useDay();
  const { me } = view;
  const name = `${me.person.given_name} ${me.person.family_name}`.trim();
  return (
    <details class="section">
      <summary>{participant("me")}</summary>
      <div class="stack">
        {me.held && <p class="tag good">{participant("seat_held")}</p>}
        <SayWho view={view} />
        {owner && <Companions view={view} />}
        <div>
          <ActionButton
            look="danger"
            pending={day.pending(`leave/${me.id}`)}
            onPress={() => day.leave(me.id)}
          >
            {owner ? participant("leave") : participant("leave_named", { name })}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

function SayWho({ view }: { readonly view: View }) {
  const day = useDay();
  const { me } = view;
  const key = `who/${me.id}`;
  const fields = ["given_name", "family_name", "function"] as const;
  const draft = (field: string) => ({ place: key, field });
  const text = (field: (typeof fields)[number]): string =>
    day.drafts.text(draft(field)) ?? me.person[field];
  const changed = fields.some((field) => text(field) !== me.person[field]);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!changed) return;
    const outcome = await day.send(
      "say_who",
      {
        as: me.id,
        given_name: text("given_name"),
        family_name: text("family_name"),
        function: text("function"),
      },
      key,
    );
    if (outcome?.kind === "accepted") fields.forEach((field) => day.drafts.drop(draft(field)));
  };
  return (
    <form class="card" onSubmit={(event) => void submit(event)}>
      <h3>{participant("identity")}</h3>
      {fields.map((field) => (
        <DraftText
          key={field}
          draft={draft(field)}
          label={participant(field)}
          initial={me.person[field]}
          line="single"
        />
      ))}
      <div>
        <ActionButton type="submit" pending={day.pending(key)} unavailable={!changed}>
          {participant("save")}
        </ActionButton>
      </div>
    </form>
  );
}
