import type { ContributionId, MeDocument } from "@deroule/protocol";
import { ActionButton } from "../../parts/ActionButton";
import { participant } from "../../text/participant";
import { useDay } from "../day/use-day";

interface VoteButtonProps {
  readonly me: MeDocument;
  readonly contribution: ContributionId;
  readonly text: string;
  readonly votes: number;
}

/** A vote that can be taken back. */
export function VoteButton({ me, contribution, text, votes }: VoteButtonProps) {
  const day = useDay();
  const cast = me.votes.includes(contribution);
  const key = `vote/${me.id}/${contribution}`;
  return (
    <ActionButton
      pressed={cast}
      pending={day.pending(key)}
      label={`${participant("vote_mark", { count: votes })} ${participant("vote", { text })}`}
      onPress={() => void day.send("vote", { as: me.id, contribution, in_favour: !cast }, key)}
    >
      {participant("vote_mark", { count: votes })}
    </ActionButton>
  );
}
