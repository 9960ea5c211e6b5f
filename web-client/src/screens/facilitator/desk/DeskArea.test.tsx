import { screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import {
  breakout,
  deskDocument,
  fill,
  group,
  press,
  renderDesk,
  round,
  sentBy,
} from "../../../testing/desk-samples";
import { agendaDocument, block, minute, nine } from "../../../testing/samples";
import { DeskArea } from "./DeskArea";

function show(desk: object = {}, agenda: object = agendaDocument([breakout()])) {
  return renderDesk(DeskArea, agenda, deskDocument(desk));
}

const call = (id: string, participant: string, changes: object) => ({
  id,
  participant,
  group: null,
  text: "",
  status: "waiting",
  called_at: Date.now() - 3 * minute,
  taken_by: "",
  ...changes,
});

describe("calls for help", () => {
  it("stand by age, those nobody took first", () => {
    show({
      calls: {
        k1: call("k1", "p1", { status: "taken", taken_by: "Claire", called_at: 1 }),
        k2: call("k2", "p2", { text: "Je n’entends rien." }),
        k3: call("k3", "p3", { status: "answered" }),
      },
    });
    const calls = within(screen.getByRole("region", { name: /^Appels à l’aide/ }));
    const rows = calls.getAllByRole("listitem").map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^Nadia Kerbrat, en plénièreJe n’entends rien.depuis 3\u00a0min/);
    expect(rows[1]).toContain("Claire s’en occupe");
  });

  it("send who takes which", async () => {
    const day = show({ calls: { k2: call("k2", "p2", {}) } });
    press(/^Je m’en occupe/);
    await day.acceptAll();
    press(/^C’est réglé/);
    expect(sentBy(day)).toEqual([
      ["take_call", { call: "k2" }],
      ["answer_call", { call: "k2" }],
    ]);
  });
});

describe("hands", () => {
  it("give the floor in order, and take it back", () => {
    const day = show({
      hands: [
        { participant: "p2", raised_at: nine, speaking: true },
        { participant: "p1", raised_at: nine + 1, speaking: false },
      ],
    });
    press("Donner la parole à Anne Le Goff");
    press("Fin de l’intervention de Nadia Kerbrat");
    expect(sentBy(day)).toEqual([
      ["give_floor", { participant: "p1" }],
      ["lower_hand", { participant: "p2" }],
    ]);
  });
});

describe("messages", () => {
  const open = {
    rounds: { r1: round("r1", { status: "open" }) },
    groups: { g1: group("g1", 1, ["p1"]), g2: group("g2", 2, ["p2"]) },
  };

  function choose(value: string): void {
    fill("À", value);
  }

  it("go to everyone, and the text is kept until that is accepted", async () => {
    const day = show();
    fill("Message", "Reprise à 14 h.");
    press("Envoyer");
    expect(sentBy(day)).toEqual([
      ["send_message", { audience: { kind: "all" }, text: "Reprise à 14 h." }],
    ]);
    const field = screen.getByLabelText<HTMLTextAreaElement>("Message");
    expect(field.value).toBe("Reprise à 14 h.");
    await day.acceptAll();
    expect(field.value).toBe("");
  });

  it("go to a category", () => {
    const day = show();
    choose("category/etat");
    fill("Message", "Bonjour");
    press("Envoyer");
    expect(sentBy(day)[0]?.[1]).toEqual({
      audience: { kind: "category", category: "etat" },
      text: "Bonjour",
    });
  });

  it("go to the groups ticked, and to none before", () => {
    const day = show(open);
    choose("groups");
    fill("Message", "Cinq minutes");
    press("Envoyer");
    expect(sentBy(day)).toEqual([]);
    void act(() => screen.getByLabelText("Groupe 2").click());
    press("Envoyer");
    expect(sentBy(day)[0]?.[1]).toEqual({
      audience: { kind: "groups", groups: ["g2"] },
      text: "Cinq minutes",
    });
  });

  it("go to one person", () => {
    const day = show();
    choose("participant");
    fill("Personne", "p2");
    fill("Message", "Bonjour");
    press("Envoyer");
    expect(sentBy(day)[0]?.[1]).toEqual({
      audience: { kind: "participant", participant: "p2" },
      text: "Bonjour",
    });
  });

  it("that were sent say to whom", () => {
    show({
      ...open,
      messages: {
        m1: {
          audience: { kind: "groups", groups: ["g1", "g2"] },
          text: "Courage",
          from: "Claire",
          sent_at: nine,
        },
      },
    });
    expect(screen.getByText("Claire à groupe 1 et groupe 2, 9 h 00")).toBeTruthy();
  });
});

describe("contributions", () => {
  const card = (status: string, text: string) => ({
    block: "peers",
    group: null,
    author: "p1",
    kind: "card",
    field: "Leviers",
    text,
    status,
    votes: 0,
    written_at: nine,
  });

  it("are published, or set aside, those not yet seen first", async () => {
    const day = show({
      contributions: { c1: card("submitted", "Un"), c2: card("published", "Deux") },
    });
    const list = screen.getByRole("region", { name: "Contributions" });
    expect(list.textContent).toContain("Leviers · Anne Le Goff · Dialogue entre pairs");
    expect(within(list).queryByText("Deux")).toBeNull();
    press(/^Publier/, list);
    await day.acceptAll();
    fill("Montrer", "published");
    press(/^Écarter «.Deux/u, list);
    expect(sentBy(day)).toEqual([
      ["publish_contribution", { contribution: "c1" }],
      ["hide_contribution", { contribution: "c2" }],
    ]);
  });
});

describe("answers so far", () => {
  it("show counts and texts, before everyone sees them", () => {
    const question = { id: "q", kind: "text", text: "Un mot ?", choices: [] };
    const asking = block("ask", {
      kind: "question",
      title: "Attentes",
      status: "running",
      questions: [question] as never,
    });
    show(
      {
        answers: { q: { count: 1, words: {}, steps: {} } },
        texts: { "q:1": { question: "q", text: "Coopérer" } },
      },
      agendaDocument([asking]),
    );
    const answers = screen.getByRole("region", { name: "Réponses" });
    expect(answers.textContent).toContain("1 réponse, 38 présents");
    expect(answers.textContent).toContain("Coopérer");
    expect(answers.querySelector("details")?.open).toBe(true);
  });

  it("hide a word from everyone's screens, and give it back", () => {
    const question = { id: "q", kind: "word_cloud", text: "En un mot ?", choices: [] };
    const asking = block("ask", { kind: "question", questions: [question] as never });
    const words = { élan: 3, zut: 1 };
    const day = show(
      { answers: { q: { count: 2, words, steps: {}, hidden: ["zut"] } } },
      agendaDocument([asking]),
    );
    const answers = screen.getByRole("region", { name: "Réponses" });
    expect(within(answers).getByRole("button", { name: "zut", pressed: true })).toBeTruthy();
    press("élan", answers);
    press("zut", answers);
    expect(sentBy(day)).toEqual([
      ["hide_word", { question: "q", word: "élan", hidden: true }],
      ["hide_word", { question: "q", word: "zut", hidden: false }],
    ]);
  });
});
