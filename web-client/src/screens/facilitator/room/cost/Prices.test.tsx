import { fireEvent, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
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
} from "../../../../testing/desk-samples";
import { agendaDocument } from "../../../../testing/samples";
import { RoomArea } from "../RoomArea";

const everyone = {
  p1: person("p1", "Anne", "Roux"),
  p2: person("p2", "Nadia", "Kerbrat"),
  p3: person("p3", "Paul", "Petit"),
  p4: person("p4", "Luc", "Hamon"),
  p5: person("p5", "Zoé", "Morin"),
};
const groups = {
  g1: group("g1", 1, ["p1", "p2"]),
  g2: group("g2", 2, ["p3"]),
  g3: group("g3", 3, ["p4"]),
  g4: group("g4", 4, ["p5"], { locked: true }),
};
const levels = { hard: 0, repeats: 0, category: 0, traits: 0, meets_again: [] };
const prices = [
  { ...levels, group: "g2", repeats: 1, meets_again: ["p3"] },
  { ...levels, group: "g3", category: -1 },
];

interface Asked {
  readonly path: string;
  readonly signal: AbortSignal;
}

/** A server that knows these prices, or that fails; what it was asked. */
function server(answer: () => Response | Promise<Response>): readonly Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    asked.push({ path, signal: init.signal as AbortSignal });
    return Promise.resolve(answer());
  });
  return asked;
}

function known(): Response {
  return Response.json({ participant: "p1", costs: prices });
}

function board() {
  return renderDesk(
    RoomArea,
    agendaDocument([breakout()]),
    deskDocument({
      participants: everyone,
      rounds: { r1: round("r1", { groups: ["g1", "g2", "g3", "g4"] }) },
      groups,
    }),
  );
}

function tick(name: RegExp): void {
  void act(() => screen.getByRole("checkbox", { name }).click());
}

function card(number: number): HTMLElement {
  return screen.getByRole("listitem", { name: `Groupe ${number}` });
}

function handleOf(name: RegExp): HTMLElement {
  const seat = screen.getByRole("checkbox", { name }).closest("li");
  const handle = seat?.querySelector<HTMLElement>(".drag-handle");
  if (!handle) throw new Error("no handle");
  handle.setPointerCapture = vi.fn();
  return handle;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the price of moving somebody, before it is done", () => {
  it("is on every group that can be joined once a person is ticked", async () => {
    const asked = server(known);
    board();
    tick(/Anne/);
    await vi.waitFor(() => within(card(2)).getByText("+1 retrouvaille : Paul Petit"));
    expect(asked.map(({ path }) => path)).toEqual([
      "/api/v1/days/day/rounds/r1/costs?participant=p1",
    ]);
    within(card(3)).getByText("Le mieux : aucune rencontre répétée · plus équilibré");
    within(card(1)).getByText("sa place actuelle");
    expect(card(4).textContent).not.toContain("coût");
    expect(card(2).querySelector(".cost")?.getAttribute("data-severity")).toBe("repeats");
    tick(/Anne/);
    expect(screen.queryByText("sa place actuelle")).toBeNull();
  });

  it("is said to whoever moves people by keyboard, and the best place is one press", async () => {
    server(known);
    const day = board();
    tick(/Anne/);
    const bar = within(screen.getByRole("region", { name: /cochée/ }));
    await vi.waitFor(() => bar.getByText(/Le mieux.: groupe 3, aucune rencontre répétée/u));
    expect(bar.getByRole("status").textContent).toContain("groupe 3");
    const options = [...bar.getByLabelText<HTMLSelectElement>("Vers").options];
    expect(options.map(({ text }) => text)).toEqual([
      "—",
      "Groupe 1 (2)",
      "Groupe 2 (1) – +1 retrouvaille\u00a0: Paul Petit",
      "Groupe 3 (1) – le mieux, aucune rencontre répétée · plus équilibré",
      "Groupe 4 (1)",
    ]);
    fireEvent.change(bar.getByLabelText("Vers"), { target: { value: "g2" } });
    const move = bar.getByRole("button", { name: "Déplacer (1)" });
    const description = document.getElementById(move.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("+1 retrouvaille\u00a0: Paul Petit");
    const tiles = bar.getAllByRole("button", { name: /^Déplacer vers/ });
    expect(tiles.map((tile) => tile.querySelector("[aria-hidden]")?.textContent)).toEqual([
      "★ plus équilibré",
      "▲ +1 retrouvaille",
    ]);
    press(/^Déplacer vers.: Groupe 3 \(1\).* le mieux, aucune rencontre répétée/u);
    expect(sentBy(day)).toEqual([["move_person", { round: "r1", participant: "p1", to: "g3" }]]);
  });

  it("is shown while the person is dragged, and goes with the drag", async () => {
    server(known);
    const handle = (board(), handleOf(/Anne/));
    vi.spyOn(document, "elementFromPoint").mockReturnValue(card(2));
    void act(() => {
      fireEvent(handle, new PointerEvent("pointerdown", { button: 0, bubbles: true }));
    });
    void act(() => {
      fireEvent(handle, new PointerEvent("pointermove", { clientX: 90, clientY: 90 }));
    });
    await vi.waitFor(() =>
      expect(document.querySelector(".drag-ghost")?.textContent).toBe(
        "Anne RouxGroupe 2\u00a0: +1 retrouvaille\u00a0: Paul Petit",
      ),
    );
    const places = [...document.querySelectorAll(".selection-drop [data-drop]")];
    expect(places.map((place) => place.getAttribute("data-drop"))).toEqual(["g3", "g2"]);
    void act(() => {
      fireEvent(handle, new PointerEvent("pointercancel"));
    });
    expect(screen.queryByText("sa place actuelle")).toBeNull();
  });

  it("is asked for the last person only, and asked again when people have moved", async () => {
    const asked = server(known);
    const day = board();
    tick(/Anne/);
    tick(/Anne/);
    tick(/Luc/);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.path).toContain("participant=p4");
    day.change("desk", "/groups/g2/members", ["p3", "p5"]);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it("is of one person: of two, nothing is asked", () => {
    vi.useFakeTimers();
    const asked = server(known);
    board();
    tick(/Anne/);
    tick(/Luc/);
    vi.advanceTimersByTime(1_000);
    expect(asked).toEqual([]);
    vi.useRealTimers();
  });

  it("is said to be unknown when the server does not tell", async () => {
    server(() => new Response("{}", { status: 503 }));
    board();
    tick(/Anne/);
    await vi.waitFor(() => within(card(2)).getByText("coût inconnu"));
    expect(screen.queryByText(/^Le mieux/)).toBeNull();
    expect(screen.queryByText(/ne répond pas/)).toBeNull();
  });
});
