import type { Advice, Category, DeskRound } from "@deroule/protocol";
import { grouping } from "../../../../text/grouping";
import { list } from "../../../../text/times";
import { categoryWord } from "../../../day/words";
import { categories } from "../../desk/audience";

/** What would help, in a sentence. */
export function adviceWords(advice: Advice, { quality }: Pick<DeskRound, "quality">): string {
  const { kind, amount, saves } = advice;
  // Where every condition is kept, only repeats are left to be avoided.
  const saved = grouping(quality.hard > 0 ? "advice_saves_any" : "advice_saves", { count: saves });
  const subject = subjectWords(advice.subject);
  switch (kind) {
    case "merge_category":
      return grouping("advice_merge_category", { subject, saved });
    case "fewer_rounds":
      return grouping("advice_fewer_rounds", { saved });
    case "one_more_group":
    case "one_group_fewer":
    case "larger_groups":
    case "smaller_groups":
      return subject === ""
        ? grouping(`advice_${kind}`, { amount, saved })
        : grouping(`advice_${kind}_of`, { subject, amount, saved });
    default:
      return kind satisfies never;
  }
}

/** Categories as people call them: "État et opérateur" for "etat+operateur". */
function subjectWords(subject: string): string {
  if (subject === "") return "";
  return list(
    subject.split("+").map((word) => {
      const category: Category | undefined = categories.find((each) => each === word);
      return category ? categoryWord(category) : word;
    }),
  );
}
