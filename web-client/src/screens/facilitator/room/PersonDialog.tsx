import type { Advancement, Category, Commands, DeskParticipant } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { Dialog } from "../../../parts/Dialog";
import { ChoiceField, TextField } from "../../../parts/Fields";
import { common } from "../../../text/common";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { categoryWord } from "../../day/words";
import { categories } from "../desk/audience";
import { fullName } from "../people";
import { PersonLinkDialog } from "./PersonLinkDialog";
import { TiesDialog } from "./ties/TiesDialog";

export type PersonForm =
  | { readonly kind: "add" }
  | { readonly kind: "correct"; readonly person: DeskParticipant }
  | { readonly kind: "absent"; readonly person: DeskParticipant }
  | { readonly kind: "link"; readonly person: DeskParticipant }
  | { readonly kind: "ties"; readonly person: DeskParticipant };

interface DialogProps<F> {
  readonly form: F;
  readonly onClose: () => void;
}

/** Adds or corrects somebody, says why somebody is not here, makes a link, ties to others. */
export function PersonDialog({ form, onClose }: DialogProps<PersonForm>) {
  switch (form.kind) {
    case "absent":
      return <AbsentDialog person={form.person} onClose={onClose} />;
    case "link":
      return <PersonLinkDialog person={form.person} onClose={onClose} />;
    case "ties":
      return <TiesDialog person={form.person} onClose={onClose} />;
    default:
      return <DetailsDialog form={form} onClose={onClose} />;
  }
}

function AbsentDialog(props: { readonly person: DeskParticipant; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const day = useDay();
  const [reason, setReason] = useState(person.absence);
  const key = `person/${person.id}`;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await day.send("mark_absent", { participant: person.id, reason }, key);
    if (outcome?.kind === "accepted") onClose();
  };
  return (
    <Dialog title={room("mark_absent_title", { name: fullName(person) })} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <TextField label={room("reason")} value={reason} maxLength={2000} onChange={setReason} />
        <div class="row">
          <ActionButton type="submit" look="main" pending={day.pending(key)}>
            {room("confirm_absent")}
          </ActionButton>
          <ActionButton onPress={onClose}>{common("cancel")}</ActionButton>
        </div>
      </form>
    </Dialog>
  );
}

const texts = [
  "given_name",
  "family_name",
  "territory",
  "territory_kind",
  "function",
  "email",
] as const;

type Text = (typeof texts)[number];

interface Draft extends Readonly<Record<Text, string>> {
  readonly category: Category;
  readonly advancement: Advancement;
}

const nobody: Draft = {
  given_name: "",
  family_name: "",
  territory: "",
  territory_kind: "",
  function: "",
  email: "",
  category: "elu",
  advancement: "unknown",
};

const advancements: readonly Advancement[] = ["unknown", "starting", "engaged", "amplifying"];

type DetailsForm = Extract<PersonForm, { readonly kind: "add" | "correct" }>;

function DetailsDialog(props: DialogProps<DetailsForm>) {
  const { form, onClose } = props;
  const day = useDay();
  const person = form.kind === "correct" ? form.person : undefined;
  const [draft, setDraft] = useState<Draft>(person ?? nobody);
  const [tried, setTried] = useState(false);
  const key = "person-form";
  const named = draft.given_name.trim() !== "" || draft.family_name.trim() !== "";
  const complete = named && draft.territory.trim() !== "";
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const outcome = person
      ? await day.send("correct_participant", correctionOf(person, draft), key)
      : await day.send("add_participant", { person: personOf(draft) }, key);
    if (outcome?.kind === "accepted") onClose();
  };
  return (
    <Dialog
      title={person ? room("correct_title", { name: fullName(person) }) : room("add_title")}
      onClose={onClose}
    >
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        {texts
          // An address is a registration's: it is not corrected here.
          .filter((field) => !person || field !== "email")
          .map((field) => (
            <TextField
              key={field}
              label={room(field)}
              type={field === "email" ? "email" : "text"}
              value={draft[field]}
              required={field === "territory"}
              onChange={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
        <ChoiceField
          label={room("category")}
          value={draft.category}
          options={categories.map((each) => ({ value: each, label: categoryWord(each) }))}
          onChange={(category) => setDraft({ ...draft, category })}
        />
        {!person && (
          <ChoiceField
            label={room("advancement")}
            value={draft.advancement}
            options={advancements.map((each) => ({
              value: each,
              label: room(`advancement_${each}`),
            }))}
            onChange={(advancement) => setDraft({ ...draft, advancement })}
          />
        )}
        <p role="alert" class="fault">
          {tried && !complete ? room("person_incomplete") : ""}
        </p>
        <div class="row dialog-actions">
          <ActionButton type="submit" look="main" pending={day.pending(key)}>
            {room(person ? "save" : "add")}
          </ActionButton>
          <ActionButton onPress={onClose}>{common("cancel")}</ActionButton>
        </div>
      </form>
    </Dialog>
  );
}

function personOf(draft: Draft): Commands["add_participant"]["person"] {
  const filled = texts
    .map((field) => [field, draft[field].trim()] as const)
    .filter(([field, text]) => text !== "" || field === "given_name" || field === "family_name");
  return {
    ...(Object.fromEntries(filled) as Pick<Draft, "given_name" | "family_name" | "territory">),
    category: draft.category,
    advancement: draft.advancement,
  };
}

function correctionOf(person: DeskParticipant, draft: Draft): Commands["correct_participant"] {
  const changed = texts.filter(
    (field) => field !== "email" && draft[field].trim() !== person[field],
  );
  return {
    participant: person.id,
    ...Object.fromEntries(changed.map((field) => [field, draft[field].trim()])),
    ...(draft.category !== person.category && { category: draft.category }),
  };
}
