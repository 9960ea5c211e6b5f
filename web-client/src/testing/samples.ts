import type {
  AgendaDocument,
  Block,
  BlockId,
  GroupDocument,
  Json,
  MeDocument,
  Role,
  Welcome,
} from "@deroule/protocol";

/** Nine in the morning of the reference day, in Paris. */
export const nine = Date.UTC(2021, 0, 21, 8, 0);
export const minute = 60_000;

/**
 * Documents for tests, small and typed where the test touches them: identifiers are plain
 * strings here, which only a server may brand.
 */
type Loose<T> = T extends string | number | boolean | null | undefined
  ? T extends string
    ? string
    : T
  : { [K in keyof T]?: Loose<T[K]> | undefined };

export function block(id: string, changes: Loose<Block> = {}): Block {
  const plain: Omit<Block, "id"> = {
    kind: "plenary",
    title: `Bloc ${id}`,
    summary: "",
    status: "planned",
    phase: "none",
    fixed: false,
    starts_at: nine,
    length_ms: 20 * minute,
    planned_ms: 20 * minute,
    speaker: "",
    keywords: [],
    slides: "",
    prompt: "",
    fields: [],
    questions: [],
    rule: "random",
    sizes: { min: 4, max: 7 },
    turns: [],
    reported: [],
  };
  return { ...plain, id, ...changes } as unknown as Block;
}

export function agendaDocument(
  blocks: readonly Block[] = [block("welcome", { status: "running", ends_at: nine + 20 * minute })],
  changes: Loose<AgendaDocument> = {},
): AgendaDocument {
  const running = blocks.find((each) => each.status === "running");
  return {
    day: {
      id: "day",
      title: "Changer ensemble",
      cycle: "Cycle 2021",
      date: "2021-01-21",
      timezone: "Europe/Paris",
      midnight_at: nine - 9 * 60 * minute,
      doors_at: nine - 15 * minute,
      status: "running",
    },
    order: blocks.map((each) => each.id),
    blocks: Object.fromEntries(blocks.map((each) => [each.id, each])),
    projected: Object.fromEntries(
      blocks.map((each): [BlockId, object] => [
        each.id,
        { from_at: each.starts_at, until_at: each.starts_at + each.length_ms },
      ]),
    ),
    now: { block: running?.id ?? null, place: "plenary", paused_at: null, drift_ms: 0 },
    counts: { total: { expected: 41, present: 38 }, categories: {}, territories: {} },
    round: null,
    groups: {},
    announcements: {},
    harvest: {},
    results: {},
    ...changes,
  } as unknown as AgendaDocument;
}

export function meDocument(changes: Loose<MeDocument> = {}): MeDocument {
  return {
    id: "p1",
    person: {
      given_name: "Anne",
      family_name: "Le Goff",
      territory: "Métropole de la Baie",
      territory_kind: "Métropole",
      category: "elu",
      function: "Adjointe",
      expectation: "",
    },
    presence: "present",
    held: false,
    host: null,
    companions: [],
    colleagues: [],
    place: null,
    group: null,
    partners: [],
    notes: {},
    about: "",
    answers: {},
    votes: [],
    contributions: {},
    messages: {},
    call: null,
    hand: null,
    ...changes,
  } as unknown as MeDocument;
}

export function groupDocument(
  facts: Loose<GroupDocument["group"]> = {},
  changes: Loose<GroupDocument> = {},
): GroupDocument {
  const member = (id: string, name: string, territory: string): object => ({
    id,
    name,
    territory,
    category: "elu",
    function: "",
    presence: "present",
  });
  return {
    group: {
      id: "g1",
      number: 3,
      round: "r1",
      block: "peers",
      purpose: "groups",
      status: "open",
      ends_at: nine + 30 * minute,
      grace_ends_at: null,
      pen: null,
      reporter: null,
      locked: false,
      ...facts,
    },
    members: [
      member("p1", "Anne Le Goff", "Métropole de la Baie"),
      member("p2", "Nadia Kerbrat", "CC du Marais"),
      member("p3", "Paul Morin", "PNR des Monts"),
    ],
    cards: {},
    contributions: {},
    room: { kind: "none" },
    ...changes,
  } as unknown as GroupDocument;
}

/** A welcome that brings these documents, by channel, all at position 1. */
export function welcomeTo(
  role: Role,
  documents: Readonly<Record<string, unknown>>,
  people: readonly string[] = [],
): Welcome {
  return {
    type: "welcome",
    protocol: 1,
    day: "day",
    epoch: "epoch",
    at: 1,
    server_at: nine,
    role,
    name: "Anne Le Goff",
    people,
    snapshots: Object.entries(documents).map(([channel, document]) => ({
      channel,
      at: 1,
      document: document as Json,
    })),
    limits: { frame_bytes: 65536, text_chars: 2000 },
  } as unknown as Welcome;
}
