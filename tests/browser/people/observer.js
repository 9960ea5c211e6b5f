// An observer's page, and what it must never have been told (W-80).
import { readFile } from "node:fs/promises";
import { said } from "../stage/wording.js";
import { Person } from "./person.js";

export class Observer extends Person {
  /** Waits until this is what runs. */
  async sees(title) {
    await this.page.getByRole("region", { name: said(title) }).waitFor();
  }

  /** Everything that ever reached this browser, and all that it shows now. */
  async everything() {
    return [...this.frames, await this.page.locator("body").innerText()].join("\n");
  }

  /** Throws when a person of the roster, or one of the `secrets`, was let through. */
  async knowsNobody({ roster, day, secrets }) {
    const text = await this.everything();
    const found = [...(await namesIn(roster, day)), ...secrets].filter((each) => holds(text, each));
    if (/"p\d{3}"/.test(text)) found.push("an identifier of a participant");
    if (/@example\.org/.test(text)) found.push("an address");
    if (found.length > 0) throw new Error(`an observer was told: ${found.join(", ")}`);
    if (this.frames.length < 20) throw new Error("the observer hardly received anything");
  }
}

/** Full names and family names, but for those that are words of the agenda or of territories. */
async function namesIn(roster, day) {
  const agenda = await readFile(day, "utf8");
  const rows = (await readFile(roster, "utf8")).trim().split("\n").slice(1);
  const people = rows.map((row) => row.split(";"));
  const known = [agenda, ...people.map(([territory]) => territory)].join("\n");
  const names = people.flatMap(([, , , given, family, , , address]) => [
    `${given} ${family}`,
    family,
    address,
  ]);
  return [...new Set(names)].filter((name) => name.length > 2 && !holds(known, name));
}

/** As a word of its own. */
function holds(text, name) {
  const plain = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<!\\p{L})${plain}(?!\\p{L})`, "u").test(text);
}
