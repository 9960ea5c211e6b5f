import type { DeskDocument, DeskGroup, DeskRound } from "@deroule/protocol";
import { useMemo, useState } from "preact/hooks";
import { grouping } from "../../../../text/grouping";
import { groupsOf } from "../../rounds";
import { AlternativePreview } from "./AlternativePreview";
import { alternativesOf, draftsOf } from "./comparison";
import { ComparisonTable } from "./ComparisonTable";

interface AlternativesProps {
  readonly round: DeskRound;
  readonly desk: DeskDocument;
  readonly editable: boolean;
}

/** The drafts of a round side by side; each may be looked at, taken, discarded. */
export function Alternatives({ round, desk, editable }: AlternativesProps) {
  const [shown, setShown] = useState<number>();
  const [taken, setTaken] = useState<number>();
  const [said, setSaid] = useState("");
  const { groups, alternatives: all } = desk;
  const seated = useMemo(() => groupsOf(groups, round), [groups, round]);
  const kept = useMemo(() => alternativesOf(all, round), [all, round]);
  const drafts = useMemo(() => draftsOf(round, seated, kept), [round, seated, kept]);

  // Once one was taken, the former draft has the highest number: it is one press away.
  const swapped = taken !== undefined && kept.every(({ id }) => id !== taken);
  const former = swapped ? kept.at(-1) : undefined;
  const alternative = kept.find(({ id }) => id === shown) ?? former;
  if (kept.length === 0 && said === "") return null;
  return (
    <section class="card tight" aria-labelledby="alternatives-heading">
      <h3 id="alternatives-heading">{grouping("alternatives")}</h3>
      <p class="soft small">{grouping("alternatives_hint")}</p>
      {kept.length > 0 && (
        <ComparisonTable
          drafts={drafts}
          shown={alternative?.id}
          onShow={(id) => {
            setTaken(undefined);
            setShown(id === alternative?.id ? undefined : id);
          }}
        />
      )}
      <p class="small" role="status">
        {former ? grouping("chosen", { number: former.id }) : said}
      </p>
      {alternative && (
        <AlternativePreview
          round={round}
          alternative={alternative}
          present={seated.map(({ members }: DeskGroup) => members)}
          desk={desk}
          editable={editable}
          former={alternative === former}
          onTaken={setTaken}
          onDropped={(id) => {
            setShown(undefined);
            setTaken(undefined);
            setSaid(grouping("dropped", { number: id }));
          }}
        />
      )}
    </section>
  );
}
