import type { DeskParticipant } from "@deroule/protocol";
import { useState } from "preact/hooks";
import type { Problem } from "../../../api/answers";
import { ActionButton } from "../../../parts/ActionButton";
import { CopyField } from "../../../parts/CopyField";
import { Dialog } from "../../../parts/Dialog";
import { common } from "../../../text/common";
import { home } from "../../../text/home";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { problemWords } from "../home/problem-words";
import { useApi } from "../home/use-api";
import { fullName } from "../people";

/** A link of one person's own, for whoever was added on the spot or lost the mail. */
export function PersonLinkDialog(props: {
  readonly person: DeskParticipant;
  readonly onClose: () => void;
}) {
  const { person, onClose } = props;
  const api = useApi();
  const day = useDay().store.agenda.section("day").value?.id;
  const [url, setUrl] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const label = room("person_link_of", { name: fullName(person) });
  const make = async (): Promise<void> => {
    if (day === undefined || busy) return;
    setBusy(true);
    const answer = await api.links(day, { participant: person.id });
    setBusy(false);
    setProblem(answer.kind === "refused" ? answer.problem : undefined);
    if (answer.kind === "done") setUrl(answer.value[0]?.url);
  };
  return (
    <Dialog title={label} onClose={onClose}>
      <div class="stack">
        <p class="soft">{room("person_link_hint")}</p>
        <p role="alert" class="fault">
          {problem ? problemWords(problem) : ""}
        </p>
        {url !== undefined && (
          <CopyField
            label={label}
            text={url}
            words={{
              copy: home("copy"),
              copy_of: home("copy_of", { what: label }),
              copied: home("copied"),
              not_copied: home("not_copied"),
            }}
          />
        )}
        <div class="row dialog-actions">
          {url === undefined && (
            <ActionButton look="main" pending={busy} onPress={() => void make()}>
              {home("make_link")}
            </ActionButton>
          )}
          <ActionButton onPress={onClose}>{common("close")}</ActionButton>
        </div>
      </div>
    </Dialog>
  );
}
