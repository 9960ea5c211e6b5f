import type { ParticipantId } from "@deroule/protocol";
import { fireEvent, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { renderDay } from "../../testing/render-day";
import {
  agendaDocument,
  block,
  groupDocument,
  meDocument,
  minute,
  nine,
} from "../../testing/samples";
import { Participant } from "./Participant";

type Documents = Readonly<Record<string, unknown>>;

function show(documents: Documents, people = ["p1"]) {
  return renderDay(Participant, "participant", documents, people);
}

function type(label: RegExp | string, text: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
}

function press(name: RegExp | string, area: HTMLElement = document.body): void {
  void act(() => {
    fireEvent.click(within(area).getByRole("button", { name }));
  });
}

function formWith(text: RegExp | string): HTMLFormElement {
  const form = screen.getByText(text).closest("form");
  if (!form) throw new Error(`no form around ${String(text)}`);
  return form;
}

const running = { status: "running", ends_at: nine + 50 * minute } as const;

describe("where a participant is to be", () => {
  it("waits at the door, with the hour of the start", () => {
    const agenda = agendaDocument([block("welcome")]);
    const day = { ...agenda.day, status: "open" };
    show({
      agenda: { ...agenda, day, now: { ...agenda.now, place: "lobby" } },
      "me/p1": meDocument(),
    });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("À l’accueil");
    expect(screen.getByText(/commence à 9 h 00/)).toBeTruthy();
  });

  it("says it in the other language too", () => {
    show({ agenda: agendaDocument(), "me/p1": meDocument() });
    press("English");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("In plenary");
  });

  it("says where, with whom, for how long, to do what, then what comes next, in that order", () => {
    const peers = block("peers", {
      kind: "breakout",
      phase: "open",
      ...running,
      prompt: "Parlez.",
    });
    show({
      agenda: agendaDocument([peers, block("report", { title: "Restitution" })]),
      "me/p1": meDocument({ place: "g1", group: "g1" }),
      "group/g1": groupDocument(),
    });
    const text = document.querySelector(".here")?.textContent ?? "";
    const places = ["Dans le groupe 3", "Nadia Kerbrat", "Temps restant", "Parlez.", "Restitution"];
    const order = places.map((place) => text.indexOf(place));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("ends", () => {
    const agenda = agendaDocument([block("welcome", { status: "done" })]);
    show({
      agenda: { ...agenda, now: { ...agenda.now, place: "ended" } },
      "me/p1": meDocument(),
    });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("La journée est terminée");
  });
});

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
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("En binôme");
    expect(screen.getByText(/^Nadia Kerbrat vous pose les questions/)).toBeTruthy();
    expect(screen.getByText("Tour 1 sur 2")).toBeTruthy();
  });

  it("follows the turn of trios in a trio", () => {
    show(pair(3, 2));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("En trinôme");
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
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Dans le cercle 2");
    expect(screen.getByText("C’est à vous : présentez Nadia Kerbrat.")).toBeTruthy();
    expect(screen.getByText("Anime un tiers-lieu.")).toBeTruthy();
  });
});

describe("a breakout", () => {
  const peers = block("peers", {
    kind: "breakout",
    phase: "open",
    ...running,
    fields: ["Difficultés", "Leviers"],
  });
  const card = { author: "p2", field: "Leviers", text: "Un élu référent", status: "submitted" };
  const contributions = { c1: { ...card, votes: 1, written_at: nine } };

  function inGroup(facts: Parameters<typeof groupDocument>[0] = {}): Documents {
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
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Bientôt dans le groupe 3");
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

describe("attention", () => {
  it("asks for the floor, leaves it", () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    press("Demander la parole");
    page.change("me/p1", "/hand", { raised_at: nine, speaking: false });
    expect(screen.getByText("Votre demande est dans la file.")).toBeTruthy();
    expect(page.commands()).toMatchObject([{ name: "ask_floor", arguments: { as: "p1" } }]);
  });

  it("calls for help without a word, cancels", async () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    press("Appeler");
    await page.acceptAll();
    const call = { id: "k", text: "", status: "waiting", called_at: nine, taken_by: null };
    page.change("me/p1", "/call", call);
    expect(screen.getByText(/Appel envoyé à 9 h 00/)).toBeTruthy();
    press("Annuler mon appel");
    expect(page.commands().map(({ name }) => name)).toEqual(["call_for_help", "cancel_call"]);
  });

  it("shows a refusal in the server's words", () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    press("Demander la parole");
    const reason = { fr: "La journée est finie.", en: "The day is over." };
    const { id } = page.commands()[0] ?? {};
    page.hear({ type: "rejected", id, code: "day_closed", retry: "never", reason });
    expect(screen.getByRole("alert").textContent).toContain("La journée est finie.");
  });

  it("puts the newest message on top until it is read", () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    const sent_at = page.day.clock.now.value;
    page.change("agenda", "/announcements", { m1: { text: "À table !", sent_at } });
    press("J’ai lu");
    expect(screen.queryByRole("button", { name: "J’ai lu" })).toBeNull();
    expect(screen.getByText("À table !")).toBeTruthy();
  });
});

describe("several people behind a link", () => {
  const documents = {
    agenda: agendaDocument(),
    "me/p1": meDocument({ companions: [{ id: "p2", name: "Yann Morel" }] }),
    "me/p2": meDocument({ id: "p2", person: { ...meDocument().person, given_name: "Yann" } }),
  };

  it("acts for the one chosen (W-25)", () => {
    const page = show(documents, ["p1", "p2"]);
    press("Yann Le Goff");
    press("Demander la parole");
    expect(page.commands()).toMatchObject([{ name: "ask_floor", arguments: { as: "p2" } }]);
  });

  it("knows who sat down since the welcome", () => {
    show(documents, ["p1"]);
    expect(screen.getByRole("button", { name: "Yann Le Goff" })).toBeTruthy();
  });

  it("seats somebody new, of the same territory", () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    const form = formWith(/Elle aura sa place/);
    fireEvent.input(within(form).getByLabelText("Prénom"), { target: { value: "Yann" } });
    fireEvent.click(within(form).getByRole("button", { name: "Ajouter" }));
    expect(page.commands()).toMatchObject([
      {
        name: "seat_companion",
        arguments: { person: { given_name: "Yann", territory: "Métropole de la Baie" } },
      },
    ]);
  });

  it("corrects how one appears", () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    const form = formWith("Comment vous apparaissez");
    fireEvent.input(within(form).getByLabelText("Fonction"), { target: { value: "Maire" } });
    fireEvent.click(within(form).getByRole("button", { name: "Enregistrer" }));
    expect(page.commands()).toMatchObject([
      {
        name: "say_who",
        arguments: { as: "p1", given_name: "Anne", family_name: "Le Goff", function: "Maire" },
      },
    ]);
  });

  it("leaves, and comes back", async () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    await page.acceptAll();
    press("Quitter la journée");
    await page.acceptAll();
    expect(page.day.hasLeft("p1" as ParticipantId)).toBe(true);
    press("Revenir dans la journée");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("En plénière");
  });
});

describe("content and reports", () => {
  it("puts a question to the speaker, shows those to vote on", () => {
    const talk = block("talk", { kind: "content", ...running });
    const query = { block: "talk", kind: "query", field: "", text: "Et les bourgs ?" };
    const harvest = { h1: { ...query, number: null, votes: 4, written_at: nine } };
    const page = show({ agenda: { ...agendaDocument([talk]), harvest }, "me/p1": meDocument() });
    type("Poser une question", "Combien de temps ?");
    press("Envoyer ma question");
    press(/Voter pour/);
    expect(page.commands()).toMatchObject([
      { name: "contribute", arguments: { kind: "query", field: "", text: "Combien de temps ?" } },
      { name: "vote", arguments: { contribution: "h1", in_favour: true } },
    ]);
  });

  it("tells the group whose turn it is, and who reports for it", () => {
    const report = block("report", {
      kind: "report",
      phase: "reporting",
      ...running,
      reports: "peers",
      reporting: "g1",
    });
    const done = block("peers", { kind: "breakout", status: "done" });
    const groups = { g1: { number: 3, size: 3, status: "closed" } };
    show({
      agenda: { ...agendaDocument([done, report]), groups },
      "me/p1": meDocument({ group: "g1" }),
      "group/g1": groupDocument({ status: "closed", reporter: "p2" }),
    });
    expect(screen.getByText("C’est à votre groupe : Nadia Kerbrat rapporte.")).toBeTruthy();
  });
});
