import type {
  AgendaDocument,
  Block,
  DeskAnswers,
  DeskDocument,
  FreeAnswer,
  Question,
} from "@deroule/protocol";
import { ActionButton } from "../../../parts/ActionButton";
import { desk as say } from "../../../text/desk";
import { QuestionResults } from "../../day/QuestionResults";
import { useDay } from "../../day/use-day";

interface AnswersProps {
  readonly agenda: AgendaDocument;
  readonly desk: DeskDocument;
}

/** What was answered so far, also before everyone sees it; the running block's open. */
export function AnswersSoFar({ agenda, desk }: AnswersProps) {
  const asking = agenda.order
    .map((id) => agenda.blocks[id])
    .filter((block) => block !== undefined)
    .filter((block) => block.questions.length > 0);
  return (
    <section class="card" aria-labelledby="answers-heading">
      <h3 id="answers-heading">{say("answers")}</h3>
      {asking.length === 0 && <p class="soft">{say("no_questions")}</p>}
      {asking.map((block) => (
        <OfBlock key={block.id} block={block} agenda={agenda} desk={desk} />
      ))}
    </section>
  );
}

function OfBlock({ block, agenda, desk }: AnswersProps & { readonly block: Block }) {
  return (
    <details open={block.status === "running"}>
      <summary>{block.title}</summary>
      <div class="stack">
        {block.questions.map((question) => (
          <OfQuestion key={question.id} question={question} agenda={agenda} desk={desk} />
        ))}
      </div>
    </details>
  );
}

function OfQuestion({ question, agenda, desk }: AnswersProps & { readonly question: Question }) {
  const results = desk.answers[question.id];
  const texts = Object.entries<FreeAnswer>(desk.texts).filter(
    ([, answer]) => answer.question === question.id,
  );
  const { present } = agenda.counts.total;
  return (
    <section class="stack tight">
      <h4>{question.text}</h4>
      <p class="soft small">{say("answered_of", { count: results?.count ?? 0, present })}</p>
      <QuestionResults question={question} results={results} />
      {question.kind === "word_cloud" && results && (
        <HiddenWords question={question} answers={results} />
      )}
      {texts.length > 0 && (
        <details>
          <summary>{say("free_answers", { count: texts.length })}</summary>
          <ul class="harvest">
            {texts.map(([id, answer]) => (
              <li key={id} class="notice-text">
                {answer.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Words to keep from everyone's screens: each a switch, so that a mistake is undone the same way. */
function HiddenWords(props: { readonly question: Question; readonly answers: DeskAnswers }) {
  const day = useDay();
  const { question, answers } = props;
  const hidden = new Set(answers.hidden ?? []);
  const words = [...new Set([...Object.keys(answers.words), ...hidden])].sort((a, b) =>
    a.localeCompare(b),
  );
  if (words.length === 0) return null;
  return (
    <details>
      <summary>{say("hide_words", { count: hidden.size })}</summary>
      <p class="soft small">{say("hide_words_hint")}</p>
      <ul class="row">
        {words.map((word) => {
          const key = `word/${question.id}/${word}`;
          return (
            <li key={word}>
              <ActionButton
                pressed={hidden.has(word)}
                pending={day.pending(key)}
                onPress={() =>
                  void day.send(
                    "hide_word",
                    { question: question.id, word, hidden: !hidden.has(word) },
                    key,
                  )
                }
              >
                {word}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
