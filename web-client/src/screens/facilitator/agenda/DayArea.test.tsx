import { screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import {
  deskDocument,
  fill,
  press,
  renderDesk,
  round,
  sentBy,
  breakout,
} from "../../../testing/desk-samples";
import { agendaDocument, block, minute, nine } from "../../../testing/samples";
import { DayArea } from "./DayArea";

const blocks = [
  block("welcome", { title: "Accueil", status: "done", started_at: nine, ended_at: nine + minute }),
  block("talk", { title: "Apport", status: "running", ends_at: nine + 30 * minute }),
  block("pause", { title: "Pause", kind: "break" }),
  block("lunch", { title: "Déjeuner", fixed: true }),
];

function show(changes: object = {}, desk: object = {}) {
  return renderDesk(DayArea, agendaDocument(blocks, changes), deskDocument(desk));
}

function row(title: string): HTMLElement {
  const found = within(screen.getByRole("region", { name: "Le déroulé de la journée" }))
    .getAllByRole("listitem")
    .find((each) => each.textContent?.includes(title));
  if (!found) throw new Error(`no row for ${title}`);
  return found;
}

function open(title: string): HTMLElement {
  press(`Actions sur «\u00a0${title}\u00a0»`);
  return row(title);
}

describe("moving the day", () => {
  it("goes on, back, and pauses, from what runs here", async () => {
    const day = show();
    press(/^Passer à/);
    press(/^Revenir à «.Accueil/u);
    press("Mettre en pause");
    expect(sentBy(day)).toEqual([
      ["advance", { from: "talk" }],
      ["go_back", { from: "talk" }],
      ["pause_day", {}],
    ]);
  });

  it("sends one command for two clicks, and says so meanwhile", async () => {
    const day = show();
    press(/^Passer à/);
    press(/^Passer à/);
    expect(sentBy(day)).toHaveLength(1);
    const button = screen.getByRole("button", { name: /^Passer à/ });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await day.acceptAll();
    expect(button.getAttribute("aria-disabled")).toBe("false");
  });

  it("says what undo would take back", () => {
    const day = show({}, { last_move: { number: 12, name: "skip_block", made_at: nine } });
    press(/Annuler.: séquence sautée/u);
    expect(sentBy(day)).toEqual([["undo", { move: 12 }]]);
  });

  it("says who reports, and which groups are still to come", () => {
    const report = block("report", {
      kind: "report",
      status: "running",
      phase: "reporting",
      reporting: "g1",
      reported: ["g3", "g1"],
    });
    const group = (number: number, size = 5) => ({ number, size, status: "closed" });
    const agenda = {
      ...agendaDocument([report]),
      groups: { g1: group(2), g2: group(4), g3: group(1), g4: group(3), g5: group(5, 0) },
    };
    const desk = { groups: { g1: { id: "g1", number: 2, reporter: "p2" } } };
    renderDesk(DayArea, agenda, deskDocument(desk));
    const shown = screen.getByRole("region", { name: "En ce moment" }).textContent;
    expect(shown).toContain("Le groupe 2 a la parole. 1 groupe a restitué.");
    expect(shown).toMatch(/Rapporte.: Nadia Kerbrat\.Ensuite.: les groupes 3 et 4\./u);
  });

  it("closes the day only after saying what that does", async () => {
    const day = show();
    press("Clore la journée");
    expect(sentBy(day)).toEqual([]);
    const dialog = screen.getByRole("dialog");
    expect(dialog.textContent).toContain("Une clôture faite par erreur s’annule");
    press("Oui, clore la journée", dialog);
    expect(sentBy(day)).toEqual([["close_day", {}]]);
    await day.acceptAll();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("offers the next block beside what the running one has to do", () => {
    const agenda = agendaDocument([breakout(), block("after", { title: "Suite" })]);
    const day = renderDesk(DayArea, agenda, deskDocument({ rounds: { r1: round("r1") } }));
    press("Annoncer les groupes");
    press(/^Passer à «.Suite/u);
    expect(sentBy(day).map(([name]) => name)).toEqual(["announce_groups", "advance"]);
  });
});

describe("keeping time", () => {
  it("tells the drift, the next fixed time, and what catching up takes from whom", () => {
    const lengths = [{ block: "pause", length_ms: 15 * minute }];
    const day = show(
      {
        now: {
          block: "talk",
          place: "plenary",
          paused_at: null,
          drift_ms: 5 * minute,
          next_fixed: { block: "lunch", starts_at: nine, projected_at: nine + 5 * minute },
        },
      },
      {
        catch_up: [{ target: "lunch", late_ms: 5 * minute, regained_ms: 5 * minute, lengths }],
      },
    );
    const card = screen.getByRole("region", { name: "Tenue du temps" });
    expect(card.textContent).toContain("La journée a 5\u00a0min de retard.");
    expect(card.textContent).toContain("attendu à 9\u00a0h\u00a005");
    expect(card.textContent).toContain("Pause\u00a0»\u00a0: 20\u00a0min → 15\u00a0min");
    press(/^Accepter ce rattrapage/);
    expect(sentBy(day)).toEqual([["accept_catch_up", { target: "lunch", lengths }]]);
  });

  it("gives the running block more or less time", async () => {
    const day = show();
    const running = screen.getByRole("region", { name: "En ce moment" });
    press(/^\+5/, running);
    await day.acceptAll();
    press(/^−5/, running);
    expect(sentBy(day)).toEqual([
      ["extend_block", { block: "talk", by_ms: 5 * minute }],
      ["shorten_block", { block: "talk", by_ms: 5 * minute }],
    ]);
  });
});

describe("the agenda", () => {
  it("shows actual, expected, planned times", () => {
    show({ projected: { pause: { from_at: nine + 4 * minute, until_at: nine + 24 * minute } } });
    expect(row("Accueil").textContent).toContain("réel");
    expect(row("Pause").textContent).toContain("9\u00a0h\u00a004 – 9\u00a0h\u00a024");
    expect(row("Pause").textContent).toContain("attendu, prévu à 9\u00a0h\u00a000");
  });

  it("does everything to a block that is to come", async () => {
    const day = show();
    const panel = open("Pause");
    press("Y aller maintenant", panel);
    press("Descendre", panel);
    press("Ne pas la faire", panel);
    press("Retirer", panel);
    fill(/^Minutes à ajouter/, "-7");
    press("Appliquer", panel);
    expect(sentBy(day)).toEqual([
      ["go_to", { block: "pause", from: "talk" }],
      ["move_block", { block: "pause", after: "lunch" }],
      ["skip_block", { block: "pause" }],
      ["remove_block", { block: "pause" }],
      ["shorten_block", { block: "pause", by_ms: 7 * minute }],
    ]);
    const up = within(panel).getByRole("button", { name: "Monter" });
    expect(up.getAttribute("aria-disabled")).toBe("true");
  });

  it("edits a block, and closes once that is accepted", async () => {
    const day = show();
    press("Modifier…", open("Pause"));
    fill("Titre", "Pause café");
    press("Enregistrer");
    expect(sentBy(day)).toEqual([["edit_block", { block: "pause", title: "Pause café" }]]);
    await day.acceptAll();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("adds a block after another, and says what is missing", () => {
    const day = show();
    press("Ajouter après…", open("Pause"));
    press("Ajouter");
    expect(screen.getByRole("alert").textContent).toContain("Titre");
    expect(sentBy(day)).toEqual([]);
    fill("Titre", "Question");
    press("Ajouter");
    expect(sentBy(day)).toEqual([
      [
        "insert_block",
        { plan: { kind: "plenary", title: "Question", length_ms: 15 * minute }, after: "pause" },
      ],
    ]);
  });

  it("makes a breakout like an earlier one, or unlike it", () => {
    const again = block("again", { kind: "breakout", title: "Suite", rule: "random" });
    const first = block("first", { kind: "breakout", title: "Dialogue", status: "done" });
    const day = renderDesk(DayArea, agendaDocument([...blocks, first, again]));
    press("Modifier…", open("Suite"));
    fill("Règle de composition", "same_groups");
    press("Enregistrer");
    expect(screen.getByRole("alert").textContent).toContain("dont on garde les groupes");
    fill(/^Séquence dont/, "first");
    press("Enregistrer");
    expect(sentBy(day)).toEqual([
      ["edit_block", { block: "again", rule: "same_groups", same_as: "first" }],
    ]);
  });

  it("keeps people of one breakout from meeting again in the next", () => {
    const again = block("again", { kind: "breakout", title: "Suite", rule: "random" });
    const first = block("first", { kind: "breakout", title: "Dialogue" });
    const day = renderDesk(DayArea, agendaDocument([...blocks, first, again]));
    press("Modifier…", open("Suite"));
    void act(() => screen.getByRole("checkbox", { name: "Dialogue" }).click());
    fill(/^Groupes, au plus/, "9");
    press("Enregistrer");
    expect(sentBy(day)).toEqual([
      ["edit_block", { block: "again", nobody_of: ["first"], groups_max: 9 }],
    ]);
  });

  it("reopens a day that was closed by mistake, and takes nothing else back", () => {
    const agenda = agendaDocument(blocks);
    const closed = { ...agenda, day: { ...agenda.day, status: "closed" as const } };
    const move = (name: string) => ({ number: 7, name, made_at: 0 });
    const page = renderDesk(DayArea, closed, deskDocument({ last_move: move("advance") }));
    expect(screen.queryByRole("button", { name: /^Annuler/ })).toBeNull();
    page.change("desk", "/last_move", move("close_day"));
    press(/^Annuler/);
    expect(sentBy(page)).toEqual([["undo", { move: 7 }]]);
  });

  it("touches nothing of a closed day", () => {
    const agenda = agendaDocument(blocks);
    renderDesk(DayArea, { ...agenda, day: { ...agenda.day, status: "closed" } });
    expect(screen.queryByRole("button", { name: /^Actions/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Clore la journée" })).toBeNull();
  });
});
