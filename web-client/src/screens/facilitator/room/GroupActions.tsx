import type { GroupId } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { ChoiceField } from "../../../parts/Fields";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { useConsole } from "../console-state";
import { isUnderWay } from "../rounds";
import type { GroupCardProps } from "./GroupCard";

/** What is done to one group alone: its time, its end, joining it with another. */
export function GroupActions({ group, groups, running, seats }: GroupCardProps) {
  const day = useDay();
  const desk = useConsole();
  const { round } = seats;
  const timed = running && round.purpose === "groups" && isUnderWay(round);
  const key = `group/${group.id}`;
  const pending = day.pending(key);
  const only = { round: round.id, groups: [group.id] };
  const minutes = group.status === "open" ? [-5, 1, 5] : [1, 5];
  return (
    <div class="stack tight">
      <div class="row">
        {timed &&
          minutes.map((each) => (
            <ActionButton
              key={each}
              pending={pending}
              onPress={() => void day.send("extend_groups", { ...only, by_ms: each * 60_000 }, key)}
            >
              {room(each < 0 ? "group_minus" : "group_plus", { count: Math.abs(each) })}
            </ActionButton>
          ))}
        {timed && group.status === "open" && (
          <ActionButton pending={pending} onPress={() => void day.send("close_groups", only, key)}>
            {room("close_group")}
          </ActionButton>
        )}
        <ActionButton onPress={() => desk.writeTo({ kind: "groups", groups: [group.id] })}>
          {room("write_group")}
        </ActionButton>
      </div>
      <Merge group={group} groups={groups} seats={seats} />
    </div>
  );
}

function Merge({ group, groups, seats }: Pick<GroupCardProps, "group" | "groups" | "seats">) {
  const day = useDay();
  const [into, setInto] = useState("");
  const others = groups.filter((each) => each.id !== group.id && each.status !== "closed");
  const target = others.find((each) => each.id === into);
  return (
    <div class="row end">
      <ChoiceField
        label={room("merge_into")}
        value={into}
        options={[
          { value: "", label: "—" },
          ...others.map((each) => ({
            value: String(each.id),
            label: room("group", { number: each.number }),
          })),
        ]}
        onChange={setInto}
      />
      <ActionButton
        unavailable={!target}
        pending={day.pending("merge_groups")}
        onPress={() =>
          void day.send("merge_groups", {
            round: seats.round.id,
            from: group.id,
            into: into as GroupId,
          })
        }
      >
        {room("merge")}
      </ActionButton>
    </div>
  );
}
