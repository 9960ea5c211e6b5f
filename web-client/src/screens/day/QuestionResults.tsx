import type { Question, Results } from "@deroule/protocol";
import { Bars, RankedWords } from "../../parts/Bars";
import { common } from "../../text/common";

/** What was answered to a question: words ranked, or bars with their figures. */
export function QuestionResults(props: {
  readonly question: Question;
  readonly results: Results | undefined;
}) {
  const { question, results } = props;
  if (!results) return null;
  const caption = common("answers", { count: results.count });
  if (results.count === 0) return <p class="soft">{common("no_answers")}</p>;
  switch (question.kind) {
    case "word_cloud":
      return (
        <>
          <p class="soft small">{caption}</p>
          <RankedWords words={results.words} />
        </>
      );
    case "scale":
    case "choice":
      return <Bars caption={caption} bars={barsOf(question, results)} />;
    case "text":
      return <p class="soft small">{caption}</p>;
    default:
      return question.kind satisfies never;
  }
}

function barsOf(question: Question, results: Results) {
  const count = (step: number): number => results.steps[String(step)] ?? 0;
  if (question.kind === "choice") {
    return question.choices.map((label, index) => ({ label, count: count(index) }));
  }
  const steps = question.scale_max - question.scale_min + 1;
  return Array.from({ length: steps }, (_, index) => question.scale_min + index).map((step) => ({
    label: String(step),
    count: count(step),
  }));
}
