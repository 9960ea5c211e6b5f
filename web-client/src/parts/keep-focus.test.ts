import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepFocus } from "./keep-focus";

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing is called ${id}`);
  return found;
}

/** Observers are told once the running task is over. */
const afterChanges = (): Promise<void> => new Promise((done) => setTimeout(done));

describe("keepFocus", () => {
  let stop = (): void => {};

  beforeEach(() => {
    document.body.innerHTML =
      '<main id="all"><ul id="list"><li id="row"><button id="take">Take</button></li></ul></main>';
    stop = keepFocus(document);
  });
  afterEach(() => stop());

  it("goes to what is left around a button that is gone", async () => {
    byId("take").focus();
    byId("take").remove();
    await afterChanges();
    expect(document.activeElement?.id).toBe("row");
  });

  it("goes further out where the row is gone too", async () => {
    byId("take").focus();
    byId("row").remove();
    await afterChanges();
    expect(document.activeElement?.id).toBe("list");
  });

  it("leaves whoever pointed elsewhere alone", async () => {
    byId("take").focus();
    document.dispatchEvent(new Event("pointerdown"));
    byId("take").remove();
    await afterChanges();
    expect(document.activeElement).toBe(document.body);
  });

  it("changes nothing while something has the focus", async () => {
    byId("take").focus();
    byId("list").append(document.createElement("li"));
    await afterChanges();
    expect(document.activeElement?.id).toBe("take");
  });
});
