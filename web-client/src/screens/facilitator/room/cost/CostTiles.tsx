import type { DeskGroup } from "@deroule/protocol";
import { grouping } from "../../../../text/grouping";
import { room } from "../../../../text/room";
import type { SeatContext } from "../Seat";
import { priceThere, rankedGroups } from "./best-seat";
import { shortCost } from "./cost-words";
import { marks } from "./CostLine";
import { severityOf } from "./costs";

interface CostTilesProps {
  readonly seats: SeatContext;
  /** So many, the best first: the others are found on their cards. */
  readonly most: number;
  /** The place under the pointer, while somebody is dragged. */
  readonly over?: string | undefined;
  /** Absent: to be dropped on. */
  readonly onPress?: (group: DeskGroup) => void;
}

/** Where to seat the person picked, the best places first, within reach of wherever one is. */
export function CostTiles({ seats, most, over, onPress }: CostTilesProps) {
  const groups = rankedGroups(seats).slice(0, most);
  if (groups.length === 0) return null;
  return (
    <ul class="cost-tiles" aria-label={grouping("cost_tiles")}>
      {groups.map((group) => (
        <li key={group.id}>
          {onPress ? (
            <button
              type="button"
              class="cost-tile cost"
              {...looks(seats, group)}
              onClick={() => onPress(group)}
            >
              <span class="visually-hidden">{grouping("cost_tile_press")} </span>
              <Tile seats={seats} group={group} />
            </button>
          ) : (
            <div
              class="cost-tile cost"
              {...looks(seats, group)}
              data-drop={group.id}
              data-target={over === group.id}
            >
              <Tile seats={seats} group={group} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function looks({ costs }: SeatContext, { id }: DeskGroup) {
  const cost = costs.kind === "known" ? costs.of.get(id) : undefined;
  return {
    "data-severity": cost && severityOf(cost),
    "data-best": costs.kind === "known" && costs.best.has(id),
  };
}

function Tile({ seats, group }: { readonly seats: SeatContext; readonly group: DeskGroup }) {
  const { costs } = seats;
  const cost = costs.kind === "known" ? costs.of.get(group.id) : undefined;
  const best = costs.kind === "known" && costs.best.has(group.id);
  return (
    <>
      <strong>
        {room("group", { number: group.number })} ({group.members.length})
      </strong>
      {cost && (
        <span class="cost-short">
          <span aria-hidden="true">
            {best ? "★" : marks[severityOf(cost)]} {shortCost(cost)}
          </span>
          <span class="visually-hidden">{priceThere(seats, group)}</span>
        </span>
      )}
    </>
  );
}
