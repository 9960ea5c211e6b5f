import { screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { renderDay } from "../../testing/render-day";
import { agendaDocument, block, minute, nine } from "../../testing/samples";
import { Observer } from "./Observer";

const talk = block("talk", {
  kind: "breakout",
  title: "Dialogue entre pairs",
  status: "running",
  phase: "announced",
  starts_at: nine,
  started_at: nine + 4 * minute,
  ends_at: nine + 59 * minute,
});

function show(changes: object = {}) {
  const agenda = agendaDocument([talk, block("lunch", { title: "Déjeuner", fixed: true })]);
  return renderDay(Observer, "observer", {
    agenda: {
      ...agenda,
      now: {
        ...agenda.now,
        drift_ms: 4 * minute,
        next_fixed: { block: "lunch", starts_at: nine, projected_at: nine + 4 * minute },
      },
      ...changes,
    },
  });
}

describe("Observer", () => {
  it("says what runs, in which phase, how late the day is", () => {
    show();
    const running = screen.getByRole("region", { name: "Dialogue entre pairs" });
    expect(within(running).getByText("Ateliers · groupes annoncés")).toBeTruthy();
    expect(within(running).getByText("La journée a 4 min de retard.")).toBeTruthy();
    expect(within(running).getByText(/attendu à 9 h 04/)).toBeTruthy();
    expect(within(running).getByRole("timer")).toBeTruthy();
  });

  it("shows actual beside planned times, and marks the block that runs", () => {
    show();
    const current = document.querySelector('[aria-current="step"]');
    expect(current?.textContent).toContain("9\u00a0h\u00a004");
    expect(current?.textContent).toContain("prévu à 9\u00a0h\u00a000");
  });

  it("says which group reports", () => {
    const groups = { g2: { number: 4, size: 5, status: "closed" } };
    show({ groups, blocks: { talk: { ...talk, kind: "report", reporting: "g2" } } });
    expect(screen.getByText("Le groupe 4 a la parole.")).toBeTruthy();
  });

  it("counts by category and by territory", () => {
    show({
      counts: {
        total: { expected: 41, present: 38 },
        categories: { elu: { expected: 10, present: 9 } },
        territories: { "CC du Marais": { expected: 3, present: 2 } },
      },
    });
    expect(screen.getByText("38 présents sur 41")).toBeTruthy();
    const territories = screen.getByRole("table", { name: "Par territoire" });
    expect(within(territories).getByRole("row", { name: /CC du Marais/ }).textContent).toBe(
      "CC du Marais23",
    );
  });

  it("shows what was published, the most wanted first", () => {
    const card = (text: string, votes: number) => ({
      block: "talk",
      number: 3,
      kind: "card",
      field: "Leviers",
      text,
      votes,
      written_at: nine,
    });
    show({ harvest: { a: card("Second", 1), b: card("Premier", 5) } });
    const harvest = screen.getByRole("region", { name: "Ce qui a été partagé" });
    expect(
      within(harvest)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["PremierGroupe 3 · 5 voix", "SecondGroupe 3 · 1 voix"]);
  });

  it("says that the day stands still while it is paused", () => {
    const page = show();
    expect(screen.queryByText(/en pause/)).toBeNull();
    page.change("agenda", "/now/paused_at", nine + 10 * minute);
    expect(screen.getByText(/La journée est en pause/)).toBeTruthy();
    // 59 minutes less the 10 that had passed, whatever the hour is now.
    expect(screen.getByRole("timer").textContent).toBe("49:00");
  });
});
