import type { AgendaDocument, CatchUp } from "@deroule/protocol";
import { useId } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { hour, length } from "../../../text/times";
import { useDay } from "../../day/use-day";
import { driftWords } from "../../day/words";

/** How late the day is, where it is steered to, and how it could be on time again. */
export function KeepingTime({ agenda }: { readonly agenda: AgendaDocument }) {
  const day = useDay();
  const { status } = agenda.day;
  if (status !== "running" && status !== "paused") return null;
  const proposals = day.store.desk.section("catch_up").value ?? [];
  return (
    <section class="card" aria-labelledby="keeping-time">
      <h3 id="keeping-time">{facilitator("keeping_time")}</h3>
      <p role="status">{driftWords(agenda.now.drift_ms)}</p>
      <NextFixed agenda={agenda} />
      {proposals.length > 0 && (
        <>
          <h4>{facilitator("catch_up")}</h4>
          <ol class="stack tight">
            {proposals.map((proposal, index) => (
              <li key={index}>
                <Proposal agenda={agenda} proposal={proposal} number={index + 1} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function NextFixed({ agenda }: { readonly agenda: AgendaDocument }) {
  const next = agenda.now.next_fixed;
  if (!next) return null;
  const title = agenda.blocks[next.block]?.title ?? "";
  const { timezone } = agenda.day;
  const time = hour(next.starts_at, timezone);
  const expected = hour(next.projected_at, timezone);
  return (
    <p>
      {time === expected
        ? facilitator("next_fixed", { title, time })
        : facilitator("next_fixed_late", { title, time, expected })}
    </p>
  );
}

/** Says what it takes from which block: one click must hold no surprise. */
function Proposal(props: {
  readonly agenda: AgendaDocument;
  readonly proposal: CatchUp;
  readonly number: number;
}) {
  const { agenda, proposal, number } = props;
  const day = useDay();
  const id = useId();
  const title = agenda.blocks[proposal.target]?.title ?? "";
  const full = proposal.regained_ms >= proposal.late_ms;
  const { target, lengths } = proposal;
  return (
    <div class="person proposal">
      <div id={id}>
        <p>
          {full
            ? facilitator("catch_up_full", { title })
            : facilitator("catch_up_part", {
                title,
                regained: length(proposal.regained_ms),
                late: length(proposal.late_ms),
              })}
        </p>
        <ul class="small">
          {lengths.map((change) => {
            const block = agenda.blocks[change.block];
            return (
              <li key={change.block}>
                {facilitator("catch_up_shorten", {
                  title: block?.title ?? "",
                  before: length(block?.length_ms ?? 0),
                  after: length(change.length_ms),
                })}
              </li>
            );
          })}
        </ul>
      </div>
      <ActionButton
        label={facilitator("catch_up_accept_label", { number })}
        describedBy={id}
        pending={day.pending("accept_catch_up")}
        onPress={() => void day.send("accept_catch_up", { target, lengths })}
      >
        {facilitator("catch_up_accept")}
      </ActionButton>
    </div>
  );
}
