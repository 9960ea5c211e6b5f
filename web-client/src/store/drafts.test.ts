import { beforeEach, describe, expect, it } from "vitest";
import { Drafts } from "./drafts";

const note = { place: "block/a", field: "note" };

describe("Drafts", () => {
  let drafts: Drafts;

  beforeEach(() => {
    sessionStorage.clear();
    drafts = new Drafts(sessionStorage, "drafts");
  });

  it("survives a reload of the page", () => {
    drafts.keep(note, "Bonjour");
    expect(new Drafts(sessionStorage, "drafts").text(note)).toBe("Bonjour");
  });

  it("keeps the texts of two fields, and of two places, apart", () => {
    drafts.keep(note, "un");
    drafts.keep({ ...note, field: "other" }, "deux");
    drafts.keep({ ...note, place: "block/b" }, "trois");
    expect(drafts.text(note)).toBe("un");
    expect(drafts.all.value).toHaveLength(3);
  });

  it("holds an emptied text where the text was not empty at first", () => {
    drafts.keep(note, "", "published");
    expect(drafts.text(note)).toBe("");
    drafts.keep(note, "published", "published");
    expect(drafts.text(note)).toBeUndefined();
  });

  it("drops what was sent, but not what was typed since", () => {
    drafts.keep(note, "sent");
    drafts.keep(note, "sent, and more");
    drafts.drop(note, "sent");
    expect(drafts.text(note)).toBe("sent, and more");
    drafts.drop(note);
    expect(drafts.text(note)).toBeUndefined();
  });

  it("starts empty from a storage that holds nonsense", () => {
    sessionStorage.setItem("drafts", '[{"place":1},{"place":"a","field":"b","text":"c"}]');
    expect(new Drafts(sessionStorage, "drafts").all.value).toHaveLength(1);
    sessionStorage.setItem("drafts", "{");
    expect(new Drafts(sessionStorage, "drafts").all.value).toHaveLength(0);
  });
});
