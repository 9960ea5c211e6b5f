import type { AgendaDocument, PublishedContribution } from "@deroule/protocol";
import { common } from "../../text/common";

type Entry = readonly [string, PublishedContribution];

interface PublishedHarvestProps {
  readonly agenda: AgendaDocument;
  /** Which of the published contributions; all when absent. */
  readonly only?: (contribution: PublishedContribution) => boolean;
}

/** Published contributions: block by block, heading by heading, the most wanted first. */
export function PublishedHarvest({ agenda, only = () => true }: PublishedHarvestProps) {
  const entries = publishedIn(agenda).filter(([, contribution]) => only(contribution));
  return (
    <div class="stack">
      {agenda.order.map((id) => {
        const ofBlock = entries.filter(([, contribution]) => contribution.block === id);
        if (ofBlock.length === 0) return null;
        return (
          <section key={id} class="stack tight">
            <h3>{agenda.blocks[id]?.title}</h3>
            {headings(ofBlock).map((field) => (
              <div key={field} class="stack tight">
                {field !== "" && <h4 class="harvest-field">{field}</h4>}
                <ul class="harvest">
                  {ofBlock
                    .filter(([, contribution]) => contribution.field === field)
                    .map(([key, contribution]) => (
                      <li key={key}>
                        <span>{contribution.text}</span>
                        <Details contribution={contribution} />
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

export function publishedIn(agenda: AgendaDocument): readonly Entry[] {
  return Object.entries<PublishedContribution | undefined>(agenda.harvest)
    .filter((entry): entry is [string, PublishedContribution] => entry[1] !== undefined)
    .sort(([, a], [, b]) => b.votes - a.votes || a.written_at - b.written_at);
}

function Details({ contribution }: { readonly contribution: PublishedContribution }) {
  const details = [
    contribution.number == null ? "" : common("group_number", { number: contribution.number }),
    contribution.votes > 0 ? common("votes", { count: contribution.votes }) : "",
  ].filter((part) => part !== "");
  return details.length === 0 ? null : <span class="soft small">{details.join(" · ")}</span>;
}

function headings(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(([, contribution]) => contribution.field))];
}
