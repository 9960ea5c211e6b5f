import type { DeskDocument, DeskGroup, DeskRound, ParticipantId } from "@deroule/protocol";
import type { SeatCost } from "../../../../api/answers";
import { grouping } from "../../../../text/grouping";
import { namesOf } from "../../people";
import { groupOf } from "../seating";
import { tiedTo } from "../ties/ties";

/** Where somebody would sit, and what the words need to say why. */
export interface Move {
  readonly person: ParticipantId;
  readonly to: DeskGroup;
  readonly groups: readonly DeskGroup[];
  readonly round: DeskRound;
  readonly desk: DeskDocument;
}

/** What a move would change, the gravest first: never nothing. */
export function costWords(cost: SeatCost, move: Move): readonly string[] {
  return [hardWords(cost, move), repeatWords(cost, move.desk), evenWords(cost)].filter(
    (words) => words !== "",
  );
}

/** The same in one line. */
export function costLine(cost: SeatCost, move: Move): string {
  return costWords(cost, move).join(" · ");
}

/** The gravest of it alone, for where there is little room. */
export function shortCost(cost: SeatCost): string {
  const { hard, repeats, category, traits } = cost;
  if (hard > 0) return grouping("cost_hard_short", { count: hard });
  if (hard < 0) return grouping("cost_hard_fewer_short", { count: -hard });
  if (repeats > 0) return grouping("cost_repeats_any", { count: repeats });
  if (repeats < 0) return grouping("cost_repeats_fewer_short", { count: -repeats });
  const even = category === 0 ? traits : category;
  if (even === 0) return grouping("cost_nothing");
  return grouping(even > 0 ? "cost_less_even" : "cost_more_even");
}

function hardWords({ hard }: SeatCost, move: Move): string {
  if (hard === 0) return "";
  if (hard < 0) return grouping("cost_hard_fewer", { count: -hard });
  const why = reasonsOf(move).join(", ");
  return why === ""
    ? grouping("cost_hard", { count: hard })
    : grouping("cost_hard_because", { count: hard, why });
}

/** What can be seen on the page; the count is the planner's, and may have other reasons. */
function reasonsOf({ person: id, to, groups, round, desk }: Move): readonly string[] {
  const person = desk.participants[id];
  const home = groupOf(groups, id);
  const others = to.members.filter((member) => member !== id);
  const names = (people: readonly ParticipantId[]): string => namesOf(desk.participants, people);
  const mixed = round.rule === "by_category" || round.rule === "across_territories";
  const neighbours = others.filter(
    (member) => mixed && desk.participants[member]?.territory === person?.territory,
  );
  const alike = others.some((member) => desk.participants[member]?.category === person?.category);
  const apart = tiedTo(desk.ties, id, "apart").filter((other) => others.includes(other));
  const left = tiedTo(desk.ties, id, "together").filter((other) => home?.members.includes(other));
  return [
    apart.length > 0 ? grouping("cost_apart", { people: names(apart) }) : "",
    left.length > 0 ? grouping("cost_together", { people: names(left) }) : "",
    neighbours.length > 0 ? grouping("cost_territory", { people: names(neighbours) }) : "",
    round.rule === "by_category" && others.length > 0 && !alike ? grouping("cost_category") : "",
    others.length >= round.sizes.max ? grouping("cost_full") : "",
    home && home.members.length <= round.sizes.min
      ? grouping("cost_emptied", { number: home.number })
      : "",
  ].filter((reason) => reason !== "");
}

function repeatWords({ repeats, meets_again }: SeatCost, desk: DeskDocument): string {
  const people = namesOf(desk.participants, meets_again);
  const again = meets_again.length > 0;
  if (repeats > 0) {
    return again
      ? grouping("cost_repeats", { count: repeats, people })
      : grouping("cost_repeats_any", { count: repeats });
  }
  if (repeats < 0) {
    const fewer = grouping("cost_repeats_fewer", { count: -repeats });
    return again ? `${fewer} · ${grouping("cost_repeats_with", { people })}` : fewer;
  }
  return again ? grouping("cost_repeats_as_many", { people }) : grouping("cost_repeats_none");
}

function evenWords({ category, traits }: SeatCost): string {
  if (category === 0 && traits === 0) return "";
  if (category <= 0 && traits <= 0) return grouping("cost_more_even");
  if (category >= 0 && traits >= 0) return grouping("cost_less_even");
  return [
    grouping(category > 0 ? "cost_categories_less" : "cost_categories_more"),
    grouping(traits > 0 ? "cost_territories_less" : "cost_territories_more"),
  ].join(" · ");
}
