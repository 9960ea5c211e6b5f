import type { ContributionId, GroupContribution, OwnContribution } from "@deroule/protocol";
import { participant } from "../../text/participant";
import { DraftForm } from "../day/DraftForm";
import { useDay } from "../day/use-day";
import { ContributionItem, type Shown } from "./ContributionItem";
import { groupIn, memberNamed, placeOf, type BlockView } from "./view";

/** Cards under the block's headings: the group's, or one's own where there is no group. */
export function Contributions({ view }: { readonly view: BlockView }) {
  const { block } = view;
  const group = groupIn(view);
  const shown = group?.group.purpose === "groups" ? groupCards(view) : ownCards(view);
  const fields = block.fields.length > 0 ? block.fields : [""];
  return (
    <section class="stack" aria-labelledby="contributions-heading">
      <h2 id="contributions-heading">
        {participant(group ? "contributions" : "contributions_own")}
      </h2>
      {fields.map((field) => (
        <section class="card" key={field}>
          {field !== "" && <h3>{field}</h3>}
          <ul class="harvest">
            {shown
              .filter((card) => card.field === field)
              .map((card) => (
                <ContributionItem key={card.id} view={view} card={card} />
              ))}
          </ul>
          <NewCard view={view} field={field} />
        </section>
      ))}
    </section>
  );
}

function NewCard({ view, field }: { readonly view: BlockView; readonly field: string }) {
  const day = useDay();
  const { me, block } = view;
  if (block.status === "planned") return null;
  const key = `card/${me.id}/${field}`;
  return (
    <DraftForm
      draft={{ place: placeOf(block.id), field: key }}
      label={field === "" ? participant("contribute") : participant("contribute_to", { field })}
      action={participant("add")}
      as={me.id}
      pending={day.pending(key)}
      onSend={(text) =>
        day.send("contribute", { as: me.id, block: block.id, kind: "card", field, text }, key)
      }
    />
  );
}

/** Who holds the pen may correct what anybody of the group wrote. */
function groupCards(view: BlockView): readonly Shown[] {
  const group = groupIn(view);
  if (!group) return [];
  const { me } = view;
  return Object.entries<GroupContribution | undefined>(group.contributions)
    .flatMap(([id, card]): Shown[] =>
      !card || card.status === "withdrawn"
        ? []
        : [
            {
              id: id as ContributionId,
              field: card.field,
              text: card.text,
              status: card.status,
              votes: card.votes,
              written_at: card.written_at,
              author:
                card.author === me.id
                  ? participant("by_you")
                  : participant("by", { name: nameIn(view, card) }),
              editable: card.author === me.id || group.group.pen === me.id,
              votable: true,
            },
          ],
    )
    .sort((a, b) => a.written_at - b.written_at);
}

function nameIn(view: BlockView, card: GroupContribution): string {
  return memberNamed(view.group, card.author)?.name ?? "";
}

export function ownCards({ me, block }: BlockView, kind = "card"): readonly Shown[] {
  return Object.entries<OwnContribution | undefined>(me.contributions).flatMap(
    ([id, card]): Shown[] =>
      !card || card.block !== block.id || card.kind !== kind || card.status === "withdrawn"
        ? []
        : [
            {
              id: id as ContributionId,
              field: card.field,
              text: card.text,
              status: card.status,
              votes: card.votes,
              written_at: 0,
              author: "",
              editable: true,
              votable: false,
            },
          ],
  );
}
