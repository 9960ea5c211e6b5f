import { useId, useState } from "preact/hooks";
import { ActionButton } from "./ActionButton";

/** A text to be taken elsewhere: shown, selectable, with a button that copies it. */
export function CopyField(props: {
  readonly label: string;
  readonly text: string;
  readonly words: Readonly<Record<"copy" | "copy_of" | "copied" | "not_copied", string>>;
}) {
  const id = useId();
  const { text, words } = props;
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      // Refused by the browser, or there is no clipboard on plain http.
      document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.select();
      setSaid(words.not_copied);
    }
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="copy">
        <input id={id} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
        <ActionButton label={words.copy_of} onPress={() => void copy()}>
          {words.copy}
        </ActionButton>
      </div>
      <span role="status" class="small">
        {said}
      </span>
    </div>
  );
}
