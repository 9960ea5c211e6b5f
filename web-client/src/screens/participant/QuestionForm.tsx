import { useId } from "preact/hooks";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { DraftText } from "../day/DraftText";
import { useDay } from "../day/use-day";
import { answerDraft, answerOf, fieldTextOf, type QuestionProps } from "./answers";

/** One question, open: its own form, so that each answer is sent when it is ready. */
export function QuestionForm({ view, question }: QuestionProps) {
  const day = useDay();
  const { me } = view;
  const draft = answerDraft({ view, question });
  const given = fieldTextOf(me.answers[question.id]);
  const text = day.drafts.text(draft) ?? given;
  const answer = answerOf(question, text);
  const changed = text !== given;
  const pending = day.pending(draft.field);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!answer || !changed || pending) return;
    const command = { as: me.id, question: question.id, value: answer };
    const outcome = await day.send("answer_question", command, draft.field);
    if (outcome?.kind === "accepted") day.drafts.drop(draft, text);
  };
  return (
    <form class="stack tight" onSubmit={(event) => void submit(event)}>
      <AnswerField view={view} question={question} given={given} text={text} />
      <div class="row">
        <ActionButton type="submit" look="main" pending={pending} unavailable={!answer || !changed}>
          {participant(given === "" ? "answer_send" : "answer_change")}
        </ActionButton>
        <span role="status" class="soft small">
          {given !== "" && !changed ? participant("answer_saved") : ""}
        </span>
      </div>
    </form>
  );
}

function AnswerField(props: QuestionProps & { readonly given: string; readonly text: string }) {
  const { view, question, given, text } = props;
  const draft = answerDraft({ view, question });
  switch (question.kind) {
    case "word_cloud":
      return (
        <DraftText
          draft={draft}
          label={question.text}
          hint={participant("words_hint")}
          initial={given}
        />
      );
    case "text":
      return <DraftText draft={draft} label={question.text} initial={given} rows={4} />;
    case "scale": {
      const count = question.scale_max - question.scale_min + 1;
      const steps = Array.from({ length: count }, (_, index) => question.scale_min + index);
      return <Ticks {...props} text={text} options={steps.map((step) => [step, String(step)])} />;
    }
    case "choice":
      return <Ticks {...props} text={text} options={[...question.choices.entries()]} />;
    default:
      return question.kind satisfies never;
  }
}

/** Radio buttons; what is ticked is a draft like any other until it is sent. */
function Ticks(
  props: QuestionProps & {
    readonly given: string;
    readonly text: string;
    readonly options: readonly (readonly [number, string])[];
  },
) {
  const { view, question, given, text, options } = props;
  const { drafts } = useDay();
  const name = useId();
  const scale = question.kind === "scale";
  return (
    <fieldset class="stack tight">
      <legend>{question.text}</legend>
      {scale && (
        <span class="field-hint">
          {participant("scale_hint", { min: question.scale_min, max: question.scale_max })}
        </span>
      )}
      <div class={scale ? "choices in-row" : "choices"}>
        {options.map(([value, label]) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={text === String(value)}
              onChange={() => drafts.keep(answerDraft({ view, question }), String(value), given)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
