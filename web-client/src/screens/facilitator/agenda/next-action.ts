import type { AgendaDocument, Block, CommandName, Commands } from "@deroule/protocol";
import { facilitator } from "../../../text/facilitator";
import { roundsOf, type Rounds } from "../rounds";

/** A command as a button offers it. */
export type Wish = {
  readonly [N in CommandName]: { readonly name: N; readonly args: Commands[N] };
}[CommandName];

export interface NextAction {
  readonly label: string;
  readonly hint?: string;
  /** Absent: to be waited for. */
  readonly wish?: Wish;
}

/** The block that the day would go on to. */
export function nextBlock(agenda: AgendaDocument): Block | undefined {
  const running = agenda.now.block;
  const from = running == null ? 0 : agenda.order.indexOf(running) + 1;
  return agenda.order
    .slice(from)
    .map((id) => agenda.blocks[id])
    .find((block) => block?.status === "planned");
}

/** The block that the day would go back to. */
export function previousBlock(agenda: AgendaDocument): Block | undefined {
  const running = agenda.now.block;
  const until = running == null ? agenda.order.length : agenda.order.indexOf(running);
  return agenda.order
    .slice(0, until)
    .map((id) => agenda.blocks[id])
    .filter((block) => block?.status === "done")
    .at(-1);
}

export function runningBlock(agenda: AgendaDocument): Block | undefined {
  return agenda.now.block == null ? undefined : agenda.blocks[agenda.now.block];
}

/** What the big button does: the one thing that moves the day on from where it stands. */
export function nextAction(agenda: AgendaDocument, rounds: Rounds): NextAction {
  switch (agenda.day.status) {
    case "prepared":
      return {
        label: facilitator("open_doors"),
        hint: facilitator("open_doors_hint"),
        wish: { name: "open_doors", args: {} },
      };
    case "open":
      return {
        label: facilitator("start_day"),
        hint: facilitator("start_day_hint", { title: nextBlock(agenda)?.title ?? "…" }),
        wish: { name: "start_day", args: {} },
      };
    case "paused":
      return {
        label: facilitator("resume_day"),
        hint: facilitator("resume_day_hint"),
        wish: { name: "resume_day", args: {} },
      };
    case "running": {
      const block = runningBlock(agenda);
      return (block && insideOf(block, rounds)) ?? advance(agenda);
    }
    case "closed":
      return { label: facilitator("day_over") };
    default:
      return agenda.day.status satisfies never;
  }
}

/** Going on to the next block, whatever the running one still has to do. */
export function advance(agenda: AgendaDocument): NextAction {
  const next = nextBlock(agenda);
  if (!next) return { label: facilitator("nothing_left") };
  const from = agenda.now.block;
  return {
    label: facilitator(from == null ? "advance_start" : "advance", { title: next.title }),
    wish: { name: "advance", args: from == null ? {} : { from } },
  };
}

/** What the running block has to do before the next one; undefined when nothing. */
function insideOf(block: Block, rounds: Rounds): NextAction | undefined {
  const phase = (label: string): NextAction => ({
    label,
    wish: {
      name: "advance_phase",
      args: {
        block: block.id,
        from: block.phase,
        ...(block.reporting != null && { reporting: block.reporting }),
      },
    },
  });
  switch (block.kind) {
    case "cross_introduction":
      if (block.phase === "pairing") {
        return roundsOf(rounds, block.id).at(-1)?.status === "requested"
          ? { label: facilitator("pairs_composing") }
          : phase(facilitator("start_interviews"));
      }
      if (block.phase === "interview") return phase(facilitator("start_circles"));
      return block.phase === "circles" ? phase(facilitator("finish_circles")) : undefined;
    case "question":
    case "evaluation":
      if (block.phase === "open") return phase(facilitator("close_answers"));
      return block.phase === "closed" ? phase(facilitator("show_results")) : undefined;
    case "breakout":
      return insideOfBreakout(block, rounds);
    case "report":
      return block.phase === "reporting" ? phase(facilitator("next_report")) : undefined;
    case "plenary":
    case "content":
    case "break":
      return undefined;
    default:
      return block.kind satisfies never;
  }
}

/** A draft is the facilitators' alone: only the desk tells of it. */
function insideOfBreakout(block: Block, rounds: Rounds): NextAction | undefined {
  const round = roundsOf(rounds, block.id).at(-1);
  if (!round) return undefined;
  switch (round.status) {
    case "requested":
      return { label: facilitator("groups_composing") };
    case "proposed":
    case "accepted":
      return {
        label: facilitator("announce"),
        hint: facilitator("announce_hint"),
        wish: { name: "announce_groups", args: { round: round.id } },
      };
    case "announced":
      return {
        label: facilitator("open_groups"),
        wish: { name: "open_groups", args: { round: round.id } },
      };
    case "open":
      return {
        label: facilitator("close_groups"),
        hint: facilitator("close_groups_hint"),
        wish: { name: "close_groups", args: { round: round.id, groups: [] } },
      };
    case "closing":
      return {
        label: facilitator("call_back"),
        wish: { name: "call_back", args: { round: round.id } },
      };
    case "done":
      return undefined;
    default:
      return round.status satisfies never;
  }
}
