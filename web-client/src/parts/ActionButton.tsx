import type { ComponentChildren } from "preact";

interface ActionButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  /** Its command waits for an answer: it keeps the focus, and does nothing meanwhile. */
  readonly pending?: boolean;
  /** Cannot be done at the moment. Kept reachable, so that nobody looks for it in vain. */
  readonly unavailable?: boolean;
  readonly look?: "main" | "plain" | "quiet" | "danger";
  /** Present on a button that stays pressed or not. */
  readonly pressed?: boolean;
  /** Present on a button that opens or closes what `controls` names. */
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly type?: "button" | "submit";
}

export function ActionButton(props: ActionButtonProps) {
  const idle = props.pending !== true && props.unavailable !== true;
  return (
    <button
      type={props.type ?? "button"}
      class={`button ${props.look ?? "plain"}`}
      aria-disabled={!idle}
      aria-busy={props.pending === true}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.expanded === true ? props.controls : undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (idle) props.onPress?.();
        else event.preventDefault();
      }}
    >
      {props.children}
    </button>
  );
}
