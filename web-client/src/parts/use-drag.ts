import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { PointerDrag, type Dragging } from "./pointer-drag";

interface Drag<T> {
  readonly dragging: Dragging<T> | undefined;
  /** For a handle's `onPointerDown`. */
  begin(event: PointerEvent, what: T): void;
}

/** A drag that a component draws; `onDrop` hears of it once it ends on a place. */
export function useDrag<T>(onDrop: (what: T, place: string) => void): Drag<T> {
  const [dragging, setDragging] = useState<Dragging<T>>();
  const latestRef = useRef(onDrop);
  useLayoutEffect(() => {
    latestRef.current = onDrop;
  });
  const drag = useMemo(
    () =>
      new PointerDrag<T>({
        moved: setDragging,
        dropped: (what, place) => latestRef.current(what, place),
      }),
    [],
  );
  useEffect(() => () => drag.stop(), [drag]);
  return { dragging, begin: (event, what) => drag.begin(event, what) };
}
