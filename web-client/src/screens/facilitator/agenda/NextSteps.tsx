import type { AgendaDocument } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { facilitator } from "../../../text/facilitator";
import { useDay } from "../../day/use-day";
import type { Rounds } from "../rounds";
import { CloseDay } from "./CloseDay";
import { advance, nextAction, previousBlock, type NextAction, type Wish } from "./next-action";
import { UndoButton } from "./UndoButton";

/** The big button, and the other ways to move the day. */
export function NextSteps(props: { readonly agenda: AgendaDocument; readonly rounds: Rounds }) {
  const { agenda, rounds } = props;
  const [closing, setClosing] = useState(false);
  const { status } = agenda.day;
  const running = status === "running";
  const onward = running ? advance(agenda) : undefined;
  const main = nextAction(agenda, rounds);
  const atTheEnd = onward !== undefined && onward.wish === undefined && main.wish === undefined;
  const endable = status === "open" || running || status === "paused";
  return (
    <div class="stack tight next-steps">
      {atTheEnd ? (
        <>
          <p>{facilitator("nothing_left")}</p>
          <ActionButton look="main" onPress={() => setClosing(true)}>
            {facilitator("close_day")}
          </ActionButton>
        </>
      ) : (
        <NextButton action={main} look="main" />
      )}
      {main.hint !== undefined && <p class="soft small">{main.hint}</p>}
      <div class="row">
        {onward?.wish && main.wish?.name !== "advance" && <NextButton action={onward} />}
        {running && <GoBack agenda={agenda} />}
        {running && <WishButton label={facilitator("pause_day")} name="pause_day" />}
        <UndoButton agenda={agenda} />
        {endable && !atTheEnd && (
          <ActionButton look="danger" onPress={() => setClosing(true)}>
            {facilitator("close_day")}
          </ActionButton>
        )}
      </div>
      {closing && <CloseDay onClose={() => setClosing(false)} />}
    </div>
  );
}

function NextButton(props: { readonly action: NextAction; readonly look?: "main" }) {
  const day = useDay();
  const { label, wish } = props.action;
  return (
    <ActionButton
      look={props.look ?? "plain"}
      unavailable={wish === undefined}
      pending={wish !== undefined && day.pending(wish.name)}
      onPress={() => {
        if (wish) grant(day, wish);
      }}
    >
      {label}
    </ActionButton>
  );
}

function grant(day: ReturnType<typeof useDay>, wish: Wish): void {
  void day.send(wish.name, wish.args);
}

function WishButton({ label, name }: { readonly label: string; readonly name: "pause_day" }) {
  const day = useDay();
  return (
    <ActionButton pending={day.pending(name)} onPress={() => void day.send(name, {})}>
      {label}
    </ActionButton>
  );
}

function GoBack({ agenda }: { readonly agenda: AgendaDocument }) {
  const day = useDay();
  const previous = previousBlock(agenda);
  if (!previous) return null;
  const from = agenda.now.block;
  return (
    <ActionButton
      pending={day.pending("go_back")}
      onPress={() => void day.send("go_back", from == null ? {} : { from })}
    >
      {facilitator("go_back", { title: previous.title })}
    </ActionButton>
  );
}
