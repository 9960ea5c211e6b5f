import type { Breach, Category, DeskDocument } from "@deroule/protocol";
import { composition } from "../../../text/composition";
import { categoryWord } from "../../day/words";
import { categories } from "../desk/audience";
import { namesOf } from "../people";

/** Why a condition could not be kept, in a sentence with the figures that explain it. */
export function breachWords(
  breach: Breach,
  desk: Pick<DeskDocument, "participants" | "groups">,
): string {
  const { available, needed } = breach;
  const group = breach.group == null ? undefined : desk.groups[breach.group];
  const number = group?.number ?? composition("some_group");
  const people = namesOf(desk.participants, breach.people);
  const subject = subjectWord(breach.subject);
  switch (breach.kind) {
    case "group_too_small":
      return group
        ? composition("breach_small", { number, count: available, needed })
        : composition("breach_small_any", { count: available, needed });
    case "group_too_large":
      return group
        ? composition("breach_large", { number, available, needed })
        : composition("breach_large_any", { available, needed });
    case "same_territory":
      return composition("breach_territory", { available, subject, count: needed, people });
    case "mixed_categories":
      return breach.people.length > 1
        ? composition("breach_mixed_categories_many", { number, people })
        : composition("breach_mixed_categories", { number, people });
    case "mixed_delegations":
      return composition("breach_mixed_delegations", { number, people, subject });
    case "split_delegation":
      return composition("breach_split", { subject, available, needed });
    case "kept_apart":
      return composition("breach_apart", { number, people });
    case "kept_together":
      return composition("breach_together", { people, available });
    case "pin":
      return group
        ? composition("breach_pin", { number, people })
        : composition("breach_unseated", { people });
    default:
      return breach.kind satisfies never;
  }
}

/** A territory is called by its name; a category may come as the protocol's word. */
function subjectWord(subject: string): string {
  const category: Category | undefined = categories.find((each) => each === subject);
  return category ? categoryWord(category) : subject;
}
