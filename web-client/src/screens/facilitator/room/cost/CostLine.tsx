import type { DeskGroup } from "@deroule/protocol";
import { grouping } from "../../../../text/grouping";
import type { SeatContext } from "../Seat";
import { costLine, type Move } from "./cost-words";
import { severityOf, type Severity } from "./costs";

/** Beside the colour and the words, for whoever skims. */
export const marks: Readonly<Record<Severity, string>> = {
  breaks: "✕",
  repeats: "▲",
  uneven: "△",
  same: "=",
  better: "▼",
};

/** What it would cost to seat the person picked in a group; undefined where nobody is. */
export function CostLine(props: { readonly group: DeskGroup; readonly seats: SeatContext }) {
  const { group, seats } = props;
  const { costs } = seats;
  if (costs.kind === "none") return null;
  if (group.members.includes(costs.person)) {
    const stays = costs.kind === "known" && costs.best.size === 0;
    return (
      <Line severity="same" best={stays} words={grouping(stays ? "cost_here_best" : "cost_here")} />
    );
  }
  // Nobody can be dropped there.
  if (group.locked || group.status === "closed") return <Line words="" />;
  if (costs.kind === "asking") return <Line words={grouping("cost_asking")} />;
  const cost = costs.kind === "known" ? costs.of.get(group.id) : undefined;
  if (costs.kind === "unknown" || !cost) return <Line words={grouping("cost_unknown")} />;
  const best = costs.best.has(group.id);
  const what = costLine(cost, moveOf(seats, group));
  return (
    <Line
      severity={severityOf(cost)}
      best={best}
      words={best ? grouping("cost_best", { what }) : what}
    />
  );
}

/** Seating the person picked there. */
export function moveOf({ costs, desk, round, groups }: SeatContext, to: DeskGroup): Move {
  if (costs.kind === "none") throw new Error("nobody is picked");
  return { person: costs.person, to, groups, round, desk };
}

function Line(props: {
  readonly words: string;
  readonly severity?: Severity;
  readonly best?: boolean;
}) {
  const { words, severity, best = false } = props;
  return (
    <p class="group-line cost" data-severity={severity} data-best={best} title={words}>
      {severity !== undefined && (
        <span class="cost-mark" aria-hidden="true">
          {best ? "★" : marks[severity]}
        </span>
      )}
      <span class="cost-words">{words}</span>
    </p>
  );
}
