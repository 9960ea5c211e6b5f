import type { Block } from "@deroule/protocol";
import { useId, useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { useDay } from "../../day/use-day";

const minute_ms = 60_000;

/** More or less time for a block that runs or is to come. */
export function LengthButtons(props: { readonly block: Block; readonly custom?: boolean }) {
  const { block } = props;
  const day = useDay();
  const key = `length/${block.id}`;
  const change = (minutes: number): void => {
    const args = { block: block.id, by_ms: Math.abs(minutes) * minute_ms };
    void day.send(minutes < 0 ? "shorten_block" : "extend_block", args, key);
  };
  return (
    <div class="row" role="group" aria-label={facilitator("time")}>
      {[-5, 1, 5].map((minutes) => {
        const values = { count: Math.abs(minutes), title: block.title };
        return (
          <ActionButton
            key={minutes}
            label={facilitator(minutes < 0 ? "minus_label" : "plus_label", values)}
            pending={day.pending(key)}
            onPress={() => change(minutes)}
          >
            {facilitator(minutes < 0 ? "minus" : "plus", values)}
          </ActionButton>
        );
      })}
      {props.custom === true && <Custom pending={day.pending(key)} onChange={change} />}
    </div>
  );
}

function Custom(props: {
  readonly pending: boolean;
  readonly onChange: (minutes: number) => void;
}) {
  const id = useId();
  const [text, setText] = useState("");
  const minutes = Number(text);
  const ready = text.trim() !== "" && Number.isInteger(minutes) && minutes !== 0;
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !props.pending) props.onChange(minutes);
      }}
    >
      <label class="small" for={id}>
        {facilitator("custom_minutes")}
      </label>
      <input
        id={id}
        class="input minutes"
        type="number"
        step={1}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ActionButton type="submit" pending={props.pending} unavailable={!ready}>
        {facilitator("apply")}
      </ActionButton>
    </form>
  );
}
