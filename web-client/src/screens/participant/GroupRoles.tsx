import type { GroupDocument } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { useDay } from "../day/use-day";
import { memberNamed, othersIn, type BlockView } from "./view";

interface RolesProps {
  readonly view: BlockView;
  readonly group: GroupDocument;
}

/** Who writes for the group, and who will report. */
export function GroupRoles({ view, group }: RolesProps) {
  return (
    <section class="card roles">
      <Pen view={view} group={group} />
      <Reporter view={view} group={group} />
    </section>
  );
}

function Pen({ view, group }: RolesProps) {
  const day = useDay();
  const { me } = view;
  const holder = memberNamed(group, group.group.pen);
  const mine = holder?.id === me.id;
  return (
    <div class="row spread">
      <span>
        {mine
          ? participant("pen_you")
          : holder
            ? participant("pen", { name: holder.name })
            : participant("pen_none")}
      </span>
      {mine ? (
        <GivePen view={view} group={group} />
      ) : (
        holder?.presence !== "present" && (
          <ActionButton
            pending={day.pending("take_pen")}
            onPress={() => void day.send("take_pen", { as: me.id })}
          >
            {participant("take_pen")}
          </ActionButton>
        )
      )}
    </div>
  );
}

/** One button: the person it would go to is chosen first. */
function GivePen({ view, group }: RolesProps) {
  const day = useDay();
  const others = othersIn(group, view.me.id);
  const [chosen, choose] = useState(others[0]?.id);
  const to = others.find((other) => other.id === chosen) ?? others[0];
  if (!to) return null;
  return (
    <span class="row">
      {others.length > 1 && (
        <select
          class="input narrow"
          aria-label={participant("with_whom")}
          value={to.id}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose(others.find((other) => other.id === value)?.id);
          }}
        >
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      )}
      <ActionButton
        pending={day.pending("give_pen")}
        onPress={() => void day.send("give_pen", { as: view.me.id, to: to.id })}
      >
        {participant("give_pen", { name: to.name })}
      </ActionButton>
    </span>
  );
}

function Reporter({ view, group }: RolesProps) {
  const day = useDay();
  const { me } = view;
  const reporter = memberNamed(group, group.group.reporter);
  return (
    <div class="row spread">
      <span>
        {reporter?.id === me.id
          ? participant("reporter_you")
          : reporter
            ? participant("reporter", { name: reporter.name })
            : participant("reporter_none")}
      </span>
      {reporter?.presence !== "present" && (
        <ActionButton
          pending={day.pending("volunteer_report")}
          onPress={() => void day.send("volunteer_report", { as: me.id })}
        >
          {participant("volunteer")}
        </ActionButton>
      )}
    </div>
  );
}
