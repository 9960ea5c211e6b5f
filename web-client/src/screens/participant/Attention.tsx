import type { MeDocument } from "@deroule/protocol";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { hour } from "../../text/times";
import { DraftForm } from "../day/DraftForm";
import { useDay } from "../day/use-day";
import type { View } from "./view";

/** What people wait for and cannot overlook, at the top of the page: the floor, an answer. */
export function Answered({ me }: { readonly me: MeDocument }) {
  const { hand, call } = me;
  // The statuses of Attention say the same aloud.
  return (
    <>
      {hand?.speaking === true && <p class="banner">{participant("speaking")}</p>}
      {call?.status === "taken" && (
        <p class="banner">{participant("call_taken", { name: call.taken_by ?? "" })}</p>
      )}
    </>
  );
}

/** Asking for the floor, and for help. */
export function Attention({ view }: { readonly view: View }) {
  return (
    <section class="card" aria-labelledby="attention-heading">
      <h2 id="attention-heading">{participant("attention")}</h2>
      {/* In a group one simply speaks. */}
      {(view.me.place == null || view.me.hand != null) && <Floor view={view} />}
      <Help view={view} />
    </section>
  );
}

function Floor({ view }: { readonly view: View }) {
  const day = useDay();
  const { me } = view;
  const { hand } = me;
  const pending = day.pending("floor");
  return (
    <div class={hand ? "row spread" : "row"}>
      <span role="status">
        {hand ? participant(hand.speaking ? "speaking" : "floor_asked") : ""}
      </span>
      {hand ? (
        <ActionButton
          pending={pending}
          onPress={() => void day.send("leave_floor", { as: me.id }, "floor")}
        >
          {participant(hand.speaking ? "end_speaking" : "leave_floor")}
        </ActionButton>
      ) : (
        <ActionButton
          pending={pending}
          onPress={() => void day.send("ask_floor", { as: me.id }, "floor")}
        >
          {participant("ask_floor")}
        </ActionButton>
      )}
    </div>
  );
}

function Help({ view }: { readonly view: View }) {
  const day = useDay();
  const { agenda, me } = view;
  const { call } = me;
  const key = `call/${me.id}`;
  if (call && (call.status === "waiting" || call.status === "taken")) {
    return (
      <div class="row spread">
        <span role="status">
          {call.status === "taken"
            ? participant("call_taken", { name: call.taken_by ?? "" })
            : participant("call_waiting", { time: hour(call.called_at, agenda.day.timezone) })}
        </span>
        <ActionButton
          pending={day.pending(key)}
          onPress={() => void day.send("cancel_call", { as: me.id, call: call.id }, key)}
        >
          {participant("call_cancel")}
        </ActionButton>
      </div>
    );
  }
  return (
    <details>
      <summary>{participant("call")}</summary>
      <DraftForm
        draft={{ place: "call", field: me.id }}
        label={participant("call_text")}
        action={participant("call_send")}
        empty="ready"
        pending={day.pending(key)}
        onSend={(text) => day.send("call_for_help", { as: me.id, text }, key)}
      />
    </details>
  );
}
