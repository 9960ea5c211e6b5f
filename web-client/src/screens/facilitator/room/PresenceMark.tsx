import type { DeskParticipant } from "@deroule/protocol";
import type { Participants } from "../people";
import { signWords, type Sign } from "./presence";

/** A dot to be seen, and the same in words. */
export function PresenceMark(props: {
  readonly person: DeskParticipant;
  readonly sign: Sign;
  readonly participants: Participants;
  /** The words for screen readers only, where there is no room. */
  readonly terse?: boolean;
}) {
  const { person, sign, participants } = props;
  const words = signWords(person, sign, participants);
  return (
    <span class="presence" data-sign={sign} title={words}>
      <span class="presence-dot" aria-hidden="true" />
      <span class={props.terse === true ? "visually-hidden" : "presence-words"}>{words}</span>
    </span>
  );
}
