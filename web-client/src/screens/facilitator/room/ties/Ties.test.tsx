import { screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import {
  breakout,
  deskDocument,
  fill,
  group,
  person,
  press,
  renderDesk,
  round,
  sentBy,
} from "../../../../testing/desk-samples";
import { agendaDocument } from "../../../../testing/samples";
import { RoomArea } from "../RoomArea";
import { tieBetween, tiedTo } from "./ties";

const everyone = {
  p1: person("p1", "Anne", "Roux"),
  p2: person("p2", "Nadia", "Kerbrat"),
  p3: person("p3", "Paul", "Petit"),
};
const ties = [
  { first: "p1", second: "p2", tie: "together" },
  { first: "p3", second: "p1", tie: "apart" },
] as never;

function show(desk: object = {}) {
  return renderDesk(
    RoomArea,
    agendaDocument([breakout()]),
    deskDocument({
      participants: everyone,
      rounds: { r1: round("r1") },
      groups: { g1: group("g1", 1, ["p1", "p2"]), g2: group("g2", 2, ["p3"]) },
      ...desk,
    }),
  );
}

function tick(...names: readonly RegExp[]): void {
  for (const name of names) void act(() => screen.getByRole("checkbox", { name }).click());
}

describe("ties", () => {
  it("are found from either end", () => {
    const p1 = "p1" as never;
    const p3 = "p3" as never;
    expect(tiedTo(ties, p1, "apart")).toEqual(["p3"]);
    expect(tiedTo(ties, p3, "apart")).toEqual(["p1"]);
    expect(tieBetween(ties, p1, p3)).toBe("apart");
    expect(tieBetween(ties, p3, "p2" as never)).toBe("none");
    expect(tieBetween(null, p1, p3)).toBe("none");
  });

  it("are made between the two people ticked, and said", async () => {
    const day = show();
    const never = screen.getByRole("button", { name: "Ne jamais mettre ensemble" });
    tick(/^Anne/);
    expect(never.getAttribute("aria-disabled")).toBe("true");
    tick(/^Paul/);
    press("Ne jamais mettre ensemble");
    expect(sentBy(day)).toEqual([["tie_people", { first: "p1", second: "p3", tie: "apart" }]]);
    await day.acceptAll();
    screen.getByText(/jamais ensemble, dès la prochaine composition/);
  });

  it("show which one holds, and are lifted", () => {
    const day = show({ ties });
    tick(/^Anne/, /^Paul/);
    const pressed = (name: string) =>
      screen.getByRole("button", { name }).getAttribute("aria-pressed");
    expect(pressed("Ne jamais mettre ensemble")).toBe("true");
    expect(pressed("Toujours ensemble")).toBe("false");
    press("Sans consigne");
    expect(sentBy(day)).toEqual([["tie_people", { first: "p1", second: "p3", tie: "none" }]]);
  });

  it("are shown on people, listed, and lifted from the list", () => {
    const day = show({ ties });
    screen.getByText(/toujours avec Nadia Kerbrat · jamais avec Paul Petit$/);
    screen.getByText("Qui avec qui (2 consignes)");
    screen.getByText("Paul Petit et Anne Roux : jamais ensemble");
    press("Lever la consigne entre Paul Petit et Anne Roux");
    expect(sentBy(day)).toEqual([["tie_people", { first: "p3", second: "p1", tie: "none" }]]);
  });

  it("are made from a person's own actions", async () => {
    const day = show({ ties });
    press("Les personnes");
    press("Actions sur Anne Roux");
    press("Avec qui…");
    const dialog = screen.getByRole("dialog");
    within(dialog).getByText("Anne Roux et Nadia Kerbrat : toujours ensemble");
    fill(/^Chercher un nom ou/, "petit");
    fill("Autre personne", "p3");
    press("Toujours ensemble", dialog);
    expect(sentBy(day)).toEqual([["tie_people", { first: "p1", second: "p3", tie: "together" }]]);
    await day.acceptAll();
    within(dialog).getByText(/toujours ensemble, dès/);
  });
});
