import type {
  Accepted,
  ClientMessage,
  CommandId,
  CommandMessage,
  CommandName,
  Commands,
  Rejected,
} from "@deroule/protocol";
import { signal } from "@preact/signals-core";

export type Outcome =
  { readonly kind: "accepted" } | { readonly kind: "rejected"; readonly rejection: Rejected };

interface Outstanding {
  readonly message: CommandMessage;
  readonly key: string;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Sends commands, and holds each until its answer comes. What is unanswered at a cut is said
 * again, in order, under the same id (W-53), which the server does only once (W-22).
 */
export class CommandDesk {
  /** In the order sent. */
  private readonly outstanding = new Map<CommandId, Outstanding>();
  private readonly keys = signal<ReadonlySet<string>>(new Set());

  constructor(
    private readonly say: (message: ClientMessage) => boolean,
    private readonly makeId: () => CommandId,
    private readonly complain: (rejection: Rejected, command: CommandMessage) => void,
  ) {}

  /**
   * Sends a command; the promise ends with its answer, however long that takes. `key` is what
   * shows as pending meanwhile; a second command under a pending key is not sent, so that
   * two clicks are one wish.
   */
  send<N extends CommandName>(
    name: N,
    args: Commands[N],
    key: string = name,
  ): Promise<Outcome | undefined> {
    if (this.keys.peek().has(key)) return Promise.resolve(undefined);
    const id = this.makeId();
    // The compiler does not see that a name picked with its own arguments is one of the union.
    const message = { type: "command", id, name, arguments: args } as unknown as CommandMessage;
    return new Promise((settle) => {
      this.outstanding.set(id, { message, key, settle });
      this.mark();
      this.say(message);
    });
  }

  /** Whether a command under this key waits for its answer. Reads a signal. */
  pending(key: string): boolean {
    return this.keys.value.has(key);
  }

  /** To be called after each `welcome`. */
  sayAgain(): void {
    for (const { message } of this.outstanding.values()) this.say(message);
  }

  answered(answer: Accepted | Rejected): void {
    const command = this.outstanding.get(answer.id);
    if (!command) return; // Answered before the cut, and again after it.
    this.outstanding.delete(answer.id);
    this.mark();
    if (answer.type === "accepted") {
      command.settle({ kind: "accepted" });
      return;
    }
    this.complain(answer, command.message);
    command.settle({ kind: "rejected", rejection: answer });
  }

  private mark(): void {
    this.keys.value = new Set([...this.outstanding.values()].map(({ key }) => key));
  }
}
