import type { GroupId, PublishedContribution } from "@deroule/protocol";
import { participant } from "../../text/participant";
import { PublishedHarvest, publishedIn } from "../day/PublishedHarvest";
import { BlockHere } from "./BlockHere";
import { Queries } from "./Queries";
import { memberNamed, type BlockView } from "./view";

/** Groups report one after another: whose turn it is, and what that group published. */
export function Report({ view }: { readonly view: BlockView }) {
  const { agenda, block, group, me } = view;
  const number = block.reporting == null ? undefined : agenda.groups[block.reporting]?.number;
  const brought = (card: PublishedContribution): boolean =>
    card.block === block.reports && card.number === number;
  const reporter = memberNamed(group, group?.group.reporter);
  const later =
    reporter?.id === me.id &&
    me.group != null &&
    block.phase === "reporting" &&
    !block.reported.includes(me.group);
  return (
    <>
      <BlockHere
        view={view}
        where={participant("where_plenary")}
        endsAt={block.phase_ends_at ?? block.ends_at}
        task={
          <>
            <p class="here-turn" role="status">
              {whoReports(view, block.reporting, number)}
            </p>
            {later && <p>{participant("report_later", { number: group?.group.number ?? "" })}</p>}
          </>
        }
      />
      {number !== undefined && publishedIn(agenda).some(([, card]) => brought(card)) && (
        <section class="card">
          <h2>{participant("report_brought", { number })}</h2>
          <PublishedHarvest agenda={agenda} only={brought} />
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
