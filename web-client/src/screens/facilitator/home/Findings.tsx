import type { Finding } from "../../../api/answers";
import { home } from "../../../text/home";
import { language } from "../../../text/language";

const severities = ["error", "doubt", "note"] as const;

/** What a file made the program hesitate about, the gravest first, each with its place. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return found.length === 0 ? null : (
          <FindingTable key={severity} severity={severity} findings={found} />
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
    field === undefined || field === "" ? "" : home("place_field", { field }),
  ].filter((part) => part !== "");
  return parts.length === 0 ? home("place_roster") : parts.join(", ");
}
