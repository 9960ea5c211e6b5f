import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly type?: "text" | "number" | "date" | "time" | "email" | "url" | "search";
  readonly min?: number;
  readonly maxLength?: number;
  /** More than one: a text of several lines. */
  readonly rows?: number;
}

/** A labelled input whose value its owner keeps. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const hint = props.hint === undefined ? undefined : `${id}-hint`;
  const shared = {
    id,
    value: props.value,
    required: props.required === true,
    "aria-describedby": hint,
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {hint !== undefined && (
        <span class="field-hint" id={hint}>
          {props.hint}
        </span>
      )}
      {props.rows === undefined ? (
        <input
          {...shared}
          // The types of Preact want one literal here, whichever it is.
          type={(props.type ?? "text") as "text"}
          min={props.min}
          step={props.type === "number" ? "any" : undefined}
          maxLength={props.maxLength ?? 120}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={props.rows}
          maxLength={props.maxLength ?? 2000}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
}

/** A labelled list to choose one of. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const chosen = props.options.find((option) => option.value === value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A box to tick, and what it says. */
export function CheckField(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}
