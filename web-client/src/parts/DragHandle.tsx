interface DragHandleProps {
  readonly onPointerDown: (event: PointerEvent) => void;
}

/**
 * The grip to drag a row by. Keyboards and screen readers have buttons for the same, so it
 * is no control of theirs.
 */
export function DragHandle({ onPointerDown }: DragHandleProps) {
  return (
    <span class="drag-handle" aria-hidden="true" onPointerDown={onPointerDown}>
      ⠿
    </span>
  );
}
