import { useId, useState } from "preact/hooks";

/** A file, dropped onto the place or chosen by its button. */
export function FileDrop(props: {
  readonly label: string;
  readonly hint?: string;
  /** What the place itself says. */
  readonly invitation: string;
  readonly choose: string;
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
  /** Name and size of what was chosen. */
  readonly chosen: string | undefined;
  readonly removal: string;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint !== undefined && (
        <span class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <div
        class="file-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          props.onFile(event.dataTransfer?.files[0]);
        }}
      >
        <span class="row">
          <span>{props.invitation}</span>
          <label class="button" for={id}>
            {props.choose}
          </label>
        </span>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept={props.accept}
          aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => {
            const input = event.currentTarget;
            if (input.files?.[0]) props.onFile(input.files[0]);
            // The same file, corrected, can be chosen again.
            input.value = "";
          }}
        />
        {props.chosen !== undefined && (
          <span class="row">
            <strong role="status">{props.chosen}</strong>
            <button type="button" class="button quiet" onClick={() => props.onFile(undefined)}>
              {props.removal}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
