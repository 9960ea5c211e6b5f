import { fireEvent, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import {
  breach,
  breakout,
  deskDocument,
  fill,
  group,
  person,
  press,
  quality,
  renderDesk,
  round,
  sentBy,
} from "../../../testing/desk-samples";
import { agendaDocument, groupDocument, minute, nine } from "../../../testing/samples";
import { RoomArea } from "./RoomArea";

const four = {
  p1: person("p1", "Anne", "Le Goff"),
  p2: person("p2", "Nadia", "Kerbrat"),
  p3: person("p3", "Paul", "Morin"),
  p4: person("p4", "Luc", "Hamon"),
};
const groups = { g1: group("g1", 1, ["p1", "p2"]), g2: group("g2", 2, ["p3"]) };

function board(of = "proposed", desk: object = {}, block: object = {}) {
  return renderDesk(
    RoomArea,
    agendaDocument([breakout(block)]),
    deskDocument({
      participants: four,
      rounds: { r1: round("r1", { status: of }) },
      groups,
      ...desk,
    }),
  );
}

function tick(...names: readonly string[]): void {
  for (const name of names) {
    void act(() => screen.getByRole("checkbox", { name: new RegExp(name) }).click());
  }
}

function card(number: number): HTMLElement {
  return screen.getByRole("listitem", { name: `Groupe ${number}` });
}

function status(): string {
  return within(screen.getByRole("region", { name: /cochée/ })).getByRole("status").textContent;
}

describe("moving people by keyboard", () => {
  it("moves those ticked, says the result, keeps the focus", async () => {
    const day = board();
    tick("Anne", "Nadia");
    fill("Vers", "g2");
    const button = screen.getByRole("button", { name: "Déplacer (2)" });
    button.focus();
    press("Déplacer (2)");
    expect(sentBy(day)).toEqual([
      ["move_person", { round: "r1", participant: "p1", to: "g2" }],
      ["move_person", { round: "r1", participant: "p2", to: "g2" }],
    ]);
    await day.acceptAll();
    expect(status()).toContain("2 personnes déplacées vers le groupe 2.");
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe("Déplacer (0)");
  });

  it("says what was refused", async () => {
    const day = board();
    tick("Anne");
    fill("Vers", "g2");
    press("Déplacer (1)");
    const [command] = day.commands();
    day.hear({
      type: "rejected",
      id: command?.id,
      code: "group_locked",
      retry: "never",
      reason: { fr: "Verrouillé.", en: "Locked." },
    });
    await day.acceptAll();
    expect(status()).toContain("1 demande refusée.");
  });

  it("takes people out, swaps, splits, pins, names a reporter", async () => {
    const day = board("proposed", { rounds: { r1: round("r1", { pins: { p3: "g2" } }) } });
    const once = async (names: readonly string[], name: RegExp) => {
      tick(...names);
      press(name);
      await day.acceptAll();
    };
    await once(["Anne"], /^Sortir des groupes/);
    await once(["Anne", "Paul"], /^Échanger/);
    await once(["Nadia"], /^En faire un nouveau groupe/);
    await once(["Nadia"], /^Épingler/);
    await once(["Paul"], /^Désépingler/);
    await once(["Anne"], /^Désigner/);
    expect(sentBy(day)).toEqual([
      ["move_person", { round: "r1", participant: "p1" }],
      ["swap_people", { round: "r1", first: "p1", second: "p3" }],
      ["split_group", { round: "r1", group: "g1", participants: ["p2"] }],
      ["pin_person", { round: "r1", participant: "p2", to: "g1" }],
      ["pin_person", { round: "r1", participant: "p3" }],
      ["name_reporter", { group: "g1", participant: "p1" }],
    ]);
  });
});

describe("moving people by dragging", () => {
  const drag = (name: string, onto: Element, type = "pointerup"): void => {
    const seat = screen.getByRole("checkbox", { name: new RegExp(name) }).closest("li");
    const handle = seat?.querySelector<HTMLElement>(".drag-handle");
    if (!handle) throw new Error("no handle");
    handle.setPointerCapture = vi.fn();
    vi.spyOn(document, "elementFromPoint").mockReturnValue(onto);
    void act(() => {
      fireEvent(handle, new PointerEvent("pointerdown", { button: 0, bubbles: true }));
    });
    void act(() => {
      fireEvent(handle, new PointerEvent("pointermove", { clientX: 90, clientY: 90 }));
    });
    void act(() => {
      fireEvent(handle, new PointerEvent(type, { clientX: 90, clientY: 90 }));
    });
  };

  it("drops one person on a group", () => {
    const day = board();
    drag("Anne", card(2));
    expect(sentBy(day)).toEqual([["move_person", { round: "r1", participant: "p1", to: "g2" }]]);
  });

  it("takes along everyone ticked", () => {
    const day = board();
    tick("Anne", "Luc");
    drag("Luc", card(2));
    expect(sentBy(day).map(([, args]) => args)).toEqual([
      { round: "r1", participant: "p1", to: "g2" },
      { round: "r1", participant: "p4", to: "g2" },
    ]);
  });

  it("drops outside of the groups", () => {
    const day = board();
    drag("Anne", screen.getByRole("region", { name: /^Sans groupe/ }));
    expect(sentBy(day)).toEqual([["move_person", { round: "r1", participant: "p1" }]]);
  });

  it("moves nobody when it is given up", () => {
    const day = board();
    drag("Anne", card(2), "pointercancel");
    expect(sentBy(day)).toEqual([]);
  });
});

describe("a round", () => {
  it("is asked for where there is none, with a seed if wanted", () => {
    const day = board("proposed", { rounds: {}, groups: {} });
    fill(/^Graine/, "42");
    press("Composer les groupes");
    expect(sentBy(day)).toEqual([["propose_groups", { block: "peers", seed: 42 }]]);
  });

  it("is composed again, accepted, announced, opened while it is a draft", () => {
    const day = board();
    press("Retenir cette composition");
    press("Annoncer");
    press("Ouvrir");
    press("Autre proposition");
    expect(sentBy(day)).toEqual([
      ["accept_groups", { round: "r1" }],
      ["announce_groups", { round: "r1" }],
      ["open_groups", { round: "r1" }],
      ["propose_groups", { block: "peers", seed: 0 }],
    ]);
  });

  it("is only prepared before its block runs", () => {
    board("proposed", {}, { status: "planned" });
    press("Les groupes");
    expect(screen.queryByRole("button", { name: "Ouvrir" })).toBeNull();
    expect(screen.getByRole("button", { name: "Retenir cette composition" })).toBeTruthy();
  });

  it("gets more time, is closed, is called back while it is open", async () => {
    const day = board("open");
    press("+5 min pour tous");
    await day.acceptAll();
    press("−5 min pour tous");
    press("Clore tous les groupes");
    press("Faire revenir tout le monde");
    expect(sentBy(day)).toEqual([
      ["extend_groups", { round: "r1", groups: [], by_ms: 5 * minute }],
      ["extend_groups", { round: "r1", groups: [], by_ms: -5 * minute }],
      ["close_groups", { round: "r1", groups: [] }],
      ["call_back", { round: "r1" }],
    ]);
  });

  it("says how good it is, and what to watch", () => {
    board("proposed", {
      rounds: {
        r1: round("r1", {
          quality: quality({}),
          breaches: [breach("pin", { people: ["p4"] })],
        }),
      },
      groups: { ...groups, g2: group("g2", 2, ["p3"], { warning: "alone" }) },
    });
    expect(screen.getByText(/^0 rencontre répétée.: le meilleur possible\.$/u)).toBeTruthy();
    expect(screen.getByText(/^Sans groupe.: Luc Hamon\.$/u)).toBeTruthy();
    expect(screen.getByText(/^Groupe 2.: une seule personne présente$/u)).toBeTruthy();
  });
});

describe("a group", () => {
  const open = {
    groups: {
      g1: group("g1", 1, ["p1", "p2"], { status: "open", ends_at: nine + 20 * minute }),
      g2: group("g2", 2, ["p3"], { status: "open" }),
    },
  };

  it("is locked, merged, given time, closed by itself", async () => {
    const day = board("open", open);
    press("Verrouiller le groupe 1");
    press("Plus d’actions sur le groupe 1");
    press("+5 min", card(1));
    await day.acceptAll();
    press("Clore ce groupe", card(1));
    fill("Réunir avec", "g2");
    press("Réunir", card(1));
    expect(sentBy(day)).toEqual([
      ["lock_group", { round: "r1", group: "g1", locked: true }],
      ["extend_groups", { round: "r1", groups: ["g1"], by_ms: 5 * minute }],
      ["close_groups", { round: "r1", groups: ["g1"] }],
      ["merge_groups", { round: "r1", from: "g1", into: "g2" }],
    ]);
  });

  it("is watched live, and left alone again", () => {
    const day = board("open", open);
    press("Regarder le groupe 1");
    const dialog = screen.getByRole("dialog");
    expect(dialog.textContent).toContain("Chargement");
    const document = groupDocument(
      { pen: "p2" as never },
      {
        contributions: {
          c1: {
            author: "p2",
            field: "Leviers",
            text: "Un élu référent.",
            status: "submitted",
            votes: 0,
            written_at: nine,
          },
        } as never,
      },
    );
    day.hear({ type: "snapshot", channel: "group/g1", at: 2, document });
    expect(dialog.textContent).toContain("Tient la plume\u00a0: Nadia Kerbrat");
    expect(dialog.textContent).toContain("Un élu référent.");
    press(/^Publier/, dialog);
    expect(sentBy(day)).toEqual([["publish_contribution", { contribution: "c1" }]]);
    press("Fermer", dialog);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("people", () => {
  function people(desk: object = {}) {
    return renderDesk(RoomArea, agendaDocument(), deskDocument(desk));
  }

  function actionsOn(name: string): HTMLElement {
    const button = screen.getByRole("button", { name: `Actions sur ${name}` });
    void act(() => button.click());
    return button.closest("li") ?? document.body;
  }

  it("are found by name and by presence", () => {
    people();
    fill(/^Chercher/, "morin");
    expect(screen.getByText("1 personne sur 3")).toBeTruthy();
    expect(screen.queryByText("Anne Le Goff")).toBeNull();
    fill(/^Chercher/, "");
    fill("Présence", "late");
    expect(screen.getByText("Paul Morin")).toBeTruthy();
    expect(screen.getByText("pas encore arrivé·e")).toBeTruthy();
  });

  it("are marked present, absent with a reason, held", async () => {
    const day = people();
    press("Noter présent·e", actionsOn("Paul Morin"));
    const anne = actionsOn("Anne Le Goff");
    press("Tenir sa place", anne);
    await day.acceptAll();
    press("Noter absent·e…", anne);
    fill(/^Motif/, "souffrante");
    press("Noter absent·e");
    expect(sentBy(day)).toEqual([
      ["mark_present", { participant: "p3" }],
      ["hold_seat", { participant: "p1", held: true }],
      ["mark_absent", { participant: "p1", reason: "souffrante" }],
    ]);
  });

  it("are corrected, by what changed alone", async () => {
    const day = people();
    press("Corriger…", actionsOn("Anne Le Goff"));
    fill("Fonction", "Maire");
    const dialog = within(screen.getByRole("dialog"));
    fireEvent.change(dialog.getByLabelText("Catégorie"), { target: { value: "etat" } });
    press("Enregistrer");
    expect(sentBy(day)).toEqual([
      ["correct_participant", { participant: "p1", function: "Maire", category: "etat" }],
    ]);
    await day.acceptAll();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("are added, once named and placed", () => {
    const day = people();
    press("Ajouter une personne…");
    fill("Prénom", "Hugo");
    press("Ajouter");
    expect(screen.getByRole("alert").textContent).toContain("territoire");
    fill("Territoire", "CC du Marais");
    press("Ajouter");
    expect(sentBy(day)).toEqual([
      [
        "add_participant",
        {
          person: {
            given_name: "Hugo",
            family_name: "",
            territory: "CC du Marais",
            category: "elu",
            advancement: "unknown",
          },
        },
      ],
    ]);
  });
});

describe("a link of one's own", () => {
  it("is made for one person, and shown to be copied", async () => {
    const asked: unknown[] = [];
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
      asked.push([init.method, path, JSON.parse(String(init.body))]);
      const links = [{ role: "participant", participant: "p2", url: "https://x.fr/j#t=abc" }];
      return Promise.resolve(Response.json({ links }));
    });
    renderDesk(RoomArea, agendaDocument(), deskDocument({ participants: four }));
    press("Actions sur Nadia Kerbrat");
    press("Lien personnel…");
    press("Créer le lien");
    await vi.waitFor(() => screen.getByDisplayValue("https://x.fr/j#t=abc"));
    expect(asked).toEqual([["POST", "/api/v1/days/day/links", { participant: "p2" }]]);
    vi.unstubAllGlobals();
  });
});
