import {
  readServerMessage,
  SUBPROTOCOL,
  type ClientMessage,
  type Hello,
  type ServerMessage,
  type Welcome,
} from "@deroule/protocol";
import { readingOf, type ClockReading, type RoundTrip } from "./clock";
import { sequelOf, type Refusal } from "./closing";

/** The part of a WebSocket that is used, so that tests bring their own. */
export interface Socket {
  send(text: string): void;
  close(): void;
}

export interface SocketEvents {
  opened(): void;
  heard(data: unknown): void;
  closed(code: number, reason: string): void;
}

/** Everything outside this file that a connection touches. */
export interface Surroundings {
  /** None of the events may come before this has returned. */
  open(url: string, subprotocol: string, events: SocketEvents): Socket;
  now(): number;
  random(): number;
  after(delay_ms: number, act: () => void): () => void;
}

export type ConnectionStatus =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  | { readonly kind: "cut" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface ConnectionEvents {
  /** Called for each attempt: what is held may have changed since the last one. */
  hello(): Hello;
  message(message: ServerMessage): void;
  status(status: ConnectionStatus): void;
  clock(reading: ClockReading): void;
}

const quiet_ms = 25_000; // W-31
const patience_ms = 10_000; // W-31
const measure_again_ms = 5 * 60_000; // W-30
const measures = 3; // W-30
/** A handshake without an answer is given up, since no close event tells of it for minutes. */
const opening_ms = 15_000;

/**
 * Keeps one conversation with the server going: opens it, says hello, comes back after a
 * cut, notices silence, measures the clock. It knows neither documents nor commands.
 */
export class Connection {
  private socket: Socket | undefined;
  private live = false;
  private attempt = 0;
  private trips: RoundTrip[] = [];
  private pace = 1;
  private cancelSilence = (): void => {};
  private cancelMeasure = (): void => {};
  private cancelRetry = (): void => {};

  constructor(
    private readonly url: string,
    private readonly surroundings: Surroundings,
    private readonly events: ConnectionEvents,
  ) {}

  open(): void {
    this.cancelRetry();
    this.events.status({ kind: "connecting" });
    const socket = this.surroundings.open(this.url, SUBPROTOCOL, {
      opened: () => this.write(socket, this.events.hello()),
      heard: (data) => this.hear(socket, data),
      closed: (code, reason) => this.closed(socket, code, reason),
    });
    this.socket = socket;
    this.expect(opening_ms, () => this.abandon(socket));
  }

  /** Comes back at once, as when the browser says that the network is there again. */
  hurry(): void {
    if (this.socket) return;
    this.attempt = 0;
    this.open();
  }

  close(): void {
    this.forget();
    this.cancelRetry();
  }

  /** False when there is nobody to say it to; what must arrive is said again after `welcome`. */
  send(message: ClientMessage): boolean {
    if (!this.live || !this.socket) return false;
    this.write(this.socket, message);
    return true;
  }

  private write(socket: Socket, message: ClientMessage): void {
    socket.send(JSON.stringify(message));
  }

  private hear(socket: Socket, data: unknown): void {
    if (socket !== this.socket) return;
    this.listen(socket);
    const reading = typeof data === "string" ? readServerMessage(data) : undefined;
    // What a later server says besides is not for this client (W-70).
    if (reading?.kind !== "message") return;
    const { message } = reading;
    if (message.type === "clock") {
      this.timed(message.sent, message.server_at);
      return;
    }
    if (message.type === "welcome") this.welcomed(message);
    this.events.message(message);
  }

  private welcomed({ server_at, pace = 1 }: Welcome): void {
    this.live = true;
    this.attempt = 0;
    this.trips = [];
    this.pace = pace;
    // Late by the way here, but at hand before anything is drawn.
    this.events.clock({ at: this.surroundings.now(), shown: server_at, pace });
    this.events.status({ kind: "live" });
    this.measure();
  }

  private measure(): void {
    this.cancelMeasure();
    this.send({ type: "clock", sent: this.surroundings.now() });
  }

  private timed(sent: number, server_at: number): void {
    // An echo beyond the measures only broke a silence.
    if (this.trips.length >= measures) return;
    const received = this.surroundings.now();
    this.trips.push({ sent, received, server_at });
    const reading = readingOf(this.trips, this.pace);
    if (reading) this.events.clock(reading);
    if (this.trips.length < measures) {
      this.measure();
      return;
    }
    this.cancelMeasure();
    this.cancelMeasure = this.surroundings.after(measure_again_ms, () => {
      this.trips = [];
      this.measure();
    });
  }

  /** Restarts the wait for the next sign of life. */
  private listen(socket: Socket): void {
    this.expect(quiet_ms, () => {
      this.send({ type: "clock", sent: this.surroundings.now() });
      this.expect(patience_ms, () => this.abandon(socket));
    });
  }

  private expect(delay_ms: number, otherwise: () => void): void {
    this.cancelSilence();
    this.cancelSilence = this.surroundings.after(delay_ms, otherwise);
  }

  /** A silent socket may take minutes to report its close, so its own event is not awaited. */
  private abandon(socket: Socket): void {
    this.closed(socket, 1006, "");
  }

  private closed(socket: Socket, code: number, reason: string): void {
    if (socket !== this.socket) return;
    this.forget();
    const sequel = sequelOf(code, reason, this.attempt, this.surroundings.random());
    if (sequel.kind === "stay_away") {
      this.events.status({ kind: "refused", refusal: sequel.refusal });
      return;
    }
    this.attempt += 1;
    this.events.status({ kind: "cut" });
    this.cancelRetry();
    this.cancelRetry = this.surroundings.after(sequel.after_ms, () => this.open());
  }

  private forget(): void {
    const socket = this.socket;
    this.socket = undefined;
    this.live = false;
    this.cancelSilence();
    this.cancelMeasure();
    socket?.close();
  }
}
