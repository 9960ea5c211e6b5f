import type { DeskGroup } from "@deroule/protocol";
import { grouping } from "../../../../text/grouping";
import { room } from "../../../../text/room";
import type { SeatContext } from "../Seat";
import { compareCosts } from "./costs";
import { costLine } from "./cost-words";
import { moveOf } from "./CostLine";

/** The first of the groups that nothing beats for the person picked. */
export function bestGroup({ costs, groups }: SeatContext): DeskGroup | undefined {
  return costs.kind === "known" ? groups.find(({ id }) => costs.best.has(id)) : undefined;
}

/** The groups whose price is known, the best first. */
export function rankedGroups({ costs, groups }: SeatContext): readonly DeskGroup[] {
  if (costs.kind !== "known") return [];
  return groups
    .flatMap((group) => {
      const cost = costs.of.get(group.id);
      return cost ? [{ group, cost }] : [];
    })
    .sort((a, b) => compareCosts(a.cost, b.cost) || a.group.number - b.group.number)
    .map(({ group }) => group);
}

/** What seating the person picked in a group would change; empty where it is not known. */
export function costThere(seats: SeatContext, to: DeskGroup | undefined): string {
  const { costs } = seats;
  const cost = to && costs.kind === "known" ? costs.of.get(to.id) : undefined;
  return to && cost ? costLine(cost, moveOf(seats, to)) : "";
}

/** Where the person picked would best sit, in a sentence; empty while that is not known. */
export function bestWords(seats: SeatContext): string {
  const { costs } = seats;
  if (costs.kind === "none") return "";
  if (costs.kind === "asking") return grouping("cost_asking");
  if (costs.kind === "unknown") return grouping("cost_unknown");
  const best = bestGroup(seats);
  return best
    ? grouping("cost_best_group", { number: best.number, what: costThere(seats, best) })
    : grouping(costs.of.size > 0 ? "cost_stay_best" : "cost_unknown");
}

/** The same, told apart where nothing is better. */
export function priceThere(seats: SeatContext, to: DeskGroup | undefined): string {
  const what = costThere(seats, to);
  const best = to && seats.costs.kind === "known" && seats.costs.best.has(to.id);
  return what !== "" && best ? grouping("cost_option_best", { what }) : what;
}

/** A group in a list of those to move to: its size, and what it would cost. */
export function destinationWords(seats: SeatContext, group: DeskGroup): string {
  const name = `${room("group", { number: group.number })} (${group.members.length})`;
  const price = priceThere(seats, group);
  return price === "" ? name : `${name} – ${price}`;
}

/** Beside the pointer: the group under it, else where to go. */
export function dragWords(seats: SeatContext, over: string | undefined): string {
  const under = seats.groups.find(({ id }) => id === over);
  const what = priceThere(seats, under);
  return under && what !== ""
    ? grouping("cost_of_group", { number: under.number, what })
    : bestWords(seats);
}
