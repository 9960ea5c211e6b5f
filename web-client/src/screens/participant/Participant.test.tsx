import type { ParticipantId } from "@deroule/protocol";
import { fireEvent, screen, within } from "@testing-library/preact";
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

describe("where a participant is to be", () => {
  it.each([
    { starts: "to come", starts_at: Date.UTC(2121, 0, 21, 8, 0), said: /commence à 9 h 00/ },
    { starts: "past", starts_at: nine, said: /La journée va commencer/ },
  ])("waits at the door, the hour of the start $starts", ({ starts_at, said }) => {
    const agenda = agendaDocument([block("welcome", { starts_at })]);
    const day = { ...agenda.day, status: "open" };
    show({
      agenda: { ...agenda, day, now: { ...agenda.now, place: "lobby" } },
      "me/p1": meDocument(),
    });
    expect(mainHeading()).toBe("À l’accueil");
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.queryAllByRole("timer")).toHaveLength(starts_at === nine ? 0 : 1);
  });

  it("says it in the other language too", () => {
    show({ agenda: agendaDocument(), "me/p1": meDocument() });
    press("English");
    expect(mainHeading()).toBe("In plenary");
  });

  it("says where, for how long, to do what, with whom, then what comes next, in that order", () => {
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
    const places = ["Dans le groupe 3", "Temps restant", "Parlez.", "Nadia Kerbrat", "Restitution"];
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
    expect(mainHeading()).toBe("La journée est terminée");
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

  it("says at the top that the floor was given", () => {
    const page = show({ agenda: agendaDocument(), "me/p1": meDocument() });
    page.change("me/p1", "/hand", { raised_at: nine, speaking: true });
    expect(document.querySelector("main .banner")?.textContent).toBe("Vous avez la parole.");
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

  it("seats a colleague who is registered, as themselves", () => {
    const page = show({
      agenda: agendaDocument(),
      "me/p1": meDocument({
        colleagues: [{ id: "p3", name: "Inès Roy", category: "operateur" }],
      }),
    });
    press("Inès Roy est ici");
    expect(page.commands()).toMatchObject([
      { name: "seat_companion", arguments: { participant: "p3" } },
    ]);
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
    expect(mainHeading()).toBe("En plénière");
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

  it("warns whoever will report, until it is their turn", () => {
    const report = block("report", {
      kind: "report",
      phase: "reporting",
      ...running,
      reports: "peers",
      reporting: "g2",
      reported: ["g2"],
    });
    const groups = {
      g1: { number: 3, size: 3, status: "closed" },
      g2: { number: 1, size: 3, status: "closed" },
    };
    const page = show({
      agenda: { ...agendaDocument([report]), groups },
      "me/p1": meDocument({ group: "g1" }),
      "group/g1": groupDocument({ status: "closed", reporter: "p1" }),
    });
    const warning = /^Vous rapporterez pour le groupe 3/;
    expect(screen.getByText("Le groupe 1 a la parole.")).toBeTruthy();
    expect(screen.getByText(warning)).toBeTruthy();
    page.change("agenda", "/blocks/report/reporting", "g1");
    page.change("agenda", "/blocks/report/reported", ["g2", "g1"]);
    expect(screen.getByText("C’est à vous de rapporter pour le groupe 3.")).toBeTruthy();
    expect(screen.queryByText(warning)).toBeNull();
  });
});
