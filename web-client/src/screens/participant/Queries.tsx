import type { ContributionId } from "@deroule/protocol";
import { participant } from "../../text/participant";
import { DraftForm } from "../day/DraftForm";
import { publishedIn } from "../day/PublishedHarvest";
import { useDay } from "../day/use-day";
import { ContributionItem } from "./ContributionItem";
import { ownCards } from "./Contributions";
import { placeOf, type BlockView } from "./view";
import { VoteButton } from "./VoteButton";

/** Questions put to the speakers: one's own, and those kept for everyone to vote on. */
export function Queries({ view }: { readonly view: BlockView }) {
  const day = useDay();
  const { agenda, me, block } = view;
  if (block.status === "planned") return null;
  const key = `query/${me.id}`;
  const own = ownCards(view, "query");
  const kept = publishedIn(agenda).filter(
    ([, query]) => query.kind === "query" && query.block === block.id,
  );
  return (
    <section class="card" aria-labelledby="queries-heading">
      <h2 id="queries-heading">{participant("queries")}</h2>
      {kept.length > 0 && (
        <>
          <p class="soft">{participant("shared_queries")}</p>
          <ul class="harvest">
            {kept.map(([id, query]) => (
              <li key={id} class="row spread">
                <span class="grow">{query.text}</span>
                <VoteButton
                  me={me}
                  contribution={id as ContributionId}
                  text={query.text}
                  votes={query.votes}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {own.length > 0 && (
        <>
          <h3>{participant("my_queries")}</h3>
          <ul class="harvest">
            {own.map((query) => (
              <ContributionItem key={query.id} view={view} card={query} />
            ))}
          </ul>
        </>
      )}
      <DraftForm
        draft={{ place: placeOf(block.id), field: key }}
        label={participant("ask_query")}
        action={participant("ask")}
        as={me.id}
        pending={day.pending(key)}
        onSend={(text) =>
          day.send(
            "contribute",
            { as: me.id, block: block.id, kind: "query", field: "", text },
            key,
          )
        }
      />
    </section>
  );
}
