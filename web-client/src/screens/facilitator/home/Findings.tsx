import type { Finding } from "../../../api/answers";
import { home } from "../../../text/home";
import { language } from "../../../text/language";

const severities = ["error", "doubt", "note"] as const;

/** The columns that registrations are known to have; others are called by their heading. */
const fields = [
  "territory",
  "territory_kind",
  "advancement",
  "given_name",
  "family_name",
  "full_name",
  "category",
  "function",
  "email",
  "day",
  "expectation",
  "group",
  "id",
] as const;

/** What a file made the program hesitate about, the gravest first, each with its place. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        const table = <FindingTable key={severity} severity={severity} findings={found} />;
        // Remarks ask for nothing: they do not push the button out of sight.
        return severity === "note" ? (
          <details key={severity}>
            <summary>{home("findings_notes", { count: found.length })}</summary>
            {table}
          </details>
        ) : (
          table
        );
      })}
    </>
  );
}

function FindingTable(props: {
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
}) {
  const { severity, findings } = props;
  return (
    <table class="findings" data-severity={severity}>
      <caption>{home(`findings_${severity}s`, { count: findings.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{home("finding_place")}</th>
          <th scope="col">{home("finding_what")}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, index) => (
          <tr key={index}>
            <th scope="row">{placeOf(finding)}</th>
            <td>{finding.explanation[language.value]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeOf({ source, line, field, pointer }: Finding): string {
  if (source === "agenda") return home("place_agenda", { pointer: pointer ?? "" });
  const parts = [
    line === undefined ? "" : home("place_line", { line }),
    field === undefined || field === "" ? "" : home("place_field", { field: fieldWord(field) }),
  ].filter((part) => part !== "");
  const whole = home(source === "groups" ? "place_groups" : "place_roster");
  return parts.length === 0 ? whole : parts.join(", ");
}

function fieldWord(name: string): string {
  const field = fields.find((each) => each === name);
  return field ? home(`field_${field}`) : name;
}
