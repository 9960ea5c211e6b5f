import type { DeskDocument, ParticipantId, PeopleTie } from "@deroule/protocol";
import { grouping } from "../../../../text/grouping";
import { nameOf, namesOf } from "../../people";
import { tiedTo } from "./ties";

type Desk = Pick<DeskDocument, "participants"> & {
  readonly ties?: DeskDocument["ties"] | undefined;
};

/** What is asked of one person, beside the name; nothing where nothing is. */
export function tieWords({ participants, ties }: Desk, person: ParticipantId): readonly string[] {
  return (["together", "apart"] as const).flatMap((tie) => {
    const others = tiedTo(ties, person, tie);
    return others.length === 0
      ? []
      : [grouping(`tag_${tie}`, { people: namesOf(participants, others) })];
  });
}

/** A tie as a row of a list. */
export function tieRow({ participants }: Desk, { first, second, tie }: PeopleTie): string {
  return grouping(`tie_row_${tie}`, {
    first: nameOf(participants, first),
    second: nameOf(participants, second),
  });
}
