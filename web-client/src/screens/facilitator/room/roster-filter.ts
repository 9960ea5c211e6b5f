import type { Category, DeskParticipant } from "@deroule/protocol";
import type { Sign } from "./presence";

export const filters = ["all", "present", "cut", "late", "left", "absent"] as const;
export type Filter = (typeof filters)[number];

export interface Search {
  readonly text: string;
  readonly filter: Filter;
  /** Empty: all of them. */
  readonly category: Category | "";
}

export function isIn(filter: Filter, sign: Sign): boolean {
  switch (filter) {
    case "all":
      return true;
    case "present":
      return sign === "online" || sign === "writing" || sign === "cut" || sign === "held";
    case "late":
      return sign === "late" || sign === "expected";
    case "cut":
    case "left":
    case "absent":
      return sign === filter;
    default:
      return filter satisfies never;
  }
}

/** Every word typed is somewhere in the name, the territory or the function; accents aside. */
export function matches(person: DeskParticipant, search: Search, sign: Sign): boolean {
  if (!isIn(search.filter, sign)) return false;
  if (search.category !== "" && person.category !== search.category) return false;
  const said = plain(
    [person.given_name, person.family_name, person.territory, person.function].join(" "),
  );
  return plain(search.text)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase().trim();
}
