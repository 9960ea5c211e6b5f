import type { AnswerValue, Question } from "@deroule/protocol";
import type { DraftKey } from "../../store/drafts";
import { placeOf, type BlockView } from "./view";

/** A question, to one person. */
export interface QuestionProps {
  readonly view: BlockView;
  readonly question: Question;
}

/** Where a question's answer is typed. */
export function answerDraft({ view, question }: QuestionProps): DraftKey {
  return { place: placeOf(view.block.id), field: `answer/${view.me.id}/${question.id}` };
}

const words_max = 5;

/** What was typed or ticked, as an answer; undefined while it is none. */
export function answerOf(question: Question, text: string): AnswerValue | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  switch (question.kind) {
    case "word_cloud": {
      const words = typed
        .split(/[,;\n]/)
        .map((word) => word.trim())
        .filter((word) => word !== "");
      return words.length === 0 || words.length > words_max ? undefined : { kind: "words", words };
    }
    case "scale":
      return { kind: "step", value: Number(typed) };
    case "choice":
      return { kind: "choice", index: Number(typed) };
    case "text":
      return { kind: "text", text: typed };
    default:
      return question.kind satisfies never;
  }
}

/** An answer as its field holds it. */
export function fieldTextOf(answer: AnswerValue | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return "";
    case "words":
      return answer.words.join(", ");
    case "step":
      return String(answer.value);
    case "choice":
      return String(answer.index);
    case "text":
      return answer.text;
    default:
      return answer satisfies never;
  }
}

/** What a field holds, as people read it. */
export function shownText(question: Question, fieldText: string): string {
  return question.kind === "choice"
    ? (question.choices[Number(fieldText)] ?? fieldText)
    : fieldText;
}
