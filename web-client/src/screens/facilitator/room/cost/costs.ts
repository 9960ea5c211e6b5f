import type { GroupId, ParticipantId } from "@deroule/protocol";
import type { SeatCost } from "../../../../api/answers";

/** What is known of seating one person elsewhere, for as long as that person is picked. */
export type Costs =
  | { readonly kind: "none" }
  | { readonly kind: "asking"; readonly person: ParticipantId }
  | { readonly kind: "unknown"; readonly person: ParticipantId }
  | {
      readonly kind: "known";
      readonly person: ParticipantId;
      readonly of: ReadonlyMap<GroupId, SeatCost>;
      /** The groups that nothing beats; none where the present seat is better. */
      readonly best: ReadonlySet<GroupId>;
    };

export const no_costs: Costs = { kind: "none" };

/** From what must not be done to what does good. */
export type Severity = "breaks" | "repeats" | "uneven" | "same" | "better";

const levels = ["hard", "repeats", "category", "traits"] as const;

/** The first level that changes decides, as the planner ranks them (§6 of the design). */
export function severityOf(cost: SeatCost): Severity {
  const level = levels.find((each) => cost[each] !== 0);
  if (level === undefined) return "same";
  if (cost[level] < 0) return "better";
  if (level === "hard") return "breaks";
  return level === "repeats" ? "repeats" : "uneven";
}

/** Negative where `a` is the better seat. */
export function compareCosts(a: SeatCost, b: SeatCost): number {
  const level = levels.find((each) => a[each] !== b[each]);
  return level === undefined ? 0 : a[level] - b[level];
}

/** What the answer tells about everyone's groups; `home` is where the person sits. */
export function knownCosts(
  person: ParticipantId,
  answer: readonly SeatCost[],
  home: GroupId | undefined,
): Costs {
  const elsewhere = answer.filter(({ group }) => group !== home);
  const [first, ...others] = elsewhere;
  const least = others.reduce((a, b) => (a && compareCosts(b, a) < 0 ? b : a), first);
  const stays = home !== undefined && least !== undefined && isWorse(least);
  const best = elsewhere.filter((cost) => least && !stays && compareCosts(cost, least) === 0);
  return {
    kind: "known",
    person,
    of: new Map(elsewhere.map((cost) => [cost.group, cost])),
    best: new Set(best.map(({ group }) => group)),
  };
}

function isWorse(cost: SeatCost): boolean {
  const severity = severityOf(cost);
  return severity !== "same" && severity !== "better";
}
