import type { AgendaDocument, Block } from "@deroule/protocol";
import { observer } from "../../text/observer";
import { hour } from "../../text/times";
import { DayTimer } from "../day/DayTimer";
import { driftWords, kindWord, phaseWord } from "../day/words";

/** What is going on now, for how long still, and how the day keeps its time. */
export function RunningBlock({ agenda }: { readonly agenda: AgendaDocument }) {
  const { day, now } = agenda;
  const block = now.block == null ? undefined : agenda.blocks[now.block];
  const started = day.status !== "prepared" && day.status !== "open";
  return (
    <section class="card running" aria-labelledby="running-heading">
      {block ? (
        <Running agenda={agenda} block={block} />
      ) : (
        <h2 id="running-heading">
          {observer(now.place === "ended" ? "over" : started ? "between" : "not_started")}
        </h2>
      )}
      {started && day.status !== "closed" && <p role="status">{driftWords(now.drift_ms)}</p>}
      <NextFixed agenda={agenda} />
    </section>
  );
}

function Running(props: { readonly agenda: AgendaDocument; readonly block: Block }) {
  const { agenda, block } = props;
  const reporting = block.reporting == null ? undefined : agenda.groups[block.reporting];
  const kind = [kindWord(block.kind), phaseWord(block.phase)].filter((part) => part !== "");
  return (
    <>
      <p class="running-kind">{kind.join(" · ")}</p>
      <h2 id="running-heading">{block.title}</h2>
      {block.speaker !== "" && <p>{observer("speaker", { name: block.speaker })}</p>}
      {block.summary !== "" && <p>{block.summary}</p>}
      <p class="running-report" role="status">
        {reporting ? observer("reporting", { number: reporting.number }) : ""}
      </p>
      <DayTimer endsAt={block.ends_at} />
    </>
  );
}

/** The next time that the day is steered to: lunch, the end. */
function NextFixed({ agenda }: { readonly agenda: AgendaDocument }) {
  const next = agenda.now.next_fixed;
  if (!next) return null;
  const title = agenda.blocks[next.block]?.title ?? "";
  const { timezone } = agenda.day;
  const planned = hour(next.starts_at, timezone);
  const expected = hour(next.projected_at, timezone);
  return (
    <p class="soft">
      {planned === expected
        ? observer("next_fixed", { title, time: planned })
        : observer("next_fixed_late", { title, time: planned, expected })}
    </p>
  );
}
