import type { Block } from "@deroule/protocol";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import type { Detour } from "./follow";

interface FollowBarProps {
  readonly detour: Detour;
  /** The block that runs; none between two. */
  readonly running: Block | undefined;
  readonly onRejoin: () => void;
}

/** Says that the page shows another moment than now, and leads back. */
export function FollowBar({ detour, running, onRejoin }: FollowBarProps) {
  const movedOn = running !== undefined && detour.because === "writing";
  return (
    <div class="banner follow" role="status">
      <p>
        {movedOn ? participant("moved_on", { title: running.title }) : participant("looking_at")}
      </p>
      <ActionButton look="main" onPress={onRejoin}>
        {running ? participant("follow", { title: running.title }) : participant("back_to_now")}
      </ActionButton>
    </div>
  );
}
