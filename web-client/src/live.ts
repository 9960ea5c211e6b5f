import {
  PROTOCOL,
  type CommandName,
  type Commands,
  type DayId,
  type GroupId,
  type Hello,
  type ParticipantId,
  type ServerMessage,
} from "@deroule/protocol";
import { signal, type ReadonlySignal } from "@preact/signals-core";
import { CommandDesk, type Outcome } from "./commands/desk";
import { randomCommandId, randomName } from "./commands/ids";
import { Connection, type ConnectionStatus, type Surroundings } from "./connection/connection";
import type { Link } from "./link";
import { DayClock } from "./store/day-clock";
import { resumeOf } from "./store/day-state";
import { DayStore } from "./store/day-store";
import { Drafts } from "./store/drafts";
import { Toasts } from "./store/toasts";

export type { ConnectionStatus } from "./connection/connection";

/** W-41: a sign of typing fades after 5 seconds, so one each 3 keeps it up. */
const writing_each_ms = 3_000;

/**
 * A day as this tab lives it: what it knows (`store`, `clock`), what it may ask (`send`,
 * `watch`), and what belongs to this tab alone (`drafts`, `toasts`). Screens get it from
 * `useDay()`; nothing else in the program joins the connection to the store.
 */
export class LiveDay {
  readonly store = new DayStore();
  readonly clock = new DayClock();
  readonly toasts = new Toasts();
  readonly drafts: Drafts;
  private readonly current = signal<ConnectionStatus>({ kind: "connecting" });
  readonly status: ReadonlySignal<ConnectionStatus> = this.current;

  private readonly connection: Connection;
  private readonly desk: CommandDesk;
  private readonly client: string;
  private readonly watched = new Set<GroupId>();
  private readonly gone = signal<ReadonlySet<ParticipantId>>(new Set());
  private people: readonly ParticipantId[] = [];
  private wroteAt = 0;

  constructor(
    readonly link: Link,
    url: string,
    surroundings: Surroundings,
    storage: Storage,
  ) {
    this.client = storage.getItem("deroule.client") ?? randomName();
    storage.setItem("deroule.client", this.client);
    // Another link in the same tab is somebody else.
    this.drafts = new Drafts(storage, `deroule.drafts.${link.token.slice(0, 8)}`);
    this.connection = new Connection(url, surroundings, {
      hello: () => this.hello(),
      message: (message) => this.hear(message),
      status: (status) => (this.current.value = status),
      clock: (reading) => this.clock.set(reading),
    });
    this.desk = new CommandDesk(
      (message) => this.connection.send(message),
      randomCommandId,
      (rejection, command) => {
        // Nobody asked for this one, and the page shows whether the doors are open.
        if (command.name !== "arrive") this.toasts.show(rejection.reason);
      },
    );
  }

  open(): void {
    this.connection.open();
  }

  close(): void {
    this.connection.close();
  }

  /** Tries again at once where a cut is being waited out. */
  hurry(): void {
    this.connection.hurry();
  }

  /** See CommandDesk.send. A rejection has already been shown when the promise ends. */
  send<N extends CommandName>(
    name: N,
    args: Commands[N],
    key?: string,
  ): Promise<Outcome | undefined> {
    return this.desk.send(name, args, key);
  }

  pending(key: string): boolean {
    return this.desk.pending(key);
  }

  /** Facilitators: opens a group's document here, over reconnections too (W-16). */
  watch(group: GroupId): void {
    this.watched.add(group);
    this.connection.send({ type: "watch", channel: `group/${group}` });
  }

  unwatch(group: GroupId): void {
    this.watched.delete(group);
    this.connection.send({ type: "unwatch", channel: `group/${group}` });
  }

  /** W-41; to be called at each keystroke. */
  wrote(as: ParticipantId): void {
    const now = Date.now();
    if (now - this.wroteAt < writing_each_ms) return;
    this.wroteAt = now;
    this.connection.send({ type: "writing", as });
  }

  /** Whether this person said goodbye from here. Reads a signal. */
  hasLeft(person: ParticipantId): boolean {
    return this.gone.value.has(person);
  }

  leave(person: ParticipantId): void {
    void this.send("leave", { as: person }, `leave/${person}`).then((outcome) => {
      if (outcome?.kind === "accepted") this.gone.value = new Set([...this.gone.value, person]);
    });
  }

  arrive(person: ParticipantId): void {
    this.gone.value = new Set([...this.gone.value].filter((each) => each !== person));
    void this.send("arrive", { as: person }, `arrive/${person}`);
  }

  private hello(): Hello {
    const resume = resumeOf(this.store.state.peek());
    return {
      type: "hello",
      protocol: PROTOCOL,
      token: this.link.token,
      client: this.client,
      ...(this.link.day && { day: this.link.day as DayId }),
      ...(resume && { resume }),
    };
  }

  private hear(message: ServerMessage): void {
    const before = this.store.agenda.section("day").peek()?.status;
    for (const channel of this.store.receive(message)) {
      this.connection.send({ type: "resync", channel });
    }
    const after = this.store.agenda.section("day").peek()?.status;
    // Whoever waits at the door is in as soon as it opens.
    if (before === "prepared" && after !== before) this.arriveAll();
    if (message.type === "accepted" || message.type === "rejected") this.desk.answered(message);
    if (message.type === "welcome") this.welcomed(message.people);
  }

  private welcomed(people: readonly ParticipantId[]): void {
    this.desk.sayAgain();
    for (const group of this.watched) this.watch(group);
    this.people = people;
    this.arriveAll();
  }

  /** Opening one's link is arriving; whoever said goodbye has to say so again. */
  private arriveAll(): void {
    const status = this.store.agenda.section("day").peek()?.status;
    if (status === undefined || status === "prepared" || status === "closed") return;
    for (const person of this.people) {
      if (!this.gone.peek().has(person)) this.arrive(person);
    }
  }
}
