import { participant } from "../../text/participant";
import { QuestionResults } from "../day/QuestionResults";
import { useDay } from "../day/use-day";
import { answerDraft, fieldTextOf, shownText, type QuestionProps } from "./answers";
import { QuestionForm } from "./QuestionForm";
import type { BlockView } from "./view";

/** The questions of a block: to answer while it is open, then their results once shown. */
export function Questions({ view }: { readonly view: BlockView }) {
  return (
    <div class="stack">
      {view.block.questions.map((question) => (
        <section class="card" key={question.id}>
          <OneQuestion view={view} question={question} />
        </section>
      ))}
    </div>
  );
}

function OneQuestion({ view, question }: QuestionProps) {
  const { block, agenda } = view;
  if (block.status === "running" && block.phase === "open") {
    return <QuestionForm view={view} question={question} />;
  }
  const results = agenda.results[question.id];
  return (
    <>
      <h2>{question.text}</h2>
      {!results && (
        <p class="soft">
          {participant(block.status === "planned" ? "answers_not_open" : "answers_closed")}
        </p>
      )}
      <OwnAnswer view={view} question={question} />
      <QuestionResults question={question} results={results} />
    </>
  );
}

/** What one answered, and what was typed but came too late: shown rather than lost. */
function OwnAnswer({ view, question }: QuestionProps) {
  const { drafts } = useDay();
  const answer = fieldTextOf(view.me.answers[question.id]);
  const unsent = drafts.text(answerDraft({ view, question }));
  return (
    <>
      {answer !== "" && (
        <p>{participant("your_answer", { answer: shownText(question, answer) })}</p>
      )}
      {unsent !== undefined && unsent !== "" && (
        <p>{participant("not_sent", { text: shownText(question, unsent) })}</p>
      )}
    </>
  );
}
