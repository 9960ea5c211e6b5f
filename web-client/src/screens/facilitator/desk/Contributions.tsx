import type {
  AgendaDocument,
  BlockId,
  ContributionId,
  ContributionStatus,
  DeskContribution,
  DeskDocument,
} from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { ChoiceField } from "../../../parts/Fields";
import { common } from "../../../text/common";
import { desk as say } from "../../../text/desk";
import { useDay } from "../../day/use-day";
import { nameOf } from "../people";

type Shown = Exclude<ContributionStatus, "withdrawn">;
type Entry = readonly [ContributionId, DeskContribution];

const shown_statuses: readonly Shown[] = ["submitted", "published", "hidden"];

/** What people wrote, to be published or set aside. */
export function Contributions(props: {
  readonly agenda: AgendaDocument;
  readonly desk: DeskDocument;
}) {
  const { agenda, desk } = props;
  const [status, setStatus] = useState<Shown>("submitted");
  const [block, setBlock] = useState("");
  const entries = Object.entries<DeskContribution | undefined>(desk.contributions)
    .filter((entry): entry is [ContributionId, DeskContribution] => entry[1] !== undefined)
    .sort(([, a], [, b]) => b.votes - a.votes || a.written_at - b.written_at);
  const count = (of: Shown): number => entries.filter(([, each]) => each.status === of).length;
  const written = agenda.order.filter((id) => entries.some(([, each]) => each.block === id));
  const shown = entries.filter(
    ([, each]) => each.status === status && (block === "" || each.block === block),
  );
  return (
    <section class="card" aria-labelledby="contributions-heading">
      <h3 id="contributions-heading">{say("contributions")}</h3>
      <div class="fields-row">
        <ChoiceField
          label={say("show")}
          value={status}
          options={shown_statuses.map((each) => ({
            value: each,
            label: say(`show_${each}`, { count: count(each) }),
          }))}
          onChange={setStatus}
        />
        <ChoiceField
          label={say("of_block")}
          value={block}
          options={[
            { value: "", label: say("every_block") },
            ...written.map((id: BlockId) => ({
              value: String(id),
              label: agenda.blocks[id]?.title ?? "",
            })),
          ]}
          onChange={setBlock}
        />
      </div>
      {shown.length === 0 && <p class="soft">{say("no_contributions")}</p>}
      <ul class="harvest">
        {shown.map((entry) => (
          <Contribution key={entry[0]} entry={entry} agenda={agenda} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function Contribution(props: {
  readonly entry: Entry;
  readonly agenda: AgendaDocument;
  readonly desk: DeskDocument;
}) {
  const { agenda, desk } = props;
  const [id, contribution] = props.entry;
  const group = contribution.group == null ? undefined : desk.groups[contribution.group];
  const details = [
    contribution.field,
    contribution.kind === "query" ? say("kind_query") : "",
    group ? common("group_number", { number: group.number }) : "",
    nameOf(desk.participants, contribution.author),
    agenda.blocks[contribution.block]?.title ?? "",
    contribution.votes > 0 ? common("votes", { count: contribution.votes }) : "",
  ];
  return (
    <li>
      <span>{contribution.text}</span>
      <span class="soft small">{details.filter((detail) => detail !== "").join(" · ")}</span>
      <PublishButtons id={id} status={contribution.status} text={contribution.text} />
    </li>
  );
}

/** Publishes a contribution to everyone, or takes it off their pages. */
export function PublishButtons(props: {
  readonly id: ContributionId;
  readonly status: ContributionStatus;
  readonly text: string;
}) {
  const day = useDay();
  const { id, status, text } = props;
  const key = `contribution/${id}`;
  if (status === "withdrawn") return null;
  return (
    <span class="row">
      {status !== "published" && (
        <ActionButton
          label={say("publish_of", { text })}
          pending={day.pending(key)}
          onPress={() => void day.send("publish_contribution", { contribution: id }, key)}
        >
          {say("publish")}
        </ActionButton>
      )}
      {status !== "hidden" && (
        <ActionButton
          label={say("hide_of", { text })}
          pending={day.pending(key)}
          onPress={() => void day.send("hide_contribution", { contribution: id }, key)}
        >
          {say("hide")}
        </ActionButton>
      )}
    </span>
  );
}
