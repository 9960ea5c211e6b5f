import type { NewQuestion, QuestionId, QuestionKind } from "@deroule/protocol";
import { randomName } from "../../../commands/ids";

/** A question as a form holds it. */
export interface QuestionDraft {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** One a line. */
  readonly choices: string;
  readonly scale_min: string;
  readonly scale_max: string;
}

/** Its id is chosen here, since the protocol asks the sender for it. */
export function newQuestion(): QuestionDraft {
  return {
    id: `q-${randomName().slice(0, 12)}`,
    kind: "word_cloud",
    text: "",
    choices: "",
    scale_min: "1",
    scale_max: "5",
  };
}

export function questionOf(draft: QuestionDraft): NewQuestion {
  return {
    id: draft.id as QuestionId,
    kind: draft.kind,
    text: draft.text.trim(),
    ...(draft.kind === "choice" && { choices: choicesOf(draft) }),
    ...(draft.kind === "scale" && {
      scale_min: Math.trunc(Number(draft.scale_min)) || 0,
      scale_max: Math.trunc(Number(draft.scale_max)) || 0,
    }),
  };
}

/** A choice among fewer than two is none. */
export function choiceFault(draft: QuestionDraft): boolean {
  return draft.kind === "choice" && choicesOf(draft).length < 2;
}

function choicesOf(draft: QuestionDraft): readonly string[] {
  return draft.choices
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
