import type { AgendaDocument, DeskDocument } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ChoiceField } from "../../../parts/Fields";
import { facilitator } from "../../../text/facilitator";
import { room } from "../../../text/room";
import { groupsOf } from "../rounds";
import { Board } from "./Board";
import { choiceWords, roundChoices, usualChoice } from "./round-choice";
import { QualityCard } from "./QualityCard";
import { RoundActions } from "./RoundActions";
import { Warnings } from "./Warnings";

/** One composing of everyone into groups: asking for it, judging it, opening it. */
export function Composition(props: {
  readonly agenda: AgendaDocument;
  readonly desk: DeskDocument;
}) {
  const { agenda, desk } = props;
  const [wanted, setWanted] = useState("");
  const choices = roundChoices(agenda, desk.rounds);
  const chosen = choices.find(({ key }) => key === wanted) ?? usualChoice(choices);
  if (!chosen) return <p class="soft">{room("no_rounds")}</p>;
  const { block, round } = chosen;
  const groups = round ? groupsOf(desk.groups, round) : [];
  const rule = round?.rule ?? block.rule;
  const sizes = round?.sizes ?? block.sizes;
  return (
    <div class="stack">
      <ChoiceField
        label={room("which_round")}
        value={chosen.key}
        options={choices.map((choice) => ({ value: choice.key, label: choiceWords(choice) }))}
        onChange={setWanted}
      />
      {(round !== undefined || block.kind === "breakout") && (
        <p class="soft small">
          {room("rule", { rule: facilitator(`rule_${rule}`), min: sizes.min, max: sizes.max })}
        </p>
      )}
      <RoundActions agenda={agenda} block={block} round={round} />
      {round && round.status !== "requested" && (
        <>
          <QualityCard round={round} desk={desk} />
          <Warnings groups={groups} />
          <Board key={round.id} agenda={agenda} desk={desk} round={round} groups={groups} />
        </>
      )}
      {!round && <p class="soft">{room("nothing_drafted")}</p>}
    </div>
  );
}
