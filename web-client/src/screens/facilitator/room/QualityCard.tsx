import type { DeskDocument, DeskRound } from "@deroule/protocol";
import { composition } from "../../../text/composition";
import { breachWords } from "./breach-words";
import { qualityWords } from "./quality-words";

/** How good the composition is against what can be proved, and what it could not keep. */
export function QualityCard(props: { readonly round: DeskRound; readonly desk: DeskDocument }) {
  const { round, desk } = props;
  const judged = round.rule !== "by_choice" && round.rule !== "manual";
  return (
    <section class="card tight" aria-labelledby="quality-heading">
      <h3 id="quality-heading">{composition("quality")}</h3>
      {judged && (
        <ul class="sentences">
          {qualityWords(round).map((sentence) => (
            <li key={sentence}>{sentence}</li>
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
    </section>
  );
}
