import type { DeskDocument, DeskRound, ParticipantId } from "@deroule/protocol";
import { useEffect, useState } from "preact/hooks";
import { useDay } from "../../../day/use-day";
import { useApi } from "../../home/use-api";
import { groupsOf } from "../../rounds";
import { groupOf } from "../seating";
import { knownCosts, no_costs, type Costs } from "./costs";

/** Whoever tries several people in turn asks for the last one. */
const settling_ms = 120;

/**
 * What it would cost to seat this person in each group of the round. Asked again when people
 * move; a question that nobody waits for any more is called off. A failure says `unknown`.
 */
export function useCosts(
  round: DeskRound,
  groups: DeskDocument["groups"],
  person: ParticipantId | undefined,
): Costs {
  const api = useApi();
  const day = useDay().store.agenda.section("day").value?.id;
  const [costs, setCosts] = useState<Costs>(no_costs);

  useEffect(() => {
    if (person === undefined || day === undefined) return setCosts(no_costs);
    const off = new AbortController();
    // What is known of the same person stays until there is better.
    setCosts((before) =>
      before.kind === "known" && before.person === person ? before : { kind: "asking", person },
    );
    const ask = async (): Promise<void> => {
      const answer = await api.costs(day, round.id, person, off.signal);
      if (off.signal.aborted) return;
      const home = groupOf(groupsOf(groups, round), person)?.id;
      setCosts(
        answer.kind === "done"
          ? knownCosts(person, answer.value.costs, home)
          : { kind: "unknown", person },
      );
    };
    const timer = setTimeout(() => void ask(), settling_ms);
    return () => {
      clearTimeout(timer);
      off.abort();
    };
  }, [api, day, round, groups, person]);

  // Until the effect has run, what is known is of somebody else.
  return costs.kind !== "none" && costs.person !== person ? no_costs : costs;
}
