import {
  readAgenda,
  readDesk,
  readGroup,
  readMe,
  type AgendaDocument,
  type Channel,
  type DeskDocument,
  type GroupDocument,
  type GroupId,
  type Json,
  type MeDocument,
  type ParticipantId,
  type ServerMessage,
} from "@deroule/protocol";
import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import { nothing, receive, type DayState } from "./day-state";

/** A document as signals: `value` is all of it, `section` one of its top fields. */
export interface DocumentSignals<D> {
  readonly document: ReadonlySignal<D | undefined>;
  /** Changes only when that field does, since patches leave the others as they were. */
  section<K extends keyof D>(key: K): ReadonlySignal<D[K] | undefined>;
}

/** What this tab knows of the day, for screens to read as signals. */
export class DayStore {
  private readonly current = signal<DayState>(nothing);
  readonly state: ReadonlySignal<DayState> = this.current;
  readonly identity = computed(() => this.current.value.identity);
  readonly presence = computed(() => this.current.value.presence);
  readonly agenda: DocumentSignals<AgendaDocument> = this.documentOf("agenda", readAgenda);
  readonly desk: DocumentSignals<DeskDocument> = this.documentOf("desk", readDesk);
  private readonly mes = new Map<ParticipantId, DocumentSignals<MeDocument>>();
  private readonly groups = new Map<GroupId, DocumentSignals<GroupDocument>>();

  me(id: ParticipantId): DocumentSignals<MeDocument> {
    return remembered(this.mes, id, () => this.documentOf(`me/${id}`, readMe));
  }

  group(id: GroupId): DocumentSignals<GroupDocument> {
    return remembered(this.groups, id, () => this.documentOf(`group/${id}`, readGroup));
  }

  /** Returns the channels to ask for again: those that just missed a patch (W-13). */
  receive(message: ServerMessage): readonly Channel[] {
    const before = this.current.value;
    const after = receive(before, message);
    this.current.value = after;
    return [...after.stale].filter((channel) => !before.stale.has(channel));
  }

  private documentOf<D>(
    channel: Channel,
    read: (document: Json) => D | undefined,
  ): DocumentSignals<D> {
    // The document is read again only when its copy is another one.
    const raw = computed(() => this.current.value.copies[channel]?.document);
    const document = computed(() => (raw.value === undefined ? undefined : read(raw.value)));
    const sections = new Map<keyof D, ReadonlySignal<unknown>>();
    return {
      document,
      section: <K extends keyof D>(key: K) =>
        remembered(sections, key, () => computed(() => document.value?.[key])) as ReadonlySignal<
          D[K] | undefined
        >,
    };
  }
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}
