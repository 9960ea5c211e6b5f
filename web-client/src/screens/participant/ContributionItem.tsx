import type { ContributionId, ContributionStatus } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../parts/ActionButton";
import { common } from "../../text/common";
import { participant } from "../../text/participant";
import { DraftForm } from "../day/DraftForm";
import { useDay } from "../day/use-day";
import { placeOf, type BlockView } from "./view";
import { VoteButton } from "./VoteButton";

/** A contribution as its list shows it, whichever document it came from. */
export interface Shown {
  readonly id: ContributionId;
  readonly field: string;
  readonly text: string;
  readonly status: Exclude<ContributionStatus, "withdrawn">;
  readonly votes: number;
  readonly written_at: number;
  /** "by Ana"; empty where it goes without saying. */
  readonly author: string;
  readonly editable: boolean;
  readonly votable: boolean;
}

export function ContributionItem({
  view,
  card,
}: {
  readonly view: BlockView;
  readonly card: Shown;
}) {
  const day = useDay();
  const { me, block } = view;
  const draft = { place: placeOf(block.id), field: `edit/${me.id}/${card.id}` };
  const [opened, setOpened] = useState(false);
  // A text that was being changed when the page went is still being changed.
  const editing = card.editable && (opened || day.drafts.text(draft) !== undefined);
  const close = (): void => {
    setOpened(false);
    day.drafts.drop(draft);
  };
  return (
    <li>
      {editing ? (
        <DraftForm
          draft={draft}
          label={participant("edit_label")}
          initial={card.text}
          action={participant("save")}
          as={me.id}
          pending={day.pending(draft.field)}
          onSend={async (text) => {
            const command = { as: me.id, contribution: card.id, text };
            const outcome = await day.send("edit_contribution", command, draft.field);
            if (outcome?.kind === "accepted") setOpened(false);
            return outcome;
          }}
        >
          <CancelButton onPress={close} />
        </DraftForm>
      ) : (
        <Card view={view} card={card} onEdit={() => setOpened(true)} />
      )}
    </li>
  );
}

function Card(props: {
  readonly view: BlockView;
  readonly card: Shown;
  readonly onEdit: () => void;
}) {
  const { view, card, onEdit } = props;
  const day = useDay();
  const { me } = view;
  const key = `withdraw/${me.id}/${card.id}`;
  return (
    <>
      <p class="notice-text">{card.text}</p>
      <div class="row">
        {card.author !== "" && <span class="soft small">{card.author}</span>}
        {card.status !== "submitted" || !card.votable ? (
          <span class={card.status === "published" ? "tag good" : "tag"}>
            {participant(`status_${card.status}`)}
          </span>
        ) : null}
        {card.votable && card.status !== "hidden" && (
          <VoteButton me={me} contribution={card.id} text={card.text} votes={card.votes} />
        )}
        {card.editable && (
          <>
            <ActionButton look="quiet" onPress={onEdit}>
              {participant("edit")}
            </ActionButton>
            <ActionButton
              look="quiet"
              pending={day.pending(key)}
              onPress={() =>
                void day.send("withdraw_contribution", { as: me.id, contribution: card.id }, key)
              }
            >
              {participant("withdraw")}
            </ActionButton>
          </>
        )}
      </div>
    </>
  );
}

function CancelButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <ActionButton look="quiet" onPress={onPress}>
      {common("cancel")}
    </ActionButton>
  );
}
