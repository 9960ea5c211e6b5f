import { facilitator } from "../../../text/facilitator";

const moves = [
  "start_day",
  "close_day",
  "advance",
  "go_to",
  "go_back",
  "skip_block",
  "insert_block",
  "remove_block",
  "move_block",
  "edit_block",
  "extend_block",
  "shorten_block",
  "accept_catch_up",
  "advance_phase",
  "open_groups",
  "extend_groups",
  "close_groups",
  "call_back",
] as const;

/** What a move of the agenda did; a later server may know more of them. */
export function moveWord(name: string): string {
  const known = moves.find((move) => move === name);
  return known ? facilitator(`move_${known}`) : facilitator("move_other");
}
