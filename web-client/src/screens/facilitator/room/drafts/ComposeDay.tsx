import type { AgendaDocument } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../../parts/ActionButton";
import { grouping } from "../../../../text/grouping";
import { room } from "../../../../text/room";
import { useDay } from "../../../day/use-day";
import type { Rounds } from "../../rounds";
import { isComposed, isOpenStep, stepsOf, type DayStep } from "./day-progress";

/** All the groups of the day at once, and how far that is. */
export function ComposeDay(props: { readonly agenda: AgendaDocument; readonly rounds: Rounds }) {
  const { agenda, rounds } = props;
  const day = useDay();
  const [asked, setAsked] = useState(false);
  const steps = stepsOf(agenda, rounds);
  const open = steps.filter(isOpenStep);
  const busy = steps.some(({ round }) => round?.status === "requested");
  const done = steps.filter(isComposed).length;
  if (agenda.day.status === "closed" || steps.length < 2 || (open.length === 0 && !asked)) {
    return null;
  }
  const compose = async (): Promise<void> => {
    const outcome = await day.send("compose_day", {});
    if (outcome?.kind === "accepted") setAsked(true);
  };
  const shown = asked || busy;
  return (
    <section class="stack tight compose-day">
      <div class="row">
        <ActionButton
          unavailable={open.length === 0}
          pending={day.pending("compose_day") || busy}
          onPress={() => void compose()}
        >
          {grouping("compose_day", { count: open.length })}
        </ActionButton>
        <span class="soft small">{grouping("compose_day_hint")}</span>
      </div>
      {shown && <progress max={steps.length} value={done} aria-label={grouping("day_rounds")} />}
      <p class="small" role="status">
        {shown && progressWords(done, steps.length)}
      </p>
      {shown && (
        <details>
          <summary>{grouping("day_rounds")}</summary>
          <ul class="sentences">
            {steps.map((step) => (
              <li key={step.block.id}>{stepWords(step)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function progressWords(count: number, total: number): string {
  return count === total ? grouping("day_ready") : grouping("day_progress", { count, total });
}

function stepWords({ block, round }: DayStep): string {
  return grouping("day_row", {
    title: block.title,
    status: round ? room(`status_${round.status}`) : grouping("day_none"),
  });
}
