import { fireEvent, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  breakout,
  deskDocument,
  group,
  person,
  press,
  quality,
  renderDesk,
  round,
  sentBy,
} from "../../../../testing/desk-samples";
import { agendaDocument, block } from "../../../../testing/samples";
import { DayArea } from "../../agenda/DayArea";
import { RoomArea } from "../RoomArea";

const everyone = {
  p1: person("p1", "Anne", "Le Goff"),
  p2: person("p2", "Nadia", "Kerbrat"),
  p3: person("p3", "Paul", "Morin"),
};
const groups = { g1: group("g1", 1, ["p1", "p2"]), g2: group("g2", 2, ["p3"]) };
const later = block("later", { kind: "breakout", title: "Dialogue entre territoires" });

function show(changes: object = {}, desk: object = {}, of: object = {}) {
  return renderDesk(
    RoomArea,
    agendaDocument([breakout(of), later]),
    deskDocument({
      participants: everyone,
      rounds: { r1: round("r1", changes) },
      groups,
      ...desk,
    }),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the quality of a draft", () => {
  it("is called the best possible where it is, with its gap where it is not", () => {
    show({ quality: quality({ repeats: 3, repeats_bound: 1 }) });
    const card = within(screen.getByRole("region", { name: "Qualité de la composition" }));
    card.getByText("3 rencontres répétées : 2 au-dessus du minimum prouvé (1).");
    expect(card.queryByText(/c’est prouvé/)).toBeNull();
  });

  it("is the best possible when every level is", () => {
    show();
    screen.getByText(/le meilleur possible, c’est prouvé$/);
  });

  it("is not praised where nobody sits", () => {
    show({ groups: [] }, { groups: {} });
    expect(screen.queryByText(/le meilleur possible/)).toBeNull();
  });

  it("comes with what would help, done by one press", async () => {
    const advice = [
      { kind: "larger_groups", subject: "", amount: 8, saves: 3 },
      { kind: "merge_category", subject: "etat+operateur", amount: 0, saves: 4 },
    ];
    const day = show({ advice, quality: quality({ repeats: 3 }) });
    screen.getByText(/^Réunir .* éviterait 4 retrouvailles\.$/);
    const [only, ...more] = screen.getAllByRole("button", { name: /^Faire ainsi/ });
    expect(more).toEqual([]);
    void act(() => only?.click());
    await day.acceptAll();
    expect(sentBy(day)).toEqual([
      ["edit_block", { block: "peers", sizes: { min: 4, max: 8 } }],
      ["propose_groups", { block: "peers", seed: 0 }],
    ]);
  });

  it("is not changed by an advice once the groups are open", () => {
    show({
      status: "open",
      advice: [{ kind: "larger_groups", subject: "", amount: 8, saves: 3 }],
    });
    screen.getByText(/^Autoriser des groupes de 8/);
    expect(screen.queryByRole("button", { name: /^Faire ainsi/ })).toBeNull();
  });
});

describe("the drafts kept beside the present one", () => {
  const kept = (id: number, repeats: number, seats: readonly (readonly string[])[]) => ({
    [`r1:${id}`]: { round: "r1", id, seed: 10 + id, quality: quality({ repeats }), groups: seats },
  });
  const alternatives = {
    ...kept(1, 2, [["p3"], ["p1", "p2"]]),
    ...kept(4, 0, [["p2", "p3"], ["p1"]]),
  };
  const drafts = { quality: quality({ repeats: 1 }) };

  it("are compared level by level, the best of each level named", () => {
    show(drafts, { alternatives });
    const table = within(screen.getByRole("table"));
    const row = table.getByRole("row", { name: /^Rencontres répétées/ });
    const cells = within(row).getAllByRole("cell");
    expect(cells.map(({ textContent }) => textContent)).toEqual(["1", "2", "0 ★ le mieux"]);
    expect(table.getByRole("row", { name: "Assis autrement – 0 2" })).toBeTruthy();
  });

  it("are looked at, taken, and the former taken back by one press", async () => {
    const day = show(drafts, { alternatives });
    press("Montrer la proposition n°\u00a04");
    const preview = screen.getByRole("region", { name: "Proposition n°\u00a04" });
    within(preview).getByText(/^2 personnes y sont assises autrement/);
    expect(within(preview).getAllByText("(assis·e autrement)")).toHaveLength(2);
    press("Prendre la proposition n°\u00a04");
    await day.acceptAll();
    day.change("desk", "/alternatives", {
      ...kept(1, 2, [["p3"], ["p1", "p2"]]),
      ...kept(5, 1, [["p1", "p2"], ["p3"]]),
    });
    screen.getByText("Proposition prise. L’ancienne est gardée sous le n° 5.");
    press(/^Reprendre l’ancienne proposition/);
    expect(sentBy(day)).toEqual([
      ["choose_alternative", { round: "r1", alternative: 4 }],
      ["choose_alternative", { round: "r1", alternative: 5 }],
    ]);
  });

  it("are discarded", async () => {
    const day = show(drafts, { alternatives });
    press("Montrer la proposition n°\u00a01");
    press("Écarter la proposition n°\u00a01");
    await day.acceptAll();
    day.change("desk", "/alternatives", {});
    expect(sentBy(day)).toEqual([["drop_alternative", { round: "r1", alternative: 1 }]]);
    expect(screen.queryByRole("region", { name: "Proposition n°\u00a01" })).toBeNull();
    screen.getByText("Proposition n° 1 écartée.");
  });

  it("are only read once the groups are open", () => {
    show({ ...drafts, status: "open" }, { alternatives });
    press("Montrer la proposition n°\u00a04");
    expect(screen.queryByRole("button", { name: /^Prendre la proposition/ })).toBeNull();
  });

  it("leave the present one in sight while another is composed", () => {
    const day = show(drafts, { alternatives });
    const again = screen.getByRole("button", { name: "Autre proposition" });
    again.focus();
    day.change("desk", "/rounds/r1/status", "requested");
    expect(document.activeElement).toBe(again);
    expect(again.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("listitem", { name: "Groupe 1" })).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: /Anne/ })).toBeNull();
  });

  it("take no room while there are none", () => {
    show();
    expect(screen.queryByText("Comparer les propositions")).toBeNull();
  });
});

describe("composing the whole day", () => {
  it("is one press, and its progress is said", async () => {
    const day = show({}, {}, { status: "planned" });
    press("Les groupes");
    press("Composer toute la journée (2 séquences)");
    expect(sentBy(day)).toEqual([["compose_day", {}]]);
    await day.acceptAll();
    screen.getByText("1 séquence composée sur 2.");
    day.change("desk", "/rounds", {
      r1: round("r1"),
      r2: round("r2", { block: "later", status: "requested", groups: [] }),
    });
    screen.getByText("Dialogue entre territoires : composition en cours");
    day.change("desk", "/rounds/r2/status", "proposed");
    screen.getByText("Toute la journée est composée.");
  });

  it("leaves alone what was agreed on", () => {
    show({ status: "accepted" }, {}, { status: "planned" });
    press("Les groupes");
    screen.getByRole("button", { name: "Composer toute la journée (1 séquence)" });
  });

  it("is offered beside the agenda while the day is prepared", () => {
    const agenda = agendaDocument([breakout({ status: "planned" }), later]);
    const prepared = { ...agenda, day: { ...agenda.day, status: "prepared" } };
    const day = renderDesk(DayArea, prepared, deskDocument({ participants: everyone }));
    press("Composer toute la journée (2 séquences)");
    expect(sentBy(day)).toEqual([["compose_day", {}]]);
  });
});

describe("what is taken into account", () => {
  it("is the earlier days of the cycle, with what met there", () => {
    show(
      {},
      {
        earlier_days: [
          { day: "a", date: "2021-01-21", title: "Lancement", meetings: 400 },
          { day: "b", date: "2021-03-11", title: "Suite", meetings: 12 },
        ],
      },
    );
    screen.getByText("Tient compte de 2 journées précédentes (412 rencontres).");
    screen.getByText(/^Suite, jeudi 11 mars 2021.: 12 rencontres$/u);
  });

  it("is the rule, whose groups it keeps, whom it avoids, how many it may make", () => {
    const of = { same_as: "later", nobody_of: ["later"], groups_max: 6 };
    show({ rule: "same_groups" }, {}, of);
    screen.getByText(
      /^Règle.: les mêmes groupes que «.Dialogue entre territoires.»\. Personne n’y retrouve quelqu’un de «.Dialogue entre territoires.»\. Pas plus de 6 groupes\.$/u,
    );
  });
});

describe("groups as a file", () => {
  const drop = (file: File): void => {
    const place = document.querySelector(".file-drop");
    if (!place) throw new Error("no place to drop on");
    const event = new Event("drop", { bubbles: true, cancelable: true });
    void act(() => {
      fireEvent(place, Object.assign(event, { dataTransfer: { files: [file] } }));
    });
  };

  it("is saved by whoever shows the link in a header", async () => {
    const asked: unknown[] = [];
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
      asked.push([init.method, path, Object.keys(init.headers as object)]);
      return Promise.resolve(new Response("groupe;nom"));
    });
    const saved = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
    show();
    press("Télécharger ces groupes");
    await vi.waitFor(() => expect(saved).toHaveBeenCalled());
    expect(asked).toEqual([
      ["GET", "/api/v1/days/day/rounds/r1/groups.csv?language=fr", ["authorization", "accept"]],
    ]);
  });

  it("is read back, and says so, with what it hesitated about", async () => {
    const doubt = {
      source: "groups",
      severity: "doubt",
      code: "name_near",
      line: 3,
      explanation: { fr: "Lu comme Anne Le Goff.", en: "Read as Anne Le Goff." },
    };
    const asked: unknown[] = [];
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
      asked.push([init.method, path, (init.headers as Record<string, string>)["content-type"]]);
      const body = { round: "r1", groups: 2, participants: 9, findings: [doubt] };
      return Promise.resolve(Response.json(body));
    });
    show();
    drop(new File(["groupe;nom"], "groupes.csv", { type: "text/csv" }));
    press("Lire ce fichier");
    await vi.waitFor(() => screen.getByText(/^2 groupes lus/));
    screen.getByText("Lu comme Anne Le Goff.");
    expect(asked).toEqual([["POST", "/api/v1/days/day/blocks/peers/groups.csv", "text/csv"]]);
  });

  it("has its faults shown by line, where it was dropped", async () => {
    const finding = {
      source: "groups",
      severity: "error",
      code: "person_unknown",
      line: 7,
      field: "family_name",
      explanation: { fr: "« Dupond » n’est pas inscrit.", en: "“Dupond” is not registered." },
    };
    vi.stubGlobal("fetch", () =>
      Promise.resolve(
        Response.json({ code: "file_invalid", findings: [finding] }, { status: 422 }),
      ),
    );
    show();
    drop(new File(["x"], "groupes.csv"));
    press("Lire ce fichier");
    await vi.waitFor(() => screen.getByText("« Dupond » n’est pas inscrit."));
    screen.getByText(/^ligne 7, «.nom.»$/u);
    screen.getByText(/^Ce fichier n’a pas été pris/);
  });

  it("is not taken once the groups are open", () => {
    show({ status: "open" });
    screen.getByRole("button", { name: "Télécharger ces groupes" });
    expect(screen.queryByRole("button", { name: "Lire ce fichier" })).toBeNull();
  });
});
