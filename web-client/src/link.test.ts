import { beforeEach, describe, expect, it } from "vitest";
import { addressOf, readLink } from "./link";

describe("readLink", () => {
  beforeEach(() => sessionStorage.clear());

  const read = (pathname: string, hash: string) => readLink({ pathname, hash }, sessionStorage);

  it.each([
    ["/j", "participant"],
    ["/o", "observer"],
    ["/f/", "facilitator"],
  ])("reads %s", (pathname, place) => {
    expect(read(pathname, "#t=abc")).toEqual({ place, token: "abc" });
  });

  it("reads the day beside a home link", () => {
    expect(read("/f", "#t=abc&d=2021-01-21")).toMatchObject({ day: "2021-01-21" });
  });

  it("finds the link again when the fragment is gone, at the same place only", () => {
    read("/j", "#t=abc");
    expect(read("/j", "")).toEqual({ place: "participant", token: "abc" });
    expect(read("/o", "")).toBeUndefined();
  });

  it.each([
    ["/j", ""],
    ["/j", "#t="],
    ["/elsewhere", "#t=abc"],
  ])("finds none in %s%s", (pathname, hash) => {
    expect(read(pathname, hash)).toBeUndefined();
  });

  it("writes the address that it reads", () => {
    const link = { place: "facilitator", token: "a-b_c", day: "d" } as const;
    const [pathname = "", hash = ""] = addressOf(link).split("#");
    expect(read(pathname, `#${hash}`)).toEqual(link);
  });
});
