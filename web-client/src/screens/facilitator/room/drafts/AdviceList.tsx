import type { Block, DeskRound } from "@deroule/protocol";
import { ActionButton } from "../../../../parts/ActionButton";
import { grouping } from "../../../../text/grouping";
import { useDay } from "../../../day/use-day";
import { editFor } from "./advice-edit";
import { adviceWords } from "./advice-words";

/** What would make better groups possible, each done at once where a block's edit does it. */
export function AdviceList(props: {
  readonly block: Block;
  readonly round: DeskRound;
  /** How many sit in the round's groups. */
  readonly people: number;
  /** Nothing can be composed again once groups are open. */
  readonly editable: boolean;
}) {
  const { block, round, people, editable } = props;
  const day = useDay();
  const advice = round.advice ?? [];
  const key = `advice/${round.id}`;
  const apply = async (edit: NonNullable<ReturnType<typeof editFor>>): Promise<void> => {
    const outcome = await day.send("edit_block", { block: block.id, ...edit }, key);
    if (outcome?.kind !== "accepted") return;
    await day.send("propose_groups", { block: block.id, seed: 0 }, key);
  };
  if (advice.length === 0) return null;
  return (
    <>
      <h4>{grouping("advice")}</h4>
      <ul class="advice">
        {advice.map((each) => {
          const words = adviceWords(each, round);
          const edit = editable ? editFor(each, block, round, people) : undefined;
          return (
            <li key={words} class="row spread">
              <span class="grow">{words}</span>
              {edit && (
                <ActionButton
                  pending={day.pending(key)}
                  label={grouping("advice_apply_label", { what: words })}
                  onPress={() => void apply(edit)}
                >
                  {grouping("advice_apply")}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
