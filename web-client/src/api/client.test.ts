import { describe, expect, it, vi } from "vitest";
import { Api, unreachable } from "./client";

function apiAnswering(response: Response | Error) {
  const call = vi.fn<typeof fetch>(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  return { api: new Api("secret", call), call };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

function headersOf(call: ReturnType<typeof apiAnswering>["call"]): Record<string, string> {
  return call.mock.calls[0]?.[1]?.headers as Record<string, string>;
}

describe("Api", () => {
  it("shows the link in a header, never in the address", async () => {
    const { api, call } = apiAnswering(json({ days: [{ id: "d1" }] }));
    expect(await api.days()).toEqual({ kind: "done", value: [{ id: "d1" }] });
    expect(call.mock.calls[0]?.[0]).toBe("/api/v1/days");
    expect(headersOf(call)["authorization"]).toBe("Bearer secret");
  });

  it("sends files as a form, and leaves out what is empty", async () => {
    const { api, call } = apiAnswering(json({ id: "d1", findings: [], links: [] }, 201));
    const roster = new File(["nom;prénom"], "inscrits.csv");
    await api.createDay({ template: "2021-01-21", title: "", date: "2021-03-11", roster });
    const form = call.mock.calls[0]?.[1]?.body as FormData;
    expect([...form.keys()]).toEqual(["template", "date", "roster"]);
    expect((form.get("roster") as File).name).toBe("inscrits.csv");
    expect(headersOf(call)["content-type"]).toBeUndefined();
  });

  it("hands a problem over with its findings", async () => {
    const finding = { source: "roster", severity: "error", code: "x", explanation: {} };
    const { api } = apiAnswering(
      json({ code: "day_invalid", detail: "No.", findings: [finding] }, 422),
    );
    expect(await api.check({ template: "a" })).toEqual({
      kind: "refused",
      problem: { status: 422, code: "day_invalid", detail: "No.", findings: [finding] },
    });
  });

  it("takes a cut network, or words that are not ours, for problems", async () => {
    const cut = await apiAnswering(new Error("down")).api.days();
    expect(cut).toMatchObject({ kind: "refused", problem: { code: unreachable } });
    const proxy = await apiAnswering(new Response("<h1>502</h1>", { status: 502 })).api.days();
    expect(proxy).toMatchObject({ kind: "refused", problem: { status: 502, code: "unknown" } });
    const garbled = await apiAnswering(new Response("[", { status: 200 })).api.days();
    expect(garbled).toMatchObject({ kind: "refused", problem: { code: "unreadable" } });
  });

  it("asks for links as a file by what it accepts", async () => {
    const { api, call } = apiAnswering(
      new Response("a,b", {
        headers: { "content-disposition": 'attachment; filename="liens.csv"' },
      }),
    );
    const answer = await api.linksFile("a/b", { audience: "participants" });
    expect(call.mock.calls[0]?.[0]).toBe("/api/v1/days/a%2Fb/links");
    expect(headersOf(call)["accept"]).toBe("text/csv");
    expect(call.mock.calls[0]?.[1]?.body).toBe('{"audience":"participants"}');
    expect(answer.kind === "done" && answer.value.name).toBe("liens.csv");
  });

  it("asks what a seat costs, and may be called off", async () => {
    const { api, call } = apiAnswering(json({ participant: "p 1", costs: [] }));
    const off = new AbortController();
    expect(await api.costs("d1", "r1", "p 1", off.signal)).toMatchObject({ kind: "done" });
    expect(call.mock.calls[0]?.[0]).toBe("/api/v1/days/d1/rounds/r1/costs?participant=p+1");
    expect(call.mock.calls[0]?.[1]?.signal).toBe(off.signal);
  });

  it("sends a file of groups as it is", async () => {
    const { api, call } = apiAnswering(json({ round: "r1", groups: 2 }));
    const file = new File(["groupe;nom"], "groupes.csv");
    await api.bringGroups("d1", "peers", file);
    expect(call.mock.calls[0]?.[0]).toBe("/api/v1/days/d1/blocks/peers/groups.csv");
    expect(call.mock.calls[0]?.[1]?.body).toBe(file);
    expect(headersOf(call)["content-type"]).toBe("text/csv");
  });

  it("names a report where the server does not", async () => {
    const { api, call } = apiAnswering(new Response("# Day"));
    const answer = await api.report("d1", { kind: "organisers", format: "md", language: "fr" });
    expect(call.mock.calls[0]?.[0]).toBe("/api/v1/days/d1/report?format=md&language=fr");
    expect(answer.kind === "done" && answer.value.name).toBe("d1.md");
  });
});
