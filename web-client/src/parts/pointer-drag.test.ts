import { beforeEach, describe, expect, it, vi } from "vitest";
import { PointerDrag } from "./pointer-drag";

/** Places are columns of 100 px, named by their number. */
const column = (x: number): string | undefined => (x < 0 ? undefined : String(Math.floor(x / 100)));

describe("PointerDrag", () => {
  const moved = vi.fn();
  const dropped = vi.fn();
  let handle: HTMLElement;

  const pointer = (type: string, x: number, y = 10): void => {
    handle.dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, button: 0, bubbles: true }),
    );
  };

  beforeEach(() => {
    vi.clearAllMocks();
    handle = document.createElement("span");
    handle.setPointerCapture = vi.fn();
    document.body.append(handle);
    const drag = new PointerDrag<string>({ moved, dropped }, column);
    handle.addEventListener("pointerdown", (event) => drag.begin(event, "Anne"));
  });

  it("drops on the place under the pointer", () => {
    pointer("pointerdown", 10);
    pointer("pointermove", 250);
    expect(moved).toHaveBeenLastCalledWith({ what: "Anne", x: 250, y: 10, over: "2" });
    pointer("pointerup", 250);
    expect(dropped).toHaveBeenCalledExactlyOnceWith("Anne", "2");
    expect(moved).toHaveBeenLastCalledWith(undefined);
  });

  it("takes a click, or a trembling hand, for no drag", () => {
    pointer("pointerdown", 10);
    pointer("pointermove", 12);
    pointer("pointerup", 12);
    expect(moved).not.toHaveBeenCalled();
    expect(dropped).not.toHaveBeenCalled();
  });

  it("leaves everything where it was on Escape", () => {
    pointer("pointerdown", 10);
    pointer("pointermove", 250);
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    pointer("pointermove", 350);
    pointer("pointerup", 350);
    expect(dropped).not.toHaveBeenCalled();
    expect(moved).toHaveBeenLastCalledWith(undefined);
  });

  it("leaves everything where it was when the pointer is taken away", () => {
    pointer("pointerdown", 10);
    pointer("pointermove", 250);
    pointer("pointercancel", 250);
    expect(dropped).not.toHaveBeenCalled();
    expect(moved).toHaveBeenLastCalledWith(undefined);
  });

  it("drops nothing outside of every place", () => {
    pointer("pointerdown", 10);
    pointer("pointermove", -50);
    pointer("pointerup", -50);
    expect(dropped).not.toHaveBeenCalled();
  });
});
