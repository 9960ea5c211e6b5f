import type { DeskCall, DeskDocument } from "@deroule/protocol";
import { ActionButton } from "../../../parts/ActionButton";
import { desk as say } from "../../../text/desk";
import { length } from "../../../text/times";
import { useDay } from "../../day/use-day";
import { useConsole } from "../console-state";
import { nameOf } from "../people";
import { liveCalls } from "./live-calls";

/** Calls for help, the longest waiting first. */
export function Calls({ desk }: { readonly desk: DeskDocument }) {
  const calls = liveCalls(desk.calls);
  return (
    <section class="card" aria-labelledby="calls-heading">
      <h3 id="calls-heading">
        {say("calls")} {calls.length > 0 && <span class="tag accent">{calls.length}</span>}
      </h3>
      {calls.length === 0 && <p class="soft">{say("no_calls")}</p>}
      <ul class="stack tight" aria-live="polite" aria-relevant="additions">
        {calls.map((call) => (
          <Call key={call.id} call={call} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function Call({ call, desk }: { readonly call: DeskCall; readonly desk: DeskDocument }) {
  const day = useDay();
  const { watched } = useConsole();
  const name = nameOf(desk.participants, call.participant);
  const group = call.group == null ? undefined : desk.groups[call.group];
  const key = `call/${call.id}`;
  return (
    <li class="person" data-call={call.status}>
      <span class="person-name">
        {group
          ? say("call_from", { name, number: group.number })
          : say("call_from_plenary", { name })}
      </span>
      {call.text !== "" && <p>{call.text}</p>}
      <p class="soft small">
        <Age since={call.called_at} />
        {call.status === "taken" && ` · ${takenWords(call)}`}
      </p>
      <div class="row">
        {call.status === "waiting" && (
          <ActionButton
            label={say("take_call_of", { name })}
            pending={day.pending(key)}
            onPress={() => void day.send("take_call", { call: call.id }, key)}
          >
            {say("take_call")}
          </ActionButton>
        )}
        <ActionButton
          label={say("answer_call_of", { name })}
          pending={day.pending(key)}
          onPress={() => void day.send("answer_call", { call: call.id }, key)}
        >
          {say("answer_call")}
        </ActionButton>
        {group && (
          <ActionButton look="quiet" onPress={() => (watched.value = group.id)}>
            {say("see_group", { number: group.number })}
          </ActionButton>
        )}
      </div>
    </li>
  );
}

/** A component of its own: it alone is drawn again each second. */
function Age({ since }: { readonly since: number }) {
  const age = useDay().clock.now.value - since;
  return <>{age < 60_000 ? say("call_now") : say("call_age", { length: length(age - 30_000) })}</>;
}

/** A facilitators' link may carry no name. */
function takenWords({ taken_by }: DeskCall): string {
  return taken_by == null || taken_by === ""
    ? say("call_taken_nameless")
    : say("call_taken", { name: taken_by });
}
