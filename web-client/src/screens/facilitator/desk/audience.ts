import type { Category, DeskDocument, DeskGroup, MessageAudience } from "@deroule/protocol";
import { desk as say } from "../../../text/desk";
import { list } from "../../../text/times";
import { categoryWord } from "../../day/words";
import type { Addressee } from "../console-state";
import { nameOf } from "../people";
import { isUnderWay } from "../rounds";

export const categories: readonly Category[] = ["elu", "technicien", "operateur", "etat"];

/** Whom a message goes to; undefined while that is not chosen. */
export function audienceOf(addressee: Addressee): MessageAudience | undefined {
  switch (addressee.kind) {
    case "all":
      return { kind: "all" };
    case "category": {
      const category = categories.find((each) => each === addressee.category);
      return category && { kind: "category", category };
    }
    case "groups":
      return addressee.groups.length === 0
        ? undefined
        : { kind: "groups", groups: addressee.groups };
    case "participant": {
      const { participant } = addressee;
      return participant === "" ? undefined : { kind: "participant", participant };
    }
    default:
      return addressee satisfies never;
  }
}

/** Whom a message went to, in words. */
export function audienceWords(audience: MessageAudience, desk: DeskDocument): string {
  switch (audience.kind) {
    case "all":
      return say("audience_all");
    case "category":
      return categoryWord(audience.category);
    case "groups":
      return list(
        audience.groups.map((id) => say("to_group", { number: desk.groups[id]?.number ?? "?" })),
      );
    case "participant":
      return nameOf(desk.participants, audience.participant);
    default:
      return audience satisfies never;
  }
}

/** The groups that people are in or know of, by number. */
export function groupsToWrite(desk: DeskDocument): readonly DeskGroup[] {
  return Object.values<DeskGroup | undefined>(desk.groups)
    .filter((group) => group !== undefined)
    .filter((group) => {
      const round = desk.rounds[group.round];
      return round !== undefined && (round.status === "announced" || isUnderWay(round));
    })
    .sort((a, b) => a.number - b.number);
}
