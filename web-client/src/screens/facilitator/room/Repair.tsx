import type { DeskDocument, DeskGroup, DeskRound } from "@deroule/protocol";
import { useState } from "preact/hooks";
import type { Problem, RepairPlan } from "../../../api/answers";
import { ActionButton } from "../../../parts/ActionButton";
import { grouping } from "../../../text/grouping";
import { useDay } from "../../day/use-day";
import { useApi } from "../home/use-api";
import { isUnderWay } from "../rounds";
import { groupsProblem } from "./problem-words";
import { unseatedIn } from "./seating";
import { changeWords, moveWords, repairTitle } from "./repair-words";

type Found =
  | { readonly kind: "nothing" }
  | { readonly kind: "looking" }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** `seats` as they were: a plan for other seats is no plan. */
  | { readonly kind: "plan"; readonly plan: RepairPlan; readonly seats: string };

interface RepairProps {
  readonly round: DeskRound;
  readonly groups: readonly DeskGroup[];
  readonly desk: DeskDocument;
}

/** The fewest moves that leave nobody alone: looked for, shown, and done once agreed on. */
export function Repair({ round, groups, desk }: RepairProps) {
  const day = useDay();
  const api = useApi();
  const id = day.store.agenda.section("day").value?.id;
  const [found, setFound] = useState<Found>({ kind: "nothing" });
  const [said, setSaid] = useState("");
  // A group that is empty needs nobody; people without a group, or too few together, do.
  const needed =
    groups.some(({ warning }) => warning === "alone" || warning === "small") ||
    unseatedIn(desk, groups, true).length > 0;
  const live = round.status === "announced" || isUnderWay(round);
  const seats = seatsOf(groups);
  if (!live || (!needed && said === "")) return null;

  const look = async (): Promise<void> => {
    if (id === undefined) return;
    setSaid("");
    setFound({ kind: "looking" });
    const answer = await api.repair(id, round.id);
    setFound(
      answer.kind === "done"
        ? { kind: "plan", plan: answer.value, seats }
        : { kind: "refused", problem: answer.problem },
    );
  };
  const apply = async (plan: RepairPlan): Promise<void> => {
    const moves = plan.moves.map(({ participant, to }) => ({ participant, to }));
    const outcome = await day.send("repair_groups", { round: round.id, moves });
    if (outcome?.kind !== "accepted") return;
    setFound({ kind: "nothing" });
    setSaid(grouping("repair_done", { count: moves.length }));
  };
  return (
    <div class="stack tight">
      {needed && (
        <div class="row">
          <ActionButton pending={found.kind === "looking"} onPress={() => void look()}>
            {grouping("repair")}
          </ActionButton>
          <span class="soft small">{grouping("repair_hint")}</span>
        </div>
      )}
      <div role="status" class="stack tight">
        {found.kind === "looking" && <p class="small">{grouping("repair_busy")}</p>}
        {found.kind === "refused" && <p class="fault">{groupsProblem(found.problem)}</p>}
        {found.kind === "plan" && found.seats !== seats && (
          <p class="small">{grouping("repair_stale")}</p>
        )}
        {found.kind === "plan" && found.seats === seats && (
          <Plan plan={found.plan} groups={groups} desk={desk} />
        )}
        {said !== "" && <p class="small">{said}</p>}
      </div>
      {found.kind === "plan" && found.seats === seats && found.plan.moves.length > 0 && (
        <div class="row">
          <ActionButton
            look="main"
            pending={day.pending("repair_groups")}
            onPress={() => void apply(found.plan)}
          >
            {grouping("repair_apply", { count: found.plan.moves.length })}
          </ActionButton>
          <ActionButton onPress={() => setFound({ kind: "nothing" })}>
            {grouping("repair_give_up")}
          </ActionButton>
        </div>
      )}
    </div>
  );
}

function Plan(props: { readonly plan: RepairPlan } & Omit<RepairProps, "round">) {
  const { plan, groups, desk } = props;
  if (plan.moves.length === 0) return <p class="small">{grouping("repair_none")}</p>;
  return (
    <>
      <p>
        <strong>{repairTitle(plan)}</strong>
      </p>
      <ul class="sentences">
        {plan.moves.map((move) => (
          <li key={move.participant}>{moveWords(move, groups, desk)}</li>
        ))}
      </ul>
      <p class="soft small">{changeWords(plan).join(" · ")}</p>
    </>
  );
}

function seatsOf(groups: readonly DeskGroup[]): string {
  return groups.map(({ id, members }) => `${id}:${members.join(",")}`).join(";");
}
