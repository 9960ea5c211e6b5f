import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { common } from "../text/common";

/** The browser's own modal dialog: focus stays inside, Escape closes, focus returns. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={heading} onClose={props.onClose}>
      <header class="dialog-head">
        <h2 id={heading}>{props.title}</h2>
        <button
          type="button"
          class="toast-close"
          aria-label={common("close")}
          onClick={() => dialog.current?.close()}
        >
          ×
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
