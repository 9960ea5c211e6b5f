import type { DeskDocument, GroupId } from "@deroule/protocol";
import { CheckField, ChoiceField, type Option } from "../../../parts/Fields";
import { common } from "../../../text/common";
import { desk as say } from "../../../text/desk";
import { categoryWord } from "../../day/words";
import { useConsole, type Addressee } from "../console-state";
import { everyoneIn, fullName } from "../people";
import { categories, groupsToWrite } from "./audience";

/** Whom the message is for. */
export function AudienceFields({ desk }: { readonly desk: DeskDocument }) {
  const { addressee } = useConsole();
  const { value } = addressee;
  const options: readonly Option<string>[] = [
    { value: "all", label: say("to_all") },
    ...categories.map((category) => ({
      value: `category/${category}`,
      label: say("to_category", { category: categoryWord(category) }),
    })),
    { value: "groups", label: say("to_groups") },
    { value: "participant", label: say("to_person") },
  ];
  return (
    <>
      <ChoiceField
        label={say("to")}
        value={value.kind === "category" ? `category/${value.category}` : value.kind}
        options={options}
        onChange={(chosen) => (addressee.value = addresseeOf(chosen))}
      />
      {value.kind === "groups" && <WhichGroups desk={desk} chosen={value.groups} />}
      {value.kind === "participant" && (
        <ChoiceField
          label={say("which_person")}
          value={value.participant}
          options={[
            { value: "", label: say("choose_person") },
            ...everyoneIn(desk.participants).map((person) => ({
              value: person.id,
              label: `${fullName(person)} (${person.territory})`,
            })),
          ]}
          onChange={(participant) => (addressee.value = { kind: "participant", participant })}
        />
      )}
    </>
  );
}

function addresseeOf(chosen: string): Addressee {
  if (chosen.startsWith("category/")) {
    return { kind: "category", category: chosen.slice("category/".length) };
  }
  if (chosen === "groups") return { kind: "groups", groups: [] };
  return chosen === "participant" ? { kind: "participant", participant: "" } : { kind: "all" };
}

function WhichGroups(props: { readonly desk: DeskDocument; readonly chosen: readonly GroupId[] }) {
  const { desk, chosen } = props;
  const { addressee } = useConsole();
  const groups = groupsToWrite(desk);
  if (groups.length === 0) return <p class="soft">{say("no_groups")}</p>;
  const toggle = (group: GroupId, ticked: boolean): void => {
    const others = chosen.filter((each) => each !== group);
    addressee.value = { kind: "groups", groups: ticked ? [...others, group] : others };
  };
  return (
    <fieldset>
      <legend>{say("which_groups")}</legend>
      <div class="choices in-row">
        {groups.map((group) => (
          <CheckField
            key={group.id}
            checked={chosen.includes(group.id)}
            onChange={(ticked) => toggle(group.id, ticked)}
          >
            {common("group_number", { number: group.number })}
          </CheckField>
        ))}
      </div>
    </fieldset>
  );
}
