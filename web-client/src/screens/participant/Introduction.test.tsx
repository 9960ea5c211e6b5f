import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { mainHeading, press, type } from "../../testing/page";
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

describe("a cross-introduction", () => {
  const partner = {
    id: "p2",
    name: "Nadia Kerbrat",
    territory: "CC",
    category: "elu",
    function: "",
  };

  function pair(members: number, index: number) {
    const turns = [
      { size: 2, index: 0, count: 2, ends_at: nine + 6 * minute },
      { size: 3, index, count: 3, ends_at: nine + 4 * minute },
      { size: 0, index, count: 3, ends_at: nine + 2 * minute },
    ];
    const group = groupDocument({ block: "intro", purpose: "pairs" });
    return {
      agenda: agendaDocument([
        block("intro", { kind: "cross_introduction", phase: "interview", ...running, turns }),
      ]),
      "me/p1": meDocument({ place: "g1", group: "g1", partners: [partner] }),
      "group/g1": { ...group, members: group.members.slice(0, members) },
    };
  }

  it("says in a pair that one is interviewed now (W-83)", () => {
    show(pair(2, 0));
    expect(mainHeading()).toBe("En binôme");
    expect(screen.getByText(/^Nadia Kerbrat vous pose les questions/)).toBeTruthy();
    expect(screen.getByText("Tour 1 sur 2")).toBeTruthy();
  });

  it("follows the turn of trios in a trio", () => {
    show(pair(3, 2));
    expect(mainHeading()).toBe("En trinôme");
    expect(screen.getByText("Avec Nadia Kerbrat, interviewez Paul Morin.")).toBeTruthy();
    expect(screen.getByText("Tour 3 sur 3")).toBeTruthy();
  });

  it("keeps notes on the partner, sends them, then says so", async () => {
    const page = show(pair(2, 0));
    type("Mes notes sur Nadia Kerbrat", "Anime un tiers-lieu.");
    press("Enregistrer mes notes");
    expect(page.commands()).toMatchObject([
      {
        name: "note_partner",
        arguments: { as: "p1", about: "p2", text: "Anime un tiers-lieu." },
      },
    ]);
    page.change("me/p1", "/notes", { p2: "Anime un tiers-lieu." });
    await page.acceptAll();
    expect(screen.getByText("Notes enregistrées.")).toBeTruthy();
    expect(page.day.drafts.all.value).toEqual([]);
  });

  it("does not take the note away when circles start", () => {
    const page = show(pair(2, 0));
    const field = screen.getByLabelText("Mes notes sur Nadia Kerbrat");
    type("Mes notes sur Nadia Kerbrat", "À finir");
    page.change("agenda", "/blocks/intro/phase", "circles");
    page.change("group/g1", "/group/purpose", "circles");
    expect(screen.getByLabelText("Mes notes sur Nadia Kerbrat")).toBe(field);
    expect((field as HTMLTextAreaElement).value).toBe("À finir");
  });

  it("says whom to present in the circle, with what was noted", () => {
    const documents = pair(3, 0);
    const group = { ...documents["group/g1"].group, purpose: "circles", number: 2 };
    const cards = { p2: { about: "Anime un tiers-lieu.", by: "p1" } };
    show({ ...documents, "group/g1": { ...documents["group/g1"], group, cards } });
    expect(mainHeading()).toBe("Dans le cercle 2");
    expect(screen.getByText("C’est à vous : présentez Nadia Kerbrat.")).toBeTruthy();
    expect(screen.getByText("Anime un tiers-lieu.")).toBeTruthy();
  });
});
