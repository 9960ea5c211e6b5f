import type {
  Answer,
  BroughtGroups,
  Checked,
  CreatedDay,
  DaySummary,
  Download,
  PersonalLink,
  Problem,
  RepairPlan,
  SeatCosts,
  Template,
} from "./answers";

/** What a day is made from; what is absent is the template's. */
export interface DayFiles {
  readonly template?: string;
  /** An agenda file, in place of a template. */
  readonly agenda?: File;
  readonly roster?: File;
  readonly date?: string;
}

export interface NewDay extends DayFiles {
  readonly title?: string;
  readonly cycle?: string;
  /** The day's name in addresses and files; absent, the agenda's own, or its date. */
  readonly id?: string;
}

export type ReportFormat = "md" | "html" | "csv" | "json";

export type LinksWanted =
  | {
      readonly audience: "everyone" | "participants" | "facilitators" | "observers";
      /** The name others see of a facilitator. */
      readonly name?: string;
    }
  | { readonly participant: string };

/** What is asked of a day that took place. */
export interface ReportWanted {
  readonly kind: "organisers" | "public" | "attendance";
  readonly format: ReportFormat;
  readonly language: "fr" | "en";
}

/** The name under which a cut network is a problem like the others. */
export const unreachable = "unreachable";

const days = "/api/v1/days";

/**
 * Prepares days, and fetches what remains of them, over HTTP. The token travels in a header,
 * never in an address. A promise never fails: whatever goes wrong is a problem.
 */
export class Api {
  constructor(
    private readonly token: string,
    private readonly call: typeof fetch = (...args) => fetch(...args),
  ) {}

  async days(): Promise<Answer<readonly DaySummary[]>> {
    return map(
      await this.json<{ readonly days: readonly DaySummary[] }>("GET", days),
      (body) => body.days,
    );
  }

  async templates(): Promise<Answer<readonly Template[]>> {
    return map(
      await this.json<{ readonly templates: readonly Template[] }>("GET", "/api/v1/templates"),
      (body) => body.templates,
    );
  }

  check(files: DayFiles): Promise<Answer<Checked>> {
    return this.json("POST", "/api/v1/check", formOf(files));
  }

  createDay(day: NewDay): Promise<Answer<CreatedDay>> {
    return this.json("POST", days, formOf(day));
  }

  /** Each call makes new links; those made before stay valid. */
  async links(day: string, wanted: LinksWanted): Promise<Answer<readonly PersonalLink[]>> {
    return map(
      await this.json<{ readonly links: readonly PersonalLink[] }>(
        "POST",
        `${of(day)}/links`,
        wanted,
      ),
      (body) => body.links,
    );
  }

  /** The same as a file for a mail merge. */
  linksFile(day: string, wanted: LinksWanted): Promise<Answer<Download>> {
    return this.file("POST", `${of(day)}/links`, `${day}-links.csv`, "text/csv", wanted);
  }

  report(day: string, wanted: ReportWanted): Promise<Answer<Download>> {
    const { kind, format, language } = wanted;
    const query = new URLSearchParams({ format, language });
    if (kind !== "organisers") query.set(kind, "true");
    return this.file("GET", `${of(day)}/report?${query.toString()}`, `${day}.${format}`);
  }

  calendar(day: string): Promise<Answer<Download>> {
    return this.file("GET", `${of(day)}/agenda.ics`, `${day}.ics`);
  }

  /** What it would cost to seat somebody in each group; `signal` calls the question off. */
  costs(
    day: string,
    round: string,
    participant: string,
    signal: AbortSignal,
  ): Promise<Answer<SeatCosts>> {
    const query = new URLSearchParams({ participant });
    const path = `${of(day)}/rounds/${encodeURIComponent(round)}/costs?${query.toString()}`;
    return this.json("GET", path, undefined, signal);
  }

  repair(day: string, round: string): Promise<Answer<RepairPlan>> {
    return this.json("GET", `${of(day)}/rounds/${encodeURIComponent(round)}/repair`);
  }

  groupsFile(day: string, round: string, language: "fr" | "en"): Promise<Answer<Download>> {
    const query = new URLSearchParams({ language });
    const path = `${of(day)}/rounds/${encodeURIComponent(round)}/groups.csv?${query.toString()}`;
    return this.file("GET", path, `${day}-${round}.csv`, "text/csv");
  }

  /** Groups that facilitators made elsewhere, as a draft of a block. */
  bringGroups(day: string, block: string, file: File): Promise<Answer<BroughtGroups>> {
    return this.json("POST", `${of(day)}/blocks/${encodeURIComponent(block)}/groups.csv`, file);
  }

  private async json<T>(
    method: string,
    path: string,
    body?: Body,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    const answer = await this.ask(method, path, "application/json", body, signal);
    if (answer.kind === "refused") return answer;
    try {
      return { kind: "done", value: (await answer.value.json()) as T };
    } catch {
      return refused(answer.value.status, "unreadable");
    }
  }

  private async file(
    method: string,
    path: string,
    name: string,
    accept = "*/*",
    body?: Body,
  ): Promise<Answer<Download>> {
    const answer = await this.ask(method, path, accept, body);
    if (answer.kind === "refused") return answer;
    try {
      const named = nameIn(answer.value.headers.get("content-disposition"));
      return {
        kind: "done",
        value: { name: named ?? name, content: await answer.value.blob() },
      };
    } catch {
      return refused(0, unreachable);
    }
  }

  private async ask(
    method: string,
    path: string,
    accept: string,
    body?: Body,
    signal?: AbortSignal,
  ): Promise<Answer<Response>> {
    const type = body && typeOf(body);
    const headers = {
      authorization: `Bearer ${this.token}`,
      accept,
      ...(type !== undefined && { "content-type": type }),
    };
    try {
      const response = await this.call(path, {
        method,
        headers,
        ...(body && { body: isRaw(body) ? body : JSON.stringify(body) }),
        ...(signal && { signal }),
      });
      if (response.ok) return { kind: "done", value: response };
      return { kind: "refused", problem: await problemIn(response) };
    } catch {
      return refused(0, unreachable);
    }
  }
}

type Body = FormData | File | LinksWanted;

function isRaw(body: Body): body is FormData | File {
  return body instanceof FormData || body instanceof File;
}

/** Undefined: the browser says it, with the form's boundary. */
function typeOf(body: Body): string | undefined {
  if (body instanceof FormData) return undefined;
  return body instanceof File ? "text/csv" : "application/json";
}

function of(day: string): string {
  return `${days}/${encodeURIComponent(day)}`;
}

function formOf(parts: NewDay): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries<string | File | undefined>({ ...parts })) {
    if (value !== undefined && value !== "") form.append(name, value);
  }
  return form;
}

function map<A, B>(answer: Answer<A>, change: (value: A) => B): Answer<B> {
  return answer.kind === "done" ? { kind: "done", value: change(answer.value) } : answer;
}

function refused(status: number, code: string): { readonly kind: "refused"; problem: Problem } {
  return { kind: "refused", problem: { status, code, detail: "", findings: [] } };
}

/** A proxy on the way may answer in words of its own. */
async function problemIn(response: Response): Promise<Problem> {
  try {
    const told = (await response.json()) as Partial<Problem>;
    return {
      status: response.status,
      code: typeof told.code === "string" ? told.code : "unknown",
      detail: typeof told.detail === "string" ? told.detail : "",
      findings: Array.isArray(told.findings) ? told.findings : [],
    };
  } catch {
    return { status: response.status, code: "unknown", detail: "", findings: [] };
  }
}

function nameIn(disposition: string | null): string | undefined {
  return disposition?.match(/filename="([^"]+)"/)?.[1];
}
