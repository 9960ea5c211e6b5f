import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { formWith, mainHeading, press, type } from "../../testing/page";
import {
  agendaDocument,
  block,
  groupDocument,
  meDocument,
  minute,
  nine,
} from "../../testing/samples";
import { showParticipant as show } from "../../testing/show-participant";

const running = { status: "running", ends_at: nine + 50 * minute } as const;

describe("a breakout", () => {
  const peers = block("peers", {
    kind: "breakout",
    phase: "open",
    ...running,
    fields: ["Difficultés", "Leviers"],
  });
  const card = { author: "p2", field: "Leviers", text: "Un élu référent", status: "submitted" };
  const contributions = { c1: { ...card, votes: 1, written_at: nine } };

  function inGroup(facts: Parameters<typeof groupDocument>[0] = {}) {
    return {
      agenda: agendaDocument([peers, block("closing", { title: "Clôture" })]),
      "me/p1": meDocument({ place: "g1", group: "g1" }),
      "group/g1": groupDocument(facts, { contributions }),
    };
  }

  it("brings a card back under its heading; the draft goes once it is accepted", async () => {
    const page = show(inGroup());
    type("Ajouter à « Difficultés »", "Le temps");
    const [add] = screen.getAllByRole("button", { name: "Ajouter" });
    if (add) fireEvent.click(add);
    expect(page.commands()).toMatchObject([
      {
        name: "contribute",
        arguments: {
          as: "p1",
          block: "peers",
          kind: "card",
          field: "Difficultés",
          text: "Le temps",
        },
      },
    ]);
    expect(page.day.drafts.all.value).toHaveLength(1);
    expect(add?.getAttribute("aria-busy")).toBe("true");
    await page.acceptAll();
    expect(page.day.drafts.all.value).toHaveLength(0);
  });

  it("lets one vote, and take the vote back", () => {
    const page = show(inGroup());
    press(/Voter pour/);
    page.change("me/p1", "/votes", ["c1"]);
    expect(page.commands()).toMatchObject([
      { name: "vote", arguments: { as: "p1", contribution: "c1", in_favour: true } },
    ]);
    const vote = screen.getByRole("button", { name: /Voter pour/ });
    expect(vote.getAttribute("aria-pressed")).toBe("true");
  });

  it("lets whoever holds the pen correct the others' cards, nobody else", () => {
    const page = show(inGroup());
    expect(screen.queryByRole("button", { name: "Modifier" })).toBeNull();
    page.change("group/g1", "/group/pen", "p1");
    press("Modifier");
    type("Modifier le texte", "Un élu référent par commune");
    press("Enregistrer", formWith("Modifier le texte"));
    expect(page.commands()).toMatchObject([
      {
        name: "edit_contribution",
        arguments: { as: "p1", contribution: "c1", text: "Un élu référent par commune" },
      },
    ]);
  });

  it("offers the pen and the report, hands the pen on", () => {
    const page = show(inGroup());
    press("Prendre la plume");
    press("Je me propose pour rapporter");
    page.change("group/g1", "/group/pen", "p1");
    press("Passer la plume à Nadia Kerbrat");
    expect(page.commands()).toMatchObject([
      { name: "take_pen", arguments: { as: "p1" } },
      { name: "volunteer_report", arguments: { as: "p1" } },
      { name: "give_pen", arguments: { as: "p1", to: "p2" } },
    ]);
  });

  it("stays with a text being typed when the day goes on, until the person follows", () => {
    const page = show(inGroup());
    type(/Ajouter à .*Leviers/, "Pas fini");
    page.change("me/p1", "/place", null);
    page.change("agenda", "/blocks/peers/status", "done");
    page.change("agenda", "/blocks/closing/status", "running");
    page.change("agenda", "/now/block", "closing");
    expect((screen.getByLabelText(/Ajouter à .*Leviers/) as HTMLTextAreaElement).value).toBe(
      "Pas fini",
    );
    expect(screen.getByText(/La journée continue/)).toBeTruthy();
    press(/Rejoindre «.Clôture/);
    expect(screen.queryByLabelText(/Ajouter à .*Leviers/)).toBeNull();
    fireEvent.click(screen.getByText("Mes textes"));
    expect(screen.getByText("Pas fini")).toBeTruthy();
  });

  it("counts the grace down, keeps the form", () => {
    show(inGroup({ status: "closing", grace_ends_at: nine }));
    expect(screen.getByText("Retour dans")).toBeTruthy();
    expect(screen.getByLabelText(/Leviers/)).toBeTruthy();
  });

  it("names the group as soon as it is announced", () => {
    const page = show(inGroup({ status: "waiting" }));
    page.change("me/p1", "/place", null);
    expect(mainHeading()).toBe("Bientôt dans le groupe 3");
  });

  it("lets people choose where the rule says so", () => {
    const groups = {
      g1: { number: 3, size: 3, status: "open" },
      g2: { number: 4, size: 5, status: "open" },
    };
    const agenda = agendaDocument([{ ...peers, rule: "by_choice" }]);
    const round = { id: "r1", block: "peers", purpose: "groups", status: "open", groups: 2 };
    const page = show({ ...inGroup(), agenda: { ...agenda, groups, round } });
    expect(screen.queryByRole("button", { name: "Rejoindre le groupe 3" })).toBeNull();
    press("Rejoindre le groupe 4");
    expect(page.commands()).toMatchObject([
      { name: "change_group", arguments: { as: "p1", to: "g2" } },
    ]);
  });
});
