import type { GroupDocument, Member, Turn } from "@deroule/protocol";
import { participant } from "../../text/participant";
import { list } from "../../text/times";
import type { BlockView } from "./view";

interface CircleTurnProps {
  readonly view: BlockView;
  readonly group: GroupDocument;
  readonly turn: Turn | undefined;
}

/** Whose turn it is in the circle, and what was noted about whoever is presented. */
export function CircleTurn({ view, group, turn }: CircleTurnProps) {
  const presenter = turn && group.members[turn.index];
  const position = group.members.findIndex((member) => member.id === view.me.id) + 1;
  if (!presenter) return null;
  const presented = group.members.filter((member) => group.cards[member.id]?.by === presenter.id);
  const mine = presenter.id === view.me.id;
  return (
    <>
      <p class="here-turn" role="status">
        {sentence(presenter, presented, mine)}
      </p>
      {presented.map((member) => (
        <div key={member.id}>
          <h3 class="here-label">{participant("noted_about", { name: member.name })}</h3>
          <p class="notice-text">{group.cards[member.id]?.about || participant("nothing_yet")}</p>
        </div>
      ))}
      {!mine && position > 0 && (
        <p class="soft small">{participant("your_turn_number", { position })}</p>
      )}
    </>
  );
}

function sentence(presenter: Member, presented: readonly Member[], mine: boolean): string {
  const names = list(presented.map((member) => member.name));
  if (presented.length === 0) {
    return mine
      ? participant("introduce_yourself")
      : participant("introduces_self", { name: presenter.name });
  }
  return mine
    ? participant("present_now", { names })
    : participant("presents", { name: presenter.name, names });
}
