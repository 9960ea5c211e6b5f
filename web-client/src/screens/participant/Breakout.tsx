import type { GroupDocument, GroupId, PublicGroup } from "@deroule/protocol";
import { ActionButton } from "../../parts/ActionButton";
import { common } from "../../text/common";
import { participant } from "../../text/participant";
import { useDay } from "../day/use-day";
import { BlockHere } from "./BlockHere";
import { Contributions } from "./Contributions";
import { GroupRoles } from "./GroupRoles";
import { People } from "./People";
import { groupIn, type BlockView } from "./view";

/** Work in groups: from waiting for one's group to bringing back what it kept. */
export function Breakout({ view }: { readonly view: BlockView }) {
  const { block } = view;
  const group = groupIn(view);
  const inside = group?.group.status === "open" || group?.group.status === "closing";
  // What was being typed when the group closed can still be sent.
  const writable = group?.group.status !== "waiting" && block.status !== "planned";
  const worked = block.phase !== "composing" && block.phase !== "announced";
  return (
    <>
      <BreakoutHere view={view} group={group} />
      {block.rule === "by_choice" && block.status === "running" && <GroupChoice view={view} />}
      {group && inside && <GroupRoles view={view} group={group} />}
      {writable && worked && <Contributions view={view} />}
    </>
  );
}

function BreakoutHere(props: {
  readonly view: BlockView;
  readonly group: GroupDocument | undefined;
}) {
  const { view, group } = props;
  if (!group) {
    return (
      <BlockHere
        view={view}
        where={participant("where_plenary")}
        task={<p>{withoutGroup(view)}</p>}
      />
    );
  }
  const { number, status, ends_at, grace_ends_at } = group.group;
  const where = {
    waiting: participant("where_soon_group", { number }),
    open: participant("where_group", { number }),
    closing: participant("where_group", { number }),
    closed: participant("where_plenary"),
  }[status];
  const task = {
    waiting: participant("announced"),
    open: "",
    closing: participant("group_closing"),
    closed: participant("group_over"),
  }[status];
  return (
    <BlockHere
      view={view}
      where={where}
      {...(status !== "closed" && {
        withWhom: <People people={group.members} me={view.me.id} />,
      })}
      endsAt={status === "closing" ? grace_ends_at : (ends_at ?? view.block.ends_at)}
      {...(status === "closing" && { timeLabel: participant("time_to_gather") })}
      {...(task !== "" && {
        task: (
          <p class="here-turn" role="status">
            {task}
          </p>
        ),
      })}
    />
  );
}

function withoutGroup({ block }: BlockView): string {
  switch (block.phase) {
    case "none":
    case "composing":
      return participant("composing");
    case "finished":
      return participant("group_over");
    default:
      return participant("unseated");
  }
}

/** Where the rule lets people choose: the groups, with a way in. */
function GroupChoice({ view }: { readonly view: BlockView }) {
  const day = useDay();
  const { agenda, me, block } = view;
  if (agenda.round?.block !== block.id) return null;
  const groups = Object.entries<PublicGroup | undefined>(agenda.groups)
    .filter((entry): entry is [GroupId, PublicGroup] => entry[1] !== undefined)
    .sort(([, a], [, b]) => a.number - b.number);
  if (groups.length === 0) return null;
  return (
    <section class="card" aria-labelledby="choice-heading">
      <h2 id="choice-heading">{participant("choose_group")}</h2>
      <p class="soft">{participant("choose_group_hint")}</p>
      <ul class="stack tight">
        {groups.map(([id, { number, size, status }]) => (
          <li key={id} class="row spread">
            <span>
              {common("group_number", { number })}{" "}
              <span class="soft small">{common("people", { count: size })}</span>
            </span>
            {id === me.group ? (
              <span class="tag accent">{participant("your_group")}</span>
            ) : (
              <ActionButton
                unavailable={status === "closed"}
                pending={day.pending(`choose/${me.id}`)}
                onPress={() =>
                  void day.send("change_group", { as: me.id, to: id }, `choose/${me.id}`)
                }
              >
                {participant("join_group", { number })}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
