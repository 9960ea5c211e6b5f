import type { Alternative, DeskDocument, DeskRound, ParticipantId } from "@deroule/protocol";
import { ActionButton } from "../../../../parts/ActionButton";
import { grouping } from "../../../../text/grouping";
import { room } from "../../../../text/room";
import { useDay } from "../../../day/use-day";
import { fullName } from "../../people";
import { movedBetween } from "./seats-apart";

/** A kept draft's groups, to be read, with what can be done with it. */
export function AlternativePreview(props: {
  readonly round: DeskRound;
  readonly alternative: Alternative;
  readonly present: readonly (readonly ParticipantId[])[];
  readonly desk: DeskDocument;
  readonly editable: boolean;
  /** It was the present draft until it was swapped for another here. */
  readonly former: boolean;
  readonly onTaken: (id: number) => void;
  readonly onDropped: (id: number) => void;
}) {
  const { round, alternative, present, desk, editable, former } = props;
  const day = useDay();
  const { id, seed } = alternative;
  const moved = movedBetween(present, alternative.groups);
  const args = { round: round.id, alternative: id };
  const send = async (
    name: "choose_alternative" | "drop_alternative",
    done: (id: number) => void,
  ) => {
    const outcome = await day.send(name, args, `alternative/${round.id}`);
    if (outcome?.kind === "accepted") done(id);
  };
  const pending = day.pending(`alternative/${round.id}`);
  return (
    <section class="stack tight" id="alternative-preview" aria-labelledby="alternative-heading">
      <h4 id="alternative-heading">{grouping("preview", { number: id })}</h4>
      <p class="soft small">
        {grouping("preview_facts", { count: moved.size, seed: String(seed) })}
      </p>
      {editable && (
        <div class="row">
          <ActionButton
            look="main"
            pending={pending}
            label={grouping(former ? "take_back_label" : "choose_label", { number: id })}
            onPress={() => void send("choose_alternative", props.onTaken)}
          >
            {grouping(former ? "take_back" : "choose")}
          </ActionButton>
          <ActionButton
            pending={pending}
            label={grouping("drop_label", { number: id })}
            onPress={() => void send("drop_alternative", props.onDropped)}
          >
            {grouping("drop")}
          </ActionButton>
        </div>
      )}
      <ol class="preview-groups">
        {alternative.groups.map((members, index) => (
          <li key={members[0] ?? index}>
            <strong>{room("group", { number: index + 1 })}</strong>{" "}
            <span class="soft small">({members.length})</span>
            <ul>
              {members.map((member) => (
                <li key={member} data-moved={moved.has(member)}>
                  {fullName(desk.participants[member])}
                  {moved.has(member) && (
                    <span class="visually-hidden"> ({grouping("sits_otherwise")})</span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
