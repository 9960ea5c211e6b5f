import type { AgendaDocument, DeskDocument } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ChoiceField } from "../../../parts/Fields";
import { room } from "../../../text/room";
import { groupsOf } from "../rounds";
import { Board } from "./Board";
import { Alternatives } from "./drafts/Alternatives";
import { ComposeDay } from "./drafts/ComposeDay";
import { EarlierDays } from "./drafts/EarlierDays";
import { GroupsFile } from "./drafts/GroupsFile";
import { RuleLine } from "./drafts/RuleLine";
import { QualityCard } from "./QualityCard";
import { Repair } from "./Repair";
import { choiceWords, roundChoices, usualChoice } from "./round-choice";
import { isComposable, RoundActions } from "./RoundActions";
import { Ties } from "./ties/TieList";
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
  // The present draft stays in sight while another is composed.
  const drafted = round?.status === "requested" && groups.length === 0 ? undefined : round;
  const open = agenda.day.status !== "closed";
  const composable = open && isComposable(block, round);
  return (
    <div class="stack">
      <ComposeDay agenda={agenda} rounds={desk.rounds} />
      <ChoiceField
        label={room("which_round")}
        value={chosen.key}
        options={choices.map((choice) => ({ value: choice.key, label: choiceWords(choice) }))}
        onChange={setWanted}
      />
      <div class="stack tight">
        <RuleLine agenda={agenda} block={block} round={round} />
        <EarlierDays days={desk.earlier_days ?? []} />
      </div>
      <RoundActions agenda={agenda} block={block} round={round} />
      {drafted && (
        <>
          <QualityCard block={block} round={drafted} desk={desk} editable={composable} />
          <Alternatives
            key={`alternatives/${drafted.id}`}
            round={drafted}
            desk={desk}
            editable={open && (drafted.status === "proposed" || drafted.status === "accepted")}
          />
        </>
      )}
      {!round && <p class="soft">{room("nothing_drafted")}</p>}
      <div>
        <Ties desk={desk} editable={open} />
        <GroupsFile key={block.id} block={block} round={drafted} importable={composable} />
      </div>
      {drafted && (
        <>
          <Warnings groups={groups} />
          <Repair key={`repair/${drafted.id}`} round={drafted} groups={groups} desk={desk} />
          <Board key={drafted.id} agenda={agenda} desk={desk} round={drafted} groups={groups} />
        </>
      )}
    </div>
  );
}
