import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { type } from "../../testing/page";
import { agendaDocument, block, meDocument, minute, nine } from "../../testing/samples";
import { showParticipant as show } from "../../testing/show-participant";

const running = { status: "running", ends_at: nine + 50 * minute } as const;

describe("questions", () => {
  const questions = [
    { id: "q1", kind: "scale", text: "Confiance", choices: [], scale_min: 1, scale_max: 5 },
    { id: "q2", kind: "word_cloud", text: "Attentes", choices: [], scale_min: 1, scale_max: 5 },
  ] as const;
  const ask = (phase: "open" | "closed" | "shown") =>
    block("ask", { kind: "question", phase, ...running, questions: [...questions] });

  it("sends each answer by itself", () => {
    const page = show({ agenda: agendaDocument([ask("open")]), "me/p1": meDocument() });
    fireEvent.click(screen.getByLabelText("4"));
    type("Attentes", "lien, temps");
    for (const send of screen.getAllByRole("button", { name: "Envoyer ma réponse" })) {
      fireEvent.click(send);
    }
    expect(page.commands().map((each) => each.arguments)).toEqual([
      { as: "p1", question: "q1", value: { kind: "step", value: 4 } },
      { as: "p1", question: "q2", value: { kind: "words", words: ["lien", "temps"] } },
    ]);
  });

  it("shows what came too late rather than losing it", () => {
    const page = show({ agenda: agendaDocument([ask("open")]), "me/p1": meDocument() });
    type("Attentes", "lien");
    page.change("agenda", "/blocks/ask/phase", "closed");
    expect(screen.getByText("Non envoyé : lien")).toBeTruthy();
  });

  it("shows the results, with figures", () => {
    const agenda = agendaDocument([ask("shown")]);
    const results = {
      q1: { count: 3, words: {}, steps: { "4": 2, "5": 1 } },
      q2: { count: 2, words: { lien: 2, temps: 1 }, steps: {} },
    };
    show({ agenda: { ...agenda, results }, "me/p1": meDocument() });
    const table = screen.getByRole("table");
    expect(within(table).getByRole("row", { name: /^4/ }).textContent).toContain("2");
    expect(screen.getAllByRole("listitem")[0]?.textContent).toBe("lien 2");
  });
});
