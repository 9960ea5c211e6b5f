import { render } from "@testing-library/preact";
import { act } from "preact/test-utils";
import type { Role, ServerMessage } from "@deroule/protocol";
import type { ComponentType } from "preact";
import { LiveDay } from "../live";
import { DayContext } from "../screens/day/use-day";
import { FakeSurroundings, type Said } from "./fake-surroundings";
import { welcomeTo } from "./samples";

export interface RenderedDay {
  readonly day: LiveDay;
  /** The server says something. */
  hear(message: ServerMessage | object): void;
  /** The server changes a document, by one patch that follows the last one. */
  change(channel: string, path: string, value: unknown): void;
  /** The commands sent, without the arrivals that the page sends by itself. */
  commands(): readonly Said[];
  /** The server accepts all that was sent. */
  acceptAll(): Promise<void>;
}

/** Mounts a screen on a day that was just welcomed with these documents. */
export function renderDay(
  Screen: ComponentType,
  role: Role,
  documents: Readonly<Record<string, unknown>>,
  people: readonly string[] = [],
): RenderedDay {
  const around = new FakeSurroundings();
  const link = { place: role, token: "0123456789012345678901" };
  const day = new LiveDay(link, "ws://here/live", around, sessionStorage);
  day.open();
  // Screens are mounted on this machine's clock, so the day shows the same.
  around.time = Date.now();
  around.socket.welcome({ ...welcomeTo(role, documents, people), server_at: around.time });
  render(
    <DayContext.Provider value={day}>
      <Screen />
    </DayContext.Provider>,
  );
  const at = new Map<string, number>();
  const hear = (message: object): void => {
    void act(() => around.socket.hear(message));
  };
  return {
    day,
    hear,
    change(channel, path, value) {
      const from = at.get(channel) ?? 1;
      at.set(channel, from + 1);
      const ops = [{ op: "replace", path, value }];
      hear({ type: "patch", channel, from, to: from + 1, ops });
    },
    commands: () => around.socket.commands.filter(({ name }) => name !== "arrive"),
    async acceptAll() {
      for (const { id } of around.socket.commands) hear({ type: "accepted", id, at: 1 });
      await act(async () => {
        await Promise.resolve();
      });
    },
  };
}
