import { useEffect, useState } from "preact/hooks";
import type { Answer, Checked, CreatedDay, Problem, Template } from "../../../api/answers";
import type { DayFiles, NewDay } from "../../../api/client";
import { ActionButton } from "../../../parts/ActionButton";
import { ChoiceField, TextField } from "../../../parts/Fields";
import { FileDrop } from "../../../parts/FileDrop";
import { common } from "../../../text/common";
import { home } from "../../../text/home";
import { Findings } from "./Findings";
import { problemWords } from "./problem-words";
import { useApi } from "./use-api";

/** The template's place in the list for an agenda file of one's own. */
const own = "";

interface Draft {
  readonly template: string;
  readonly agenda?: File | undefined;
  readonly roster?: File | undefined;
  readonly title: string;
  readonly cycle: string;
  readonly date: string;
  readonly id: string;
}

/** A day made from a template and a registration file, both checked before anything is. */
export function CreateDay(props: {
  readonly onCreated: (day: CreatedDay) => void;
  readonly onCancel: () => void;
}) {
  const api = useApi();
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  const [draft, setDraft] = useState<Draft>({
    template: own,
    title: "",
    cycle: "",
    date: "",
    id: "",
  });
  const [checked, setChecked] = useState<Checked>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    void api.templates().then((answer) => {
      if (answer.kind === "refused") return setProblem(answer.problem);
      setTemplates(answer.value);
      const first = answer.value[0];
      return first && setDraft((before) => ({ ...before, template: first.name }));
    });
  }, [api]);

  // What was checked is no longer what would be created.
  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes });
    setChecked(undefined);
    setProblem(undefined);
  };
  const ask = async <T,>(request: Promise<Answer<T>>, then: (value: T) => void): Promise<void> => {
    setBusy(true);
    const answer = await request;
    setBusy(false);
    if (answer.kind === "done") then(answer.value);
    setProblem(answer.kind === "refused" ? answer.problem : undefined);
  };
  const named = draft.template !== own || draft.agenda !== undefined;
  const check = (): void => void ask(api.check(filesOf(draft)), setChecked);
  const create = (): void => void ask(api.createDay(dayOf(draft)), props.onCreated);

  return (
    <section class="card" aria-labelledby="create-heading">
      <h2 id="create-heading">{home("new_day")}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!named || busy) return;
          if (checked?.usable === true) create();
          else check();
        }}
      >
        <TemplateFields templates={templates} draft={draft} onChange={change} />
        <div class="fields-row">
          <TextField
            label={`${home("day_title")} (${home("optional")})`}
            value={draft.title}
            onChange={(title) => setDraft({ ...draft, title })}
          />
          <TextField
            label={home("date")}
            type="date"
            value={draft.date}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={`${home("cycle")} (${home("optional")})`}
            value={draft.cycle}
            onChange={(cycle) => setDraft({ ...draft, cycle })}
          />
          <TextField
            label={`${home("day_id")} (${home("optional")})`}
            hint={home("day_id_hint")}
            value={draft.id}
            onChange={(id) => setDraft({ ...draft, id })}
          />
        </div>
        <FileDrop
          label={home("roster")}
          hint={home("roster_hint")}
          invitation={home("drop_roster")}
          choose={home("choose_file")}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          removal={home("remove_file")}
          chosen={described(draft.roster)}
          onFile={(roster) => change({ roster })}
        />
        {problem && (
          <div role="alert" class="stack tight">
            <p class="fault">{problemWords(problem)}</p>
            <Findings findings={problem.findings} />
          </div>
        )}
        <div role="status">
          {checked && (
            <div class="stack tight">
              <p>
                {home("checked_sums", {
                  blocks: home("template_blocks", { count: checked.blocks }),
                  people: common("people", { count: checked.participants }),
                })}
              </p>
              {checked.findings.length === 0 && <p class="good">{home("findings_none")}</p>}
            </div>
          )}
        </div>
        {checked && <Findings findings={checked.findings} />}
        {!checked && <p class="soft small">{home("check_first")}</p>}
        <div class="row">
          <ActionButton
            type="submit"
            look="main"
            pending={busy}
            unavailable={!named || checked?.usable === false}
          >
            {home(actionFor(checked))}
          </ActionButton>
          <ActionButton onPress={props.onCancel}>{common("cancel")}</ActionButton>
        </div>
      </form>
    </section>
  );
}

function actionFor(checked: Checked | undefined): "check" | "create" | "create_anyway" {
  if (!checked?.usable) return "check";
  const doubts = checked.findings.some((finding) => finding.severity === "doubt");
  return doubts ? "create_anyway" : "create";
}

function TemplateFields(props: {
  readonly templates: readonly Template[];
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
}) {
  const { templates, draft, onChange } = props;
  const template = templates.find((each) => each.name === draft.template);
  return (
    <>
      <ChoiceField
        label={home("template")}
        value={draft.template}
        options={[
          ...templates.map((each) => ({
            value: each.name,
            label: `${each.title} (${home("template_blocks", { count: each.blocks })})`,
          })),
          { value: own, label: home("own_agenda") },
        ]}
        onChange={(name) => onChange({ template: name, agenda: undefined })}
      />
      {template && template.summary !== "" && <p class="soft">{template.summary}</p>}
      {draft.template === own && (
        <FileDrop
          label={home("agenda_file")}
          invitation={home("drop_roster")}
          choose={home("choose_file")}
          accept=".json,application/json"
          removal={home("remove_file")}
          chosen={described(draft.agenda)}
          onFile={(agenda) => onChange({ agenda })}
        />
      )}
    </>
  );
}

function described(file: File | undefined): string | undefined {
  return file && home("chosen_file", { name: file.name, size: Math.ceil(file.size / 1024) });
}

function filesOf({ template, agenda, roster, date }: Draft): DayFiles {
  return {
    ...(template !== own && { template }),
    ...(agenda && { agenda }),
    ...(roster && { roster }),
    ...(date !== "" && { date }),
  };
}

function dayOf(draft: Draft): NewDay {
  return {
    ...filesOf(draft),
    title: draft.title.trim(),
    cycle: draft.cycle.trim(),
    id: draft.id.trim(),
  };
}
