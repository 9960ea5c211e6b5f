import type { GroupId } from "@deroule/protocol";
import { participant } from "../../text/participant";
import { PublishedHarvest } from "../day/PublishedHarvest";
import { BlockHere } from "./BlockHere";
import { Queries } from "./Queries";
import { memberNamed, type BlockView } from "./view";

/** Groups report one after another: whose turn it is, and what that group published. */
export function Report({ view }: { readonly view: BlockView }) {
  const { agenda, block } = view;
  const number = block.reporting == null ? undefined : agenda.groups[block.reporting]?.number;
  return (
    <>
      <BlockHere
        view={view}
        where={participant("where_plenary")}
        endsAt={block.phase_ends_at ?? block.ends_at}
        task={
          <p class="here-turn" role="status">
            {whoReports(view, block.reporting, number)}
          </p>
        }
      />
      {number !== undefined && (
        <section class="card">
          <h2>{participant("report_brought", { number })}</h2>
          <PublishedHarvest
            agenda={agenda}
            only={(card) => card.block === block.reports && card.number === number}
          />
        </section>
      )}
      <Queries view={view} />
    </>
  );
}

function whoReports(
  { block, me, group }: BlockView,
  reporting: GroupId | null | undefined,
  number: number | undefined,
): string {
  if (reporting == null) {
    return participant(block.phase === "finished" ? "report_done" : "report_waiting");
  }
  if (reporting !== me.group) {
    return participant("report_group", { number: number ?? "" });
  }
  const reporter = memberNamed(group, group?.group.reporter);
  if (!reporter) return participant("report_yours");
  return reporter.id === me.id
    ? participant("report_you", { number: number ?? "" })
    : participant("report_yours_by", { name: reporter.name });
}
