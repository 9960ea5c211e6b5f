import type {
  Breach,
  DeskDocument,
  DeskGroup,
  DeskParticipant,
  DeskRound,
  Quality,
} from "@deroule/protocol";
import { fireEvent, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { renderDay, type RenderedDay } from "./render-day";
import { agendaDocument, block, minute, nine } from "./samples";

/** Three people of three territories; a draft of two groups leaves the third outside. */
export function deskDocument(changes: object = {}): DeskDocument {
  return {
    participants: {
      p1: person("p1", "Anne", "Le Goff"),
      p2: person("p2", "Nadia", "Kerbrat", { territory: "CC du Marais", category: "technicien" }),
      p3: person("p3", "Paul", "Morin", { presence: "expected" }),
    },
    rounds: {},
    groups: {},
    calls: {},
    hands: [],
    contributions: {},
    answers: {},
    texts: {},
    messages: {},
    catch_up: [],
    last_move: null,
    ...changes,
  } as unknown as DeskDocument;
}

export function person(
  id: string,
  given_name: string,
  family_name: string,
  changes: object = {},
): DeskParticipant {
  return {
    id,
    given_name,
    family_name,
    territory: "Métropole de la Baie",
    territory_kind: "Métropole",
    category: "elu",
    advancement: "unknown",
    function: "",
    email: "",
    presence: "present",
    held: false,
    host: null,
    absence: "",
    about: "",
    ...changes,
  } as unknown as DeskParticipant;
}

const perfect: Quality = {
  hard: 0,
  hard_bound: 0,
  repeats: 0,
  repeats_bound: 0,
  category: 0,
  category_bound: 0,
  traits: 0,
  traits_bound: 0,
};

export function round(id: string, changes: object = {}): DeskRound {
  return {
    id,
    block: "peers",
    purpose: "groups",
    rule: "by_category",
    sizes: { min: 4, max: 7 },
    status: "proposed",
    seed: 7,
    quality: perfect,
    breaches: [],
    pins: {},
    groups: ["g1", "g2"],
    ...changes,
  } as unknown as DeskRound;
}

export function quality(changes: Partial<Quality>): Quality {
  return { ...perfect, ...changes };
}

export function breach(kind: Breach["kind"], changes: object = {}): Breach {
  return { kind, group: null, people: [], subject: "", available: 0, needed: 0, ...changes };
}

export function group(
  id: string,
  number: number,
  members: readonly string[],
  changes: object = {},
): DeskGroup {
  return {
    id,
    number,
    round: "r1",
    members,
    status: "waiting",
    locked: false,
    ends_at: null,
    grace_ends_at: null,
    pen: null,
    reporter: null,
    warning: null,
    ...changes,
  } as unknown as DeskGroup;
}

export function breakout(changes: object = {}) {
  return block("peers", {
    kind: "breakout",
    title: "Dialogue entre pairs",
    status: "running",
    phase: "composing",
    started_at: nine,
    ends_at: nine + 55 * minute,
    ...changes,
  });
}

/** A facilitator's day with these documents. */
export function renderDesk(
  Screen: Parameters<typeof renderDay>[0],
  agenda: object = agendaDocument(),
  desk: object = deskDocument(),
): RenderedDay {
  return renderDay(Screen, "facilitator", { agenda, desk });
}

/** The commands sent, as name and arguments. */
export function sentBy(day: RenderedDay): readonly (readonly [string, object])[] {
  return day.commands().map(({ name, arguments: args }) => [name ?? "", args ?? {}] as const);
}

export function press(name: RegExp | string, area: HTMLElement = document.body): void {
  void act(() => {
    fireEvent.click(within(area).getByRole("button", { name }));
  });
}

export function fill(label: RegExp | string, value: string): void {
  void act(() => {
    const field = screen.getByLabelText(label);
    fireEvent.input(field, { target: { value } });
    fireEvent.change(field, { target: { value } });
  });
}
