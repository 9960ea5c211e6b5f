import type { AgendaDocument, Block, PublicGroup, Turn } from "@deroule/protocol";
import { facilitator } from "../../../text/facilitator";
import { list } from "../../../text/times";
import { DayTimer } from "../../day/DayTimer";
import { useDay } from "../../day/use-day";
import { kindWord, phaseWord } from "../../day/words";
import { nameOf } from "../people";
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
      <Phase agenda={agenda} block={block} />
      <LengthButtons block={block} />
    </div>
  );
}

interface PhaseProps {
  readonly agenda: AgendaDocument;
  readonly block: Block;
}

/** Where a phase ends with the block, its own timer would say the same twice. */
function Phase({ agenda, block }: PhaseProps) {
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
      {block.kind === "report" && <Reports agenda={agenda} block={block} />}
    </>
  );
}

/** Who has the floor and speaks for the group, and who is still to come. */
function Reports({ agenda, block }: PhaseProps) {
  const { store } = useDay();
  const groups = store.desk.section("groups").value ?? {};
  const participants = store.desk.section("participants").value ?? {};
  const floor = block.reporting == null ? undefined : groups[block.reporting];
  // Whoever has the floor is not done with it.
  const done = block.reported.filter((group) => group !== block.reporting).length;
  return (
    <>
      <p>
        {floor && <strong>{facilitator("reporting", { number: floor.number })}. </strong>}
        {facilitator("reported", { count: done })}.
      </p>
      {floor && (
        <p>
          {floor.reporter == null
            ? facilitator("reporter_missing")
            : facilitator("reporter_is", { name: nameOf(participants, floor.reporter) })}
        </p>
      )}
      {floor && <p class="soft">{queueWords(waiting(agenda, block))}</p>}
    </>
  );
}

/** The numbers of the groups that have not had the floor, in the order in which they get it. */
function waiting(agenda: AgendaDocument, block: Block): readonly number[] {
  return Object.entries<PublicGroup | undefined>(agenda.groups)
    .flatMap(([id, group]) =>
      group && group.size > 0 && id !== block.reporting && !block.reported.some((g) => g === id)
        ? [group.number]
        : [],
    )
    .sort((a, b) => a - b);
}

function queueWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return facilitator("reports_last");
  return facilitator("reports_next", { count: numbers.length, numbers: list(numbers.map(String)) });
}

function turnWords({ size, index, count }: Turn): string {
  const key = size === 0 ? "turn_circles" : size === 2 ? "turn_pairs" : "turn_trios";
  return facilitator(key, { index: index + 1, count });
}
