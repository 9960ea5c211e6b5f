import type { PersonalLink } from "../../../api/answers";

const columns = [
  "given_name",
  "family_name",
  "email",
  "territory",
  "category",
  "url",
] as const satisfies readonly (keyof PersonalLink)[];

/**
 * Links as a file for a mail merge. The byte order mark is what makes spreadsheets read the
 * accents; a cell that begins like a formula is kept from being one.
 */
export function linksCsv(links: readonly PersonalLink[]): Blob {
  const rows = links.map((link) => columns.map((column) => cell(link[column] ?? "")).join(","));
  return new Blob([`\ufeff${[columns.join(","), ...rows].join("\r\n")}\r\n`], {
    type: "text/csv;charset=utf-8",
  });
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
