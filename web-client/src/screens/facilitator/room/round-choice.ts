import type { AgendaDocument, Block, DeskRound } from "@deroule/protocol";
import { room } from "../../../text/room";
import { roundsOf, type Rounds } from "../rounds";

/** A block that happens in groups, and one of its rounds, if it has any. */
export interface RoundChoice {
  readonly key: string;
  readonly block: Block;
  readonly round: DeskRound | undefined;
}

/** Everything that was or will be composed, in the agenda's order. */
export function roundChoices(agenda: AgendaDocument, rounds: Rounds): readonly RoundChoice[] {
  return agenda.order
    .map((id) => agenda.blocks[id])
    .filter((block) => block?.kind === "breakout" || block?.kind === "cross_introduction")
    .filter((block) => block !== undefined)
    .flatMap((block): readonly RoundChoice[] => {
      const made = roundsOf(rounds, block.id);
      if (made.length === 0) return [{ key: `block/${block.id}`, block, round: undefined }];
      return made.map((round) => ({ key: `round/${round.id}`, block, round }));
    });
}

/** What is looked at unless somebody chose otherwise: what runs, else what comes next. */
export function usualChoice(choices: readonly RoundChoice[]): RoundChoice | undefined {
  return (
    choices.filter(({ block }) => block.status === "running").at(-1) ??
    choices.find(({ block }) => block.status === "planned") ??
    choices.at(-1)
  );
}

export function choiceWords({ block, round }: RoundChoice): string {
  if (!round) return room("round_none", { title: block.title });
  return room("round_of", {
    title: block.title,
    purpose: room(`purpose_${round.purpose}`),
    status: room(`status_${round.status}`),
  });
}
