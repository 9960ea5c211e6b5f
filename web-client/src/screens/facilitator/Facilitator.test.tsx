import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import {
  breakout,
  deskDocument,
  press,
  renderDesk,
  sentBy,
  fill,
} from "../../testing/desk-samples";
import { agendaDocument, minute } from "../../testing/samples";
import { Facilitator } from "./Facilitator";

const call = {
  id: "k1",
  participant: "p1",
  group: null,
  text: "",
  status: "waiting",
  called_at: Date.now() - minute,
  taken_by: "",
};

describe("the console", () => {
  it("shows its three areas", () => {
    renderDesk(Facilitator, agendaDocument([breakout()]));
    for (const name of ["La journée", "La salle", "Le bureau"]) {
      expect(screen.getByRole("region", { name })).toBeTruthy();
    }
  });

  it("says in the page's title how many calls wait", () => {
    const day = renderDesk(Facilitator, agendaDocument(), deskDocument({ calls: { k1: call } }));
    expect(document.title).toMatch(/^\(1\) Animation/);
    day.change("desk", "/calls/k1/status", "taken");
    expect(document.title).toMatch(/^Animation/);
  });

  it("leads from a person to a message for them", () => {
    const day = renderDesk(Facilitator);
    press("Actions sur Anne Le Goff");
    press("Lui écrire");
    expect(document.activeElement).toBe(screen.getByLabelText("Message"));
    fill("Message", "Bonjour");
    press("Envoyer");
    expect(sentBy(day)[0]?.[1]).toEqual({
      audience: { kind: "participant", participant: "p1" },
      text: "Bonjour",
    });
  });

  it("lets go back to all days only by a home link", () => {
    renderDesk(Facilitator);
    expect(screen.queryByRole("button", { name: "Toutes les journées" })).toBeNull();
    expect(screen.getByRole("button", { name: "Liens et documents" })).toBeTruthy();
  });
});
