import type { AgendaDocument, Block, Turn } from "@deroule/protocol";
import { facilitator } from "../../../text/facilitator";
import { DayTimer } from "../../day/DayTimer";
import { useDay } from "../../day/use-day";
import { kindWord, phaseWord } from "../../day/words";
import { LengthButtons } from "./LengthButtons";
import { runningBlock } from "./next-action";

/** What goes on now: the block, its phase, its turns, and the time of each. */
export function RunningBlock({ agenda }: { readonly agenda: AgendaDocument }) {
  const block = runningBlock(agenda);
  if (!block) {
    const before = agenda.day.status === "prepared" || agenda.day.status === "open";
    return <p>{facilitator(before ? "nothing_runs" : "between")}</p>;
  }
  const kind = [kindWord(block.kind), phaseWord(block.phase)].filter((part) => part !== "");
  return (
    <div class="stack tight">
      <p class="running-kind">{kind.join(" · ")}</p>
      <h3 class="running-title">{block.title}</h3>
      <DayTimer endsAt={block.ends_at} />
      <Phase block={block} />
      <LengthButtons block={block} />
    </div>
  );
}

/** Where a phase ends with the block, its own timer would say the same twice. */
function Phase({ block }: { readonly block: Block }) {
  return (
    <>
      {block.phase_ends_at !== block.ends_at && (
        <DayTimer
          endsAt={block.phase_ends_at}
          label={facilitator("phase_time")}
          announced={false}
        />
      )}
      {block.turns.map((turn) => (
        <DayTimer key={turn.size} endsAt={turn.ends_at} label={turnWords(turn)} announced={false} />
      ))}
      {block.kind === "report" && <Reports block={block} />}
    </>
  );
}

function Reports({ block }: { readonly block: Block }) {
  const { store } = useDay();
  const groups = store.desk.section("groups").value ?? {};
  const floor = block.reporting == null ? undefined : groups[block.reporting];
  // Whoever has the floor is not done with it.
  const done = block.reported.filter((group) => group !== block.reporting).length;
  return (
    <p>
      {floor && <strong>{facilitator("reporting", { number: floor.number })}. </strong>}
      {facilitator("reported", { count: done })}.
    </p>
  );
}

function turnWords({ size, index, count }: Turn): string {
  const key = size === 0 ? "turn_circles" : size === 2 ? "turn_pairs" : "turn_trios";
  return facilitator(key, { index: index + 1, count });
}
