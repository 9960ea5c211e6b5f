import { useState } from "preact/hooks";
import type { Answer, Download, PersonalLink, Problem } from "../../../api/answers";
import type { LinksWanted, ReportFormat, ReportWanted } from "../../../api/client";
import { ActionButton } from "../../../parts/ActionButton";
import { CopyField } from "../../../parts/CopyField";
import { Dialog } from "../../../parts/Dialog";
import { TextField } from "../../../parts/Fields";
import { saveFile } from "../../../parts/save-file";
import { home } from "../../../text/home";
import { language } from "../../../text/language";
import { linksCsv } from "./links-csv";
import { problemWords } from "./problem-words";
import { useApi } from "./use-api";

const formats: readonly ReportFormat[] = ["html", "md", "csv", "json"];
const kinds: readonly ReportWanted["kind"][] = ["organisers", "public", "attendance"];
/** A sheet of who was here is a table. */
const sheet: readonly ReportFormat[] = ["html", "csv"];

/** A day's links, its account, its calendar. */
export function DocumentsDialog(props: {
  readonly day: string;
  readonly title: string;
  /** Links just made, which the server does not show again. */
  readonly links?: readonly PersonalLink[];
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { day } = props;
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState("");
  const fetchFile = async (name: string, request: () => Promise<Answer<Download>>) => {
    if (busy !== "") return;
    setBusy(name);
    const answer = await request();
    setBusy("");
    setProblem(answer.kind === "refused" ? answer.problem : undefined);
    if (answer.kind === "done") saveFile(answer.value.name, answer.value.content);
  };
  const given = props.links ?? [];
  const participants = given.filter((link) => link.role === "participant");
  return (
    <Dialog title={`${home("documents")} – ${props.title}`} onClose={props.onClose}>
      <div class="stack">
        <p role="alert" class="fault">
          {problem ? problemWords(problem) : ""}
        </p>
        <section class="stack tight">
          <h3>{home("links")}</h3>
          <p class="soft small">{home("links_hint")}</p>
          <div>
            <ActionButton
              pending={busy === "links"}
              onPress={() =>
                participants.length > 0
                  ? saveFile(`${day}-links.csv`, linksCsv(participants))
                  : void fetchFile("links", () => api.linksFile(day, { audience: "participants" }))
              }
            >
              {home("participants_file")}
            </ActionButton>
          </div>
          <RoleLink day={day} of="facilitator" given={given} onProblem={setProblem} />
          <RoleLink day={day} of="observer" given={given} onProblem={setProblem} />
        </section>
        <section class="stack tight">
          <h3>{home("report")}</h3>
          {kinds.map((kind) => (
            <div key={kind} class="stack tight" role="group" aria-label={home(`report_${kind}`)}>
              <p>{home(`report_${kind}`)}</p>
              <div class="row">
                {(kind === "attendance" ? sheet : formats).map((format) => (
                  <ActionButton
                    key={format}
                    pending={busy === `${kind} ${format}`}
                    onPress={() =>
                      void fetchFile(`${kind} ${format}`, () =>
                        api.report(day, { kind, format, language: language.value }),
                      )
                    }
                  >
                    {home(`report_${format}`)}
                  </ActionButton>
                ))}
              </div>
            </div>
          ))}
          <div>
            <ActionButton
              pending={busy === "ics"}
              onPress={() => void fetchFile("ics", () => api.calendar(day))}
            >
              {home("calendar")}
            </ActionButton>
          </div>
        </section>
      </div>
    </Dialog>
  );
}

/** The link of a role outside of the roster: shown once it is made. */
function RoleLink(props: {
  readonly day: string;
  readonly of: "facilitator" | "observer";
  readonly given: readonly PersonalLink[];
  readonly onProblem: (problem: Problem | undefined) => void;
}) {
  const { day, of: role, given } = props;
  const api = useApi();
  const [made, setMade] = useState(given.find((link) => link.role === role)?.url);
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const label = home(`${role}_link`);
  const named = role === "facilitator";
  const make = async (): Promise<void> => {
    const wanted: LinksWanted = named
      ? { audience: "facilitators", ...(name.trim() !== "" && { name: name.trim() }) }
      : { audience: "observers" };
    setBusy(true);
    const answer = await api.links(day, wanted);
    setBusy(false);
    props.onProblem(answer.kind === "refused" ? answer.problem : undefined);
    if (answer.kind === "done") setMade(answer.value.find((link) => link.role === role)?.url);
  };
  return (
    <form
      class="card tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void make();
      }}
    >
      <h4>{label}</h4>
      {named && <TextField label={home("facilitator_name")} value={name} onChange={setName} />}
      <div>
        <ActionButton type="submit" pending={busy}>
          {home("make_link")}
        </ActionButton>
      </div>
      {made !== undefined && (
        <CopyField
          label={label}
          text={made}
          words={{
            copy: home("copy"),
            copy_of: home("copy_of", { what: label }),
            copied: home("copied"),
            not_copied: home("not_copied"),
          }}
        />
      )}
    </form>
  );
}
