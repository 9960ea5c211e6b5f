import type { AgendaDocument, Block, DeskRound } from "@deroule/protocol";
import { roundsOf, type Rounds } from "../../rounds";

/** A block in groups that is still to come, and its latest round, if it has any. */
export interface DayStep {
  readonly block: Block;
  readonly round: DeskRound | undefined;
}

/** Every block still to come that happens in groups, in the agenda's order. */
export function stepsOf(agenda: AgendaDocument, rounds: Rounds): readonly DayStep[] {
  return agenda.order
    .map((id) => agenda.blocks[id])
    .filter((block) => block !== undefined)
    .filter(({ kind }) => kind === "breakout" || kind === "cross_introduction")
    .filter(({ status }) => status === "planned" || status === "running")
    .map((block) => ({ block, round: roundsOf(rounds, block.id).at(-1) }));
}

/** Whether composing the day would make this step's groups anew: nobody has agreed on any. */
export function isOpenStep({ block, round }: DayStep): boolean {
  const agreed = round && round.status !== "requested" && round.status !== "proposed";
  return block.status === "planned" && agreed !== true;
}

export function isComposed({ round }: DayStep): boolean {
  return round !== undefined && round.status !== "requested";
}
