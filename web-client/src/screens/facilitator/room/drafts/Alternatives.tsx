import type { DeskDocument, DeskGroup, DeskRound } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { grouping } from "../../../../text/grouping";
import { AlternativePreview } from "./AlternativePreview";
import { alternativeOf, bestFigure, criteria, draftsOf, figureOf } from "./comparison";

interface AlternativesProps {
  readonly round: DeskRound;
  readonly groups: readonly DeskGroup[];
  readonly desk: DeskDocument;
  readonly editable: boolean;
}

/** The drafts of a round side by side; each may be looked at, taken, discarded. */
export function Alternatives({ round, groups, desk, editable }: AlternativesProps) {
  const [shown, setShown] = useState<number>();
  const [taken, setTaken] = useState<number>();
  const [said, setSaid] = useState("");
  const drafts = draftsOf(round, groups);
  const alternative = alternativeOf(round, shown);
  if (drafts.length < 2 && said === "") return null;
  return (
    <section class="card tight" aria-labelledby="alternatives-heading">
      <h3 id="alternatives-heading">{grouping("alternatives")}</h3>
      <p class="soft small">{grouping("alternatives_hint")}</p>
      {drafts.length > 1 && (
        <div class="comparison">
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <span class="visually-hidden">{grouping("criterion")}</span>
                </th>
                {drafts.map(({ id }) => (
                  <th
                    key={id ?? "present"}
                    scope="col"
                    data-shown={id !== undefined && id === shown}
                  >
                    {id === undefined ? (
                      grouping("present")
                    ) : (
                      <button
                        type="button"
                        class="button"
                        aria-label={grouping("proposal_show", { number: id })}
                        aria-expanded={id === shown}
                        aria-controls={id === shown ? "alternative-preview" : undefined}
                        onClick={() => setShown(id === shown ? undefined : id)}
                      >
                        {grouping("proposal", { number: id })}
                      </button>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion) => {
                const best = bestFigure(drafts, criterion);
                return (
                  <tr key={criterion}>
                    <th scope="row">{grouping(`level_${criterion}`)}</th>
                    {drafts.map((draft) => {
                      const figure = figureOf(draft, criterion);
                      return (
                        <td
                          key={draft.id ?? "present"}
                          data-best={figure === best}
                          data-shown={draft.id !== undefined && draft.id === shown}
                        >
                          {criterion === "moved" && draft.id === undefined ? "–" : figure}
                          {figure === best && (
                            <>
                              <span aria-hidden="true">★</span>
                              <span class="visually-hidden"> {grouping("best_of_row")}</span>
                            </>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p class="small" role="status">
        {said}
      </p>
      {alternative && (
        <AlternativePreview
          key={alternative.id}
          round={round}
          alternative={alternative}
          groups={groups}
          desk={desk}
          editable={editable}
          former={taken === alternative.id}
          onTaken={(id) => {
            setTaken(taken === id ? undefined : id);
            setSaid(grouping("chosen", { number: id }));
          }}
          onDropped={(id) => {
            setShown(undefined);
            setSaid(grouping("dropped", { number: id }));
          }}
        />
      )}
    </section>
  );
}
