import type { BlockId, OwnContribution } from "@deroule/protocol";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { useDay } from "../day/use-day";
import { ContributionItem } from "./ContributionItem";
import { ownCards } from "./Contributions";
import { blockOf, placeOf, type View } from "./view";

interface MyTextsProps {
  readonly view: View;
  /** The block that the page shows: its texts are there already. */
  readonly shown: BlockId | undefined;
  readonly onLook: (block: BlockId) => void;
}

/** What this person wrote elsewhere in the day, and began without sending. */
export function MyTexts({ view, shown, onLook }: MyTextsProps) {
  const { agenda, me } = view;
  const written = new Set(
    Object.values<OwnContribution | undefined>(me.contributions)
      .filter((card) => card !== undefined && card.status !== "withdrawn")
      .map((card) => card?.block),
  );
  const blocks = agenda.order.filter((id) => id !== shown && written.has(id));
  return (
    <details class="section">
      <summary>{participant("my_texts")}</summary>
      <div class="stack">
        <UnsentDrafts view={view} shown={shown} onLook={onLook} />
        {blocks.length === 0 && <p class="soft">{participant("nothing_yet")}</p>}
        {blocks.map((id) => {
          const block = agenda.blocks[id];
          if (!block) return null;
          const inBlock = { ...view, block };
          return (
            <section class="card" key={id}>
              <h3>{block.title}</h3>
              <ul class="harvest">
                {[...ownCards(inBlock), ...ownCards(inBlock, "query")].map((card) => (
                  <ContributionItem key={card.id} view={inBlock} card={card} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </details>
  );
}

function UnsentDrafts({ view, shown, onLook }: MyTextsProps) {
  const { drafts } = useDay();
  const { agenda } = view;
  const kept = drafts.all.value.flatMap((draft) => {
    const block = blockOf(draft.place);
    const named = block === undefined ? undefined : agenda.blocks[block];
    const elsewhere = named && draft.place !== (shown && placeOf(shown));
    return elsewhere && draft.text.trim() !== "" ? [{ draft, block: named }] : [];
  });
  if (kept.length === 0) return null;
  return (
    <section class="card">
      <h3>{participant("drafts")}</h3>
      <ul class="harvest">
        {kept.map(({ draft, block }) => (
          <li key={`${draft.place}/${draft.field}`}>
            <p class="notice-text">{draft.text}</p>
            <div class="row">
              <ActionButton onPress={() => onLook(block.id)}>
                {participant("resume_draft", { title: block.title })}
              </ActionButton>
              <ActionButton look="quiet" onPress={() => drafts.drop(draft)}>
                {participant("drop_draft")}
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
