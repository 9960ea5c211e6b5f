import type { Block, DeskDocument, DeskRound } from "@deroule/protocol";
import { composition } from "../../../text/composition";
import { groupsOf } from "../rounds";
import { breachWords } from "./breach-words";
import { AdviceList } from "./drafts/AdviceList";
import { qualityLevels } from "./quality-words";

/** How good the composition is against what can be proved, what it could not keep, what helps. */
export function QualityCard(props: {
  readonly block: Block;
  readonly round: DeskRound;
  readonly desk: DeskDocument;
  /** It may be composed again. */
  readonly editable: boolean;
}) {
  const { block, round, desk, editable } = props;
  const seated = groupsOf(desk.groups, round).flatMap(({ members }) => members).length;
  // Where nobody sits nothing is good or bad.
  const judged = round.rule !== "by_choice" && round.rule !== "manual" && seated > 0;
  const levels = qualityLevels(round);
  if (!judged && round.breaches.length === 0) return null;
  return (
    <section class="card tight" aria-labelledby="quality-heading">
      <div class="row spread">
        <h3 id="quality-heading">{composition("quality")}</h3>
        {judged && levels.every(({ best }) => best) && (
          <span class="tag good">
            <span aria-hidden="true">✓ </span>
            {composition("quality_best")}
          </span>
        )}
      </div>
      {judged && (
        <ul class="levels">
          {levels.map(({ words, best }) => (
            <li key={words} data-best={best}>
              {words}
            </li>
          ))}
        </ul>
      )}
      {round.breaches.length > 0 && (
        <details open={round.breaches.length <= 3}>
          <summary>{composition("breaches", { count: round.breaches.length })}</summary>
          <ul class="sentences">
            {round.breaches.map((breach, index) => (
              <li key={index}>{breachWords(breach, desk)}</li>
            ))}
          </ul>
        </details>
      )}
      <AdviceList key={round.id} block={block} round={round} people={seated} editable={editable} />
    </section>
  );
}
