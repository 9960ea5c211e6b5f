import type { DeskCall, DeskDocument } from "@deroule/protocol";

/** The calls that somebody still waits on: by age, whoever nobody answered yet first. */
export function liveCalls(calls: DeskDocument["calls"]): readonly DeskCall[] {
  return Object.values<DeskCall | undefined>(calls)
    .filter((call) => call?.status === "waiting" || call?.status === "taken")
    .filter((call) => call !== undefined)
    .sort((a, b) => rank(a) - rank(b) || a.called_at - b.called_at);
}

function rank(call: DeskCall): number {
  return call.status === "waiting" ? 0 : 1;
}
