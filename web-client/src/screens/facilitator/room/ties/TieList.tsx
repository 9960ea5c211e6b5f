import type { DeskDocument, ParticipantId } from "@deroule/protocol";
import { ActionButton } from "../../../../parts/ActionButton";
import { grouping } from "../../../../text/grouping";
import { useDay } from "../../../day/use-day";
import { nameOf } from "../../people";
import { tieRow } from "./tie-words";

interface TieListProps {
  readonly desk: Pick<DeskDocument, "participants" | "ties">;
  /** Only what concerns this person; undefined: all of them. */
  readonly person?: ParticipantId;
  readonly editable: boolean;
}

/** Who is to sit with whom, each to be lifted. */
export function TieList({ desk, person, editable }: TieListProps) {
  const day = useDay();
  const ties = (desk.ties ?? []).filter(
    ({ first, second }) => person === undefined || first === person || second === person,
  );
  if (ties.length === 0) return <p class="soft small">{grouping("tie_nobody")}</p>;
  return (
    <ul class="ties">
      {ties.map((tie) => {
        const { first, second } = tie;
        const key = `tie/${first}/${second}`;
        const names = {
          first: nameOf(desk.participants, first),
          second: nameOf(desk.participants, second),
        };
        return (
          <li key={key} class="row spread">
            <span class="grow">{tieRow(desk, tie)}</span>
            {editable && (
              <ActionButton
                look="quiet"
                label={grouping("tie_remove_label", names)}
                pending={day.pending(key)}
                onPress={() => void day.send("tie_people", { first, second, tie: "none" }, key)}
              >
                {grouping("tie_remove")}
              </ActionButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The same, folded away until somebody looks for it. */
export function Ties({ desk, editable }: TieListProps) {
  const count = desk.ties?.length ?? 0;
  return (
    <details>
      <summary>{grouping("ties", { count })}</summary>
      <div class="stack tight">
        <p class="soft small">{grouping("ties_hint")}</p>
        {count > 0 && <TieList desk={desk} editable={editable} />}
      </div>
    </details>
  );
}
