/** What is being dragged, and where it is. */
export interface Dragging<T> {
  readonly what: T;
  readonly x: number;
  readonly y: number;
  /** The place under the pointer that takes it, if any. */
  readonly over: string | undefined;
}

interface DragEvents<T> {
  /** Undefined once it is over, dropped or not. */
  moved(dragging: Dragging<T> | undefined): void;
  dropped(what: T, place: string): void;
}

/** Less than this is a trembling hand. */
const threshold_px = 5;
/** So near to an edge the page, or its column, scrolls along. */
const edge_px = 48;
const scroll_px = 8;

/**
 * Drags by a handle, with a mouse, a pen or a finger: places say what they are called with
 * `data-drop`. Escape, or a pointer taken away, leaves everything where it was. An extra:
 * whoever uses it must offer the same by buttons (WCAG 2.5.7).
 */
export class PointerDrag<T> {
  private cancel: (() => void) | undefined;

  constructor(
    private readonly events: DragEvents<T>,
    private readonly placeAt: (x: number, y: number) => string | undefined = placeUnder,
  ) {}

  /** To be called at `pointerdown` on a handle, which needs `touch-action: none`. */
  begin(event: PointerEvent, what: T): void {
    const handle = event.currentTarget;
    if (!(handle instanceof HTMLElement) || event.button !== 0) return;
    this.cancel?.();
    handle.setPointerCapture(event.pointerId);
    let dragging: Dragging<T> | undefined;
    let frame = 0;

    const show = (x: number, y: number): void => {
      dragging = { what, x, y, over: this.placeAt(x, y) };
      this.events.moved(dragging);
    };
    // A pointer held still at an edge keeps the page scrolling under it.
    const roll = (): void => {
      if (!dragging) return;
      if (scrollNearEdge(handle, dragging.y)) show(dragging.x, dragging.y);
      frame = requestAnimationFrame(roll);
    };
    const move = (at: PointerEvent): void => {
      const travelled = Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY);
      if (!dragging && travelled < threshold_px) return;
      const begins = !dragging;
      show(at.clientX, at.clientY);
      if (begins) roll();
    };
    const end = (): void => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", drop);
      handle.removeEventListener("pointercancel", end);
      removeEventListener("keydown", escape, true);
      this.cancel = undefined;
      cancelAnimationFrame(frame);
      if (dragging) this.events.moved(undefined);
    };
    const drop = (): void => {
      const over = dragging?.over;
      end();
      if (over !== undefined) this.events.dropped(what, over);
    };
    const escape = (key: KeyboardEvent): void => {
      if (key.key !== "Escape") return;
      key.stopPropagation();
      end();
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", drop);
    handle.addEventListener("pointercancel", end);
    addEventListener("keydown", escape, true);
    this.cancel = end;
  }

  /** To be called when the page goes away. */
  stop(): void {
    this.cancel?.();
  }
}

function placeUnder(x: number, y: number): string | undefined {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
  return place?.dataset["drop"];
}

/** Whether it had to. */
function scrollNearEdge(handle: HTMLElement, y: number): boolean {
  const column = scrolling(handle);
  const { top, bottom } = column?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const step = y < top + edge_px ? -scroll_px : y > bottom - edge_px ? scroll_px : 0;
  if (step !== 0) (column ?? window).scrollBy(0, step);
  return step !== 0;
}

/** The part of the page that scrolls by itself around an element; none: the page does. */
function scrolling(element: HTMLElement): HTMLElement | undefined {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" && at.scrollHeight > at.clientHeight) return at;
  }
  return undefined;
}
