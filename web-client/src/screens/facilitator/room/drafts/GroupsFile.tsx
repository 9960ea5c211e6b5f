import type { Block, DeskRound } from "@deroule/protocol";
import { useState } from "preact/hooks";
import type { BroughtGroups, Problem } from "../../../../api/answers";
import { ActionButton } from "../../../../parts/ActionButton";
import { FileDrop } from "../../../../parts/FileDrop";
import { saveFile } from "../../../../parts/save-file";
import { grouping } from "../../../../text/grouping";
import { home } from "../../../../text/home";
import { language } from "../../../../text/language";
import { useDay } from "../../../day/use-day";
import { Findings } from "../../home/Findings";
import { useApi } from "../../home/use-api";
import { groupsProblem } from "../problem-words";

/** A block's groups as a file: out to whoever has a spreadsheet, and back as a draft. */
export function GroupsFile(props: {
  readonly block: Block;
  readonly round: DeskRound | undefined;
  /** A draft may still take the place of what there is. */
  readonly importable: boolean;
}) {
  const { block, round, importable } = props;
  const api = useApi();
  const day = useDay().store.agenda.section("day").value?.id;
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState("");
  const [brought, setBrought] = useState<BroughtGroups>();
  if (day === undefined) return null;
  const filled = round !== undefined && round.groups.length > 0;

  const take = async (id: DeskRound["id"]): Promise<void> => {
    if (busy !== "") return;
    setBusy("export");
    const answer = await api.groupsFile(day, id, language.value);
    setBusy("");
    setProblem(answer.kind === "refused" ? answer.problem : undefined);
    if (answer.kind === "done") saveFile(answer.value.name, answer.value.content);
  };
  const bring = async (chosen: File): Promise<void> => {
    if (busy !== "") return;
    setBusy("import");
    const answer = await api.bringGroups(day, block.id, chosen);
    setBusy("");
    setProblem(answer.kind === "refused" ? answer.problem : undefined);
    if (answer.kind === "done") setFile(undefined);
    setBrought(answer.kind === "done" ? answer.value : undefined);
  };
  const choose = (chosen: File | undefined): void => {
    setFile(chosen);
    setProblem(undefined);
    setBrought(undefined);
  };
  return (
    <details>
      <summary>{grouping("file")}</summary>
      <div class="stack tight">
        {filled && (
          <div>
            <ActionButton pending={busy === "export"} onPress={() => void take(round.id)}>
              {grouping("file_export")}
            </ActionButton>
          </div>
        )}
        {importable && (
          <>
            <FileDrop
              label={grouping("file_import")}
              hint={grouping("file_import_hint")}
              invitation={home("drop_roster")}
              choose={home("choose_file")}
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              removal={home("remove_file")}
              chosen={
                file && home("chosen_file", { name: file.name, size: Math.ceil(file.size / 1024) })
              }
              onFile={choose}
            />
            <div>
              <ActionButton
                unavailable={!file}
                pending={busy === "import"}
                onPress={() => file && void bring(file)}
              >
                {grouping("file_read")}
              </ActionButton>
            </div>
          </>
        )}
        <div role="alert" class="stack tight">
          {problem && (
            <>
              <p class="fault">{groupsProblem(problem)}</p>
              <Findings findings={problem.findings} />
            </>
          )}
        </div>
        <p class="small" role="status">
          {brought && importable && grouping("file_done", { count: brought.groups })}
        </p>
        {brought && importable && <Findings findings={brought.findings} />}
      </div>
    </details>
  );
}
