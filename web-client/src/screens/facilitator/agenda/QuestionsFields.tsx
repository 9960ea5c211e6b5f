import type { QuestionKind } from "@deroule/protocol";
import { ActionButton } from "../../../parts/ActionButton";
import { ChoiceField, TextField } from "../../../parts/Fields";
import { facilitator } from "../../../text/facilitator";
import type { DraftFieldsProps } from "./BlockFields";
import { newQuestion, type QuestionDraft } from "./question-draft";

const kinds: readonly QuestionKind[] = ["word_cloud", "scale", "choice", "text"];

/** The questions that a block asks, in order. */
export function QuestionsFields({ draft, onChange }: DraftFieldsProps) {
  const { questions } = draft;
  const replace = (index: number, changes: Partial<QuestionDraft>): void =>
    onChange({
      questions: questions.map((each, at) => (at === index ? { ...each, ...changes } : each)),
    });
  return (
    <fieldset class="stack">
      <legend>{facilitator("questions")}</legend>
      {questions.map((question, index) => (
        <QuestionFields
          key={question.id}
          question={question}
          number={index + 1}
          onChange={(changes) => replace(index, changes)}
          onRemove={() => onChange({ questions: questions.filter((_, at) => at !== index) })}
        />
      ))}
      <div>
        <ActionButton onPress={() => onChange({ questions: [...questions, newQuestion()] })}>
          {facilitator("add_question")}
        </ActionButton>
      </div>
    </fieldset>
  );
}

function QuestionFields(props: {
  readonly question: QuestionDraft;
  readonly number: number;
  readonly onChange: (changes: Partial<QuestionDraft>) => void;
  readonly onRemove: () => void;
}) {
  const { question, number, onChange } = props;
  return (
    <fieldset class="card">
      <legend class="visually-hidden">{facilitator("question", { number })}</legend>
      <TextField
        label={`${facilitator("question_text")} ${number}`}
        rows={2}
        value={question.text}
        onChange={(text) => onChange({ text })}
      />
      <ChoiceField
        label={facilitator("question_kind")}
        value={question.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: facilitator(kind === "text" ? "question_text_kind" : `question_${kind}`),
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      {question.kind === "choice" && (
        <TextField
          label={facilitator("choices")}
          hint={facilitator("one_per_line")}
          rows={3}
          value={question.choices}
          onChange={(choices) => onChange({ choices })}
        />
      )}
      {question.kind === "scale" && (
        <div class="fields-row">
          <TextField
            label={facilitator("scale_min")}
            type="number"
            value={question.scale_min}
            onChange={(scale_min) => onChange({ scale_min })}
          />
          <TextField
            label={facilitator("scale_max")}
            type="number"
            value={question.scale_max}
            onChange={(scale_max) => onChange({ scale_max })}
          />
        </div>
      )}
      <div>
        <ActionButton look="danger" onPress={props.onRemove}>
          {facilitator("remove_question", { number })}
        </ActionButton>
      </div>
    </fieldset>
  );
}
