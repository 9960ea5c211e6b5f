import type {
  ContributionId,
  GroupContribution,
  GroupDocument,
  GroupId,
  ParticipantId,
} from "@deroule/protocol";
import { useEffect } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { Dialog } from "../../../parts/Dialog";
import { Markdown } from "../../../parts/Markdown";
import { Person } from "../../../parts/Person";
import { room } from "../../../text/room";
import { DayTimer } from "../../day/DayTimer";
import { useDay } from "../../day/use-day";
import { categoryWord } from "../../day/words";
import { PublishButtons } from "../desk/Contributions";

/** A group's own document, live, for as long as it is open here. */
export function GroupWatch(props: { readonly group: GroupId; readonly onClose: () => void }) {
  const day = useDay();
  const { group: id, onClose } = props;
  useEffect(() => {
    day.watch(id);
    return () => day.unwatch(id);
  }, [day, id]);
  const group = day.store.group(id).document.value;
  const number = day.store.desk.section("groups").value?.[id]?.number ?? "";
  return (
    <Dialog title={room("watching", { number })} onClose={onClose}>
      {group ? <Watched group={group} /> : <p role="status">{room("watch_waiting")}</p>}
    </Dialog>
  );
}

function Watched({ group }: { readonly group: GroupDocument }) {
  const { store } = useDay();
  const facts = group.group;
  const block = store.agenda.section("blocks").value?.[facts.block];
  return (
    <div class="stack">
      <p class="soft small">{room("watch_note")}</p>
      {facts.status !== "closed" && (
        <DayTimer endsAt={facts.grace_ends_at ?? facts.ends_at} announced={false} />
      )}
      {block && block.prompt !== "" && (
        <details>
          <summary>{room("prompt")}</summary>
          <Markdown text={block.prompt} />
        </details>
      )}
      <p>
        {facts.pen == null
          ? room("pen_nobody")
          : room("pen_is", { name: memberName(group, facts.pen) })}
      </p>
      <p>
        {facts.reporter == null
          ? room("reporter_nobody")
          : room("reporter_is", { name: memberName(group, facts.reporter) })}
      </p>
      <section class="stack tight">
        <h3>{room("members")}</h3>
        <ul class="stack tight">
          {group.members.map((member) => (
            <li key={member.id}>
              <Person
                name={member.name}
                details={[member.function, member.territory, categoryWord(member.category)]}
                away={member.presence !== "present"}
              >
                <NameReporter group={group} member={member.id} />
              </Person>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack tight">
        <h3>{room("brought")}</h3>
        <Brought group={group} />
      </section>
    </div>
  );
}

function NameReporter(props: { readonly group: GroupDocument; readonly member: ParticipantId }) {
  const day = useDay();
  const { id, reporter } = props.group.group;
  if (reporter === props.member) return <span class="tag accent">{room("reporter")}</span>;
  return (
    <div>
      <ActionButton
        look="quiet"
        pending={day.pending("name_reporter")}
        onPress={() => void day.send("name_reporter", { group: id, participant: props.member })}
      >
        {room("name_reporter")}
      </ActionButton>
    </div>
  );
}

function Brought({ group }: { readonly group: GroupDocument }) {
  const cards = Object.entries<GroupContribution | undefined>(group.contributions)
    .filter((entry): entry is [ContributionId, GroupContribution] => entry[1] !== undefined)
    .filter(([, card]) => card.status !== "withdrawn")
    .sort(([, a], [, b]) => a.field.localeCompare(b.field) || a.written_at - b.written_at);
  if (cards.length === 0) return <p class="soft">{room("brought_nothing")}</p>;
  return (
    <ul class="harvest">
      {cards.map(([id, card]) => (
        <li key={id}>
          <span>{card.text}</span>
          <span class="soft small">
            {[card.field, memberName(group, card.author)].filter((part) => part !== "").join(" · ")}
          </span>
          <PublishButtons id={id} status={card.status} text={card.text} />
        </li>
      ))}
    </ul>
  );
}

function memberName(group: GroupDocument, id: ParticipantId): string {
  return group.members.find((member) => member.id === id)?.name ?? "";
}
