import type { AgendaDocument, BlockId } from "@deroule/protocol";
import { common } from "../../text/common";
import { participant } from "../../text/participant";
import { hour } from "../../text/times";
import { nextAfter } from "./view";

/** What comes after the block shown. */
export function Next(props: { readonly agenda: AgendaDocument; readonly after: BlockId | null }) {
  const { agenda, after } = props;
  const next = nextAfter(agenda, after);
  return (
    <>
      <h2 class="here-label">{common("next")}</h2>
      {next ? (
        <p>
          {participant("next_at", {
            title: next.title,
            time: hour(agenda.projected[next.id]?.from_at ?? next.starts_at, agenda.day.timezone),
          })}
        </p>
      ) : (
        <p>{participant("nothing_next")}</p>
      )}
    </>
  );
}
