import { fireEvent, render, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LiveDay } from "../../../live";
import { fill, press } from "../../../testing/desk-samples";
import { FakeSurroundings } from "../../../testing/fake-surroundings";
import { DayContext } from "../../day/use-day";
import { Home } from "../Home";
import { linksCsv } from "./links-csv";

interface Asked {
  readonly route: string;
  readonly body: unknown;
}

/** A server that answers by route, and remembers what it was asked. */
class Server {
  readonly asked: Asked[] = [];
  answers: Record<string, { readonly status?: number; readonly body: unknown }> = {
    "GET /api/v1/days": {
      body: {
        days: [
          {
            id: "2021-01-21",
            title: "Changer ensemble",
            cycle: "Cycle 2021",
            date: "2021-01-21",
            status: "running",
            expected: 62,
            present: 57,
          },
        ],
      },
    },
    "GET /api/v1/templates": {
      body: { templates: [{ name: "usual", title: "Journée type", summary: "", blocks: 20 }] },
    },
  };

  readonly fetch = vi.fn<typeof fetch>(async (address, options) => {
    const route = `${options?.method} ${String(address)}`;
    this.asked.push({ route, body: options?.body });
    const answer = this.answers[route];
    if (!answer) throw new Error("no such route");
    return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 });
  });

  ofRoute(route: string): readonly Asked[] {
    return this.asked.filter((each) => each.route === route);
  }
}

let server: Server;

async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

async function show(): Promise<void> {
  const link = { place: "facilitator" as const, token: "0123456789012345678901" };
  const day = new LiveDay(link, "ws://here/live", new FakeSurroundings(), sessionStorage);
  render(
    <DayContext.Provider value={day}>
      <Home />
    </DayContext.Provider>,
  );
  await settle();
}

beforeEach(() => {
  server = new Server();
  vi.stubGlobal("fetch", server.fetch);
});

describe("the days", () => {
  it("are listed with their date, status, counts", async () => {
    await show();
    const item = screen.getByRole("listitem");
    expect(item.textContent).toContain("Changer ensemble");
    expect(item.textContent).toContain("jeudi 21 janvier 2021");
    expect(item.textContent).toContain("en cours");
    expect(item.textContent).toContain("57 présents sur 62");
  });

  it("lead to their console by the fragment alone", async () => {
    const assign = vi.spyOn(location, "assign").mockImplementation(() => {});
    await show();
    press(/^Animer/);
    expect(assign).toHaveBeenCalledWith("/f#t=0123456789012345678901&d=2021-01-21");
  });

  it("say why they cannot be shown", async () => {
    server.answers["GET /api/v1/days"] = { status: 503, body: { code: "journal_unavailable" } };
    await show();
    expect(screen.getByRole("alert").textContent).toContain("ne peut pas répondre");
  });
});

describe("a new day", () => {
  const doubt = {
    source: "roster",
    severity: "doubt",
    code: "category_guessed",
    line: 12,
    field: "catégorie",
    explanation: { fr: "Lu comme technicien.", en: "Read as technicien." },
  };

  async function prepare(): Promise<void> {
    await show();
    press("Préparer une journée");
    await settle();
    const roster = new File(["nom;prénom"], "inscrits.csv");
    fireEvent.change(screen.getByLabelText(/^Fichier des inscriptions/), {
      target: { files: [roster] },
    });
    fill("Date", "2021-03-11");
    fill(/^Titre/, "Mettre en récits");
  }

  it("is checked first: every doubt is shown in its place, and nothing is created", async () => {
    server.answers["POST /api/v1/check"] = {
      body: { usable: true, blocks: 20, participants: 48, findings: [doubt] },
    };
    await prepare();
    press("Vérifier");
    await settle();
    const row = within(screen.getByRole("table")).getByRole("row", { name: /^ligne 12/ });
    expect(row.textContent).toBe("ligne 12, «\u00a0catégorie\u00a0»Lu comme technicien.");
    expect(server.ofRoute("POST /api/v1/days")).toEqual([]);
    expect(screen.getByRole("button", { name: "Créer la journée avec ces lectures" })).toBeTruthy();
  });

  it("is created as it was checked, and shows its links at once", async () => {
    server.answers["POST /api/v1/check"] = {
      body: { usable: true, blocks: 20, participants: 48, findings: [] },
    };
    server.answers["POST /api/v1/days"] = {
      status: 201,
      body: {
        id: "2021-03-11",
        findings: [],
        links: [{ role: "observer", url: "https://exemple.fr/o#t=b" }],
      },
    };
    await prepare();
    press("Vérifier");
    await settle();
    press("Créer la journée");
    await settle();
    const form = server.ofRoute("POST /api/v1/days")[0]?.body as FormData;
    expect([...form.keys()]).toEqual(["template", "roster", "date", "title"]);
    expect(form.get("title")).toBe("Mettre en récits");
    const dialog = screen.getByRole("dialog");
    expect(within(dialog).getByDisplayValue("https://exemple.fr/o#t=b")).toBeTruthy();
  });

  it("is checked again once a file changed", async () => {
    server.answers["POST /api/v1/check"] = {
      body: { usable: true, blocks: 20, participants: 48, findings: [] },
    };
    await prepare();
    press("Vérifier");
    await settle();
    fill("Date", "2021-03-12");
    expect(screen.getByRole("button", { name: "Vérifier" })).toBeTruthy();
  });

  it("is not created from files with errors", async () => {
    const error = { ...doubt, severity: "error" };
    server.answers["POST /api/v1/check"] = {
      body: { usable: false, blocks: 20, participants: 0, findings: [error] },
    };
    await prepare();
    press("Vérifier");
    await settle();
    expect(screen.getByText(/^1 erreur à corriger/)).toBeTruthy();
    press("Vérifier");
    expect(server.ofRoute("POST /api/v1/check")).toHaveLength(1);
  });

  it("takes a file that is dropped", async () => {
    await prepare();
    const place = document.querySelector(".file-drop") ?? document.body;
    const dropped = new File(["a"], "autres.csv");
    const drop = new Event("drop", { bubbles: true, cancelable: true });
    fireEvent(place, Object.assign(drop, { dataTransfer: { files: [dropped] } }));
    expect(screen.getByText(/^autres\.csv/)).toBeTruthy();
  });
});

describe("links", () => {
  it("are made for a role, with the facilitator's name", async () => {
    server.answers["POST /api/v1/days/2021-01-21/links"] = {
      body: { links: [{ role: "facilitator", url: "https://exemple.fr/f#t=c" }] },
    };
    await show();
    press(/^Liens et documents de/);
    fill(/^Nom de l/, "Claire");
    const [first] = screen.getAllByRole("button", { name: "Créer le lien" });
    first?.click();
    await settle();
    expect(server.asked.at(-1)?.body).toBe('{"audience":"facilitators","name":"Claire"}');
    expect(screen.getByDisplayValue("https://exemple.fr/f#t=c")).toBeTruthy();
  });

  it("go into a file that a spreadsheet reads, and runs nothing of", async () => {
    const csv = linksCsv([
      {
        role: "participant",
        given_name: "=Anne",
        family_name: 'Le "Goff", A',
        url: "https://exemple.fr/j#t=a",
      },
    ]);
    expect(await csv.text()).toBe(
      "\ufeffgiven_name,family_name,email,territory,category,url\r\n" +
        '\'=Anne,"Le ""Goff"", A",,,,https://exemple.fr/j#t=a\r\n',
    );
  });
});
