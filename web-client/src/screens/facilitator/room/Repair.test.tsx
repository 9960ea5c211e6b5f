import { screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  breakout,
  deskDocument,
  group,
  person,
  press,
  renderDesk,
  round,
  sentBy,
} from "../../../testing/desk-samples";
import { agendaDocument } from "../../../testing/samples";
import { RoomArea } from "./RoomArea";

const levels = { hard: 0, repeats: 0, category: 0, traits: 0 };
const plan = {
  moves: [
    { participant: "p3", from: "g2", to: "g1" },
    { participant: "p4", from: null, to: "g1" },
  ],
  least: 2,
  before: { ...levels, hard: 2 },
  after: { ...levels, repeats: 1 },
};

function show(answer: object, status = "open") {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(answer)));
  return renderDesk(
    RoomArea,
    agendaDocument([breakout()]),
    deskDocument({
      participants: {
        p1: person("p1", "Anne", "Le Goff"),
        p2: person("p2", "Nadia", "Kerbrat"),
        p3: person("p3", "Paul", "Morin"),
        p4: person("p4", "Luc", "Hamon"),
      },
      rounds: { r1: round("r1", { status }) },
      groups: {
        g1: group("g1", 1, ["p1", "p2"], { status: "open" }),
        g2: group("g2", 2, ["p3"], { status: "open", warning: "alone" }),
      },
    }),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a room where somebody is alone", () => {
  it("is mended by the fewest moves, shown before anybody moves", async () => {
    const day = show(plan);
    press("Chercher comment regrouper");
    await vi.waitFor(() =>
      screen.getByText(/^Regrouper déplace 2 personnes \(le minimum prouvé\)/),
    );
    screen.getByText("Paul Morin : du groupe 2 vers le groupe 1");
    screen.getByText("Luc Hamon : sans groupe, vers le groupe 1");
    screen.getByText("Conditions non tenues : 2 → 0 · Rencontres répétées : 0 → 1");
    expect(sentBy(day)).toEqual([]);
    press("Déplacer ces 2 personnes");
    expect(sentBy(day)).toEqual([
      [
        "repair_groups",
        {
          round: "r1",
          moves: [
            { participant: "p3", to: "g1" },
            { participant: "p4", to: "g1" },
          ],
        },
      ],
    ]);
    await day.acceptAll();
    screen.getByText("2 personnes déplacées.");
  });

  it("claims the minimum only where it is proved", async () => {
    show({ ...plan, least: 1 });
    press("Chercher comment regrouper");
    await vi.waitFor(() => screen.getByText(/^Regrouper déplace 2 personnes.:$/u));
  });

  it("is left as it is when nothing helps, or nobody agrees", async () => {
    const day = show({ ...plan, moves: [] });
    press("Chercher comment regrouper");
    await vi.waitFor(() => screen.getByText("Déplacer des gens n’y changerait rien."));
    expect(screen.queryByRole("button", { name: /^Déplacer ce/ })).toBeNull();
    expect(sentBy(day)).toEqual([]);
  });

  it("needs another plan once people have moved", async () => {
    const day = show(plan);
    press("Chercher comment regrouper");
    await vi.waitFor(() => screen.getByRole("button", { name: "Déplacer ces 2 personnes" }));
    day.change("desk", "/groups/g1/members", ["p1"]);
    screen.getByText(/^Les groupes ont changé entre-temps/);
    expect(screen.queryByRole("button", { name: "Déplacer ces 2 personnes" })).toBeNull();
  });

  it("is looked after for whoever has no group, not for a group that is empty", () => {
    const offered = () => screen.queryByRole("button", { name: "Chercher comment regrouper" });
    const day = show(plan);
    day.change("desk", "/groups/g2/warning", "empty");
    expect(offered()).toBeTruthy();
    day.change("desk", "/groups/g1/members", ["p1", "p2", "p4"]);
    expect(offered()).toBeNull();
  });

  it("is not looked after before its groups are known to all", () => {
    show(plan, "proposed");
    expect(screen.queryByRole("button", { name: "Chercher comment regrouper" })).toBeNull();
  });
});
