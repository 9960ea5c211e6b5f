/** What is being dragged, beside the pointer. */
export function DragGhost(props: {
  readonly label: string;
  /** What letting go here would do. */
  readonly note?: string | undefined;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}) {
  if (!props.at) return null;
  const { x, y } = props.at;
  // Low on the page it stands above the pointer: what is under it, at the foot, stays in sight.
  const above = y > innerHeight / 2;
  const transform = `translate(${x + 12}px, ${y + (above ? -12 : 12)}px)${above ? " translateY(-100%)" : ""}`;
  return (
    <div class="drag-ghost" aria-hidden="true" style={{ transform }}>
      <strong>{props.label}</strong>
      {props.note !== undefined && props.note !== "" && <span>{props.note}</span>}
    </div>
  );
}
