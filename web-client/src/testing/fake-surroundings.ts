import type { Welcome } from "@deroule/protocol";
import type { Socket, SocketEvents, Surroundings } from "../connection/connection";

/** What a client said, as far as tests look at it. */
export interface Said {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly arguments?: object;
  readonly sent?: number;
  readonly channel?: string;
}

/** Time that stands still until it is moved. */
export class FakeSurroundings implements Surroundings {
  time = 1_000_000;
  sockets: FakeSocket[] = [];
  private timers: { at: number; act: () => void }[] = [];

  readonly open = (url: string, subprotocol: string, events: SocketEvents): FakeSocket => {
    const socket = new FakeSocket(url, subprotocol, events);
    this.sockets.push(socket);
    return socket;
  };
  readonly now = (): number => this.time;
  readonly random = (): number => 1;
  readonly after = (delay: number, act: () => void): (() => void) => {
    const timer = { at: this.time + delay, act };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  };

  pass(delay: number): void {
    const until = this.time + delay;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((each) => each !== due);
      this.time = due.at;
      due.act();
    }
    this.time = until;
  }

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (!last) throw new Error("no socket was opened");
    return last;
  }
}

export class FakeSocket implements Socket {
  readonly said: Said[] = [];
  closedByUs = false;
  constructor(
    readonly url: string,
    readonly subprotocol: string,
    readonly events: SocketEvents,
  ) {}
  send(text: string): void {
    this.said.push(JSON.parse(text) as Said);
  }
  close(): void {
    this.closedByUs = true;
  }
  hear(message: object): void {
    this.events.heard(JSON.stringify(message));
  }
  welcome(welcome: Welcome): void {
    this.events.opened();
    this.hear(welcome);
  }
  /** The commands sent so far, in order. */
  get commands(): readonly Said[] {
    return this.said.filter((message) => message.type === "command");
  }
  get clocks(): readonly Said[] {
    return this.said.filter((message) => message.type === "clock");
  }
}
