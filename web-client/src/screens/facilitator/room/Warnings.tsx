import type { DeskGroup } from "@deroule/protocol";
import { room } from "../../../text/room";

/** The groups to look after: somebody alone, too few, nobody. */
export function Warnings({ groups }: { readonly groups: readonly DeskGroup[] }) {
  const watched = groups.filter((group) => group.warning != null);
  return (
    <div role="status">
      {watched.length > 0 && (
        <div class="card tight warned">
          <h3>{room("warnings")}</h3>
          <ul class="sentences">
            {watched.map(({ id, warning, number }) => (
              <li key={id}>{warning != null && room(`warning_${warning}`, { number })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
