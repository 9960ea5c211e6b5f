import type { Category, DeskGroup } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { room } from "../../../text/room";
import { DayTimer } from "../../day/DayTimer";
import { useDay } from "../../day/use-day";
import { categoryWord } from "../../day/words";
import { useConsole } from "../console-state";
import { CostLine } from "./cost/CostLine";
import { GroupActions } from "./GroupActions";
import { makeup } from "./seating";
import { Seat, type SeatContext } from "./Seat";

export interface GroupCardProps {
  readonly group: DeskGroup;
  readonly groups: readonly DeskGroup[];
  /** The round's block is the one that runs. */
  readonly running: boolean;
  readonly seats: SeatContext;
  /** People are being dragged over it. */
  readonly target: boolean;
}

/** A group: who sits in it, how it does, what can be done to it. */
export function GroupCard(props: GroupCardProps) {
  const { group, seats, target } = props;
  const day = useDay();
  const { watched } = useConsole();
  const [opened, setOpened] = useState(false);
  const { number } = group;
  const heading = `group-${group.id}`;
  const key = `lock/${group.id}`;
  return (
    <li
      class="card tight group"
      data-drop={group.id}
      data-target={target}
      data-warning={group.warning ?? undefined}
      aria-labelledby={heading}
    >
      <div class="row spread">
        <h3 id={heading}>{room("group", { number })}</h3>
        <Tags group={group} />
      </div>
      {seats.costs.kind === "none" ? (
        <p class="soft group-line">
          {[
            room("group_people", { count: group.members.length }),
            ...makeup(seats.desk, group).map(
              ([category, count]) => `${categoryWord(category as Category)} ${count}`,
            ),
          ].join(" · ")}
        </p>
      ) : (
        <CostLine group={group} seats={seats} />
      )}
      {group.status !== "closed" && (
        <DayTimer endsAt={group.grace_ends_at ?? group.ends_at} announced={false} />
      )}
      <ul class="seats">
        {group.members.map((member) => (
          <Seat key={member} person={member} group={group} context={seats} />
        ))}
      </ul>
      <div class="row">
        <ActionButton
          look="quiet"
          label={room("watch_of", { number })}
          onPress={() => (watched.value = group.id)}
        >
          {room("watch")}
        </ActionButton>
        {seats.editable && (
          <>
            <ActionButton
              look="quiet"
              pending={day.pending(key)}
              label={room(group.locked ? "unlock_of" : "lock_of", { number })}
              onPress={() =>
                void day.send(
                  "lock_group",
                  { round: group.round, group: group.id, locked: !group.locked },
                  key,
                )
              }
            >
              {room(group.locked ? "unlock" : "lock")}
            </ActionButton>
            <ActionButton
              look="quiet"
              label={room("more_of", { number })}
              expanded={opened}
              controls={`more-${group.id}`}
              onPress={() => setOpened(!opened)}
            >
              {room("more")}
            </ActionButton>
          </>
        )}
      </div>
      {opened && seats.editable && (
        <div id={`more-${group.id}`}>
          <GroupActions {...props} />
        </div>
      )}
    </li>
  );
}

function Tags({ group }: { readonly group: DeskGroup }) {
  return (
    <span class="row">
      {group.locked && <span class="tag">{room("locked")}</span>}
      {group.status !== "waiting" && (
        <span class={group.status === "open" ? "tag good" : "tag"}>
          {room(`group_${group.status}`)}
        </span>
      )}
      {group.warning != null && <span class="tag warned">{room(`tag_${group.warning}`)}</span>}
    </span>
  );
}
