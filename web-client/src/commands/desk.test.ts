import type { CommandId, CommandMessage, Rejected } from "@deroule/protocol";
import { beforeEach, describe, expect, it } from "vitest";
import { CommandDesk } from "./desk";
import { randomCommandId } from "./ids";

describe("CommandDesk", () => {
  let said: CommandMessage[];
  let complaints: Rejected[];
  let desk: CommandDesk;

  const accepted = (id: string) => ({ type: "accepted", id: id as CommandId, at: 1 }) as const;
  const rejected = (id: string): Rejected => ({
    type: "rejected",
    id: id as CommandId,
    code: "call_over",
    retry: "never",
    reason: { fr: "C’est fini.", en: "It is over." },
  });

  beforeEach(() => {
    said = [];
    complaints = [];
    let last = 0;
    desk = new CommandDesk(
      (message) => said.push(message as CommandMessage) > 0,
      () => `c${(last += 1)}` as CommandId,
      (rejection) => complaints.push(rejection),
    );
  });

  it("shows as pending until the answer comes", async () => {
    const outcome = desk.send("start_day", {});
    expect(desk.pending("start_day")).toBe(true);
    desk.answered(accepted("c1"));
    expect(desk.pending("start_day")).toBe(false);
    expect(await outcome).toEqual({ kind: "accepted" });
  });

  it("complains of a rejection, and hands it to the caller", async () => {
    const outcome = desk.send("start_day", {});
    desk.answered(rejected("c1"));
    expect(complaints).toHaveLength(1);
    expect(await outcome).toMatchObject({ kind: "rejected", rejection: { code: "call_over" } });
  });

  it("makes one wish of two clicks", async () => {
    void desk.send("start_day", {});
    expect(await desk.send("start_day", {})).toBeUndefined();
    expect(said).toHaveLength(1);
  });

  it("says again what was not answered, in order, under the same ids (W-53)", () => {
    void desk.send("start_day", {});
    void desk.send("pause_day", {});
    void desk.send("resume_day", {});
    desk.answered(accepted("c2"));
    said = [];
    desk.sayAgain();
    expect(said.map(({ id, name }) => [id, name])).toEqual([
      ["c1", "start_day"],
      ["c3", "resume_day"],
    ]);
  });

  it("takes a second answer to the same command for nothing", () => {
    void desk.send("start_day", {});
    desk.answered(rejected("c1"));
    desk.answered(rejected("c1"));
    expect(complaints).toHaveLength(1);
  });

  it("makes ids that the protocol takes (W-20)", () => {
    expect(randomCommandId()).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(randomCommandId()).not.toBe(randomCommandId());
  });
});
