/** What is being dragged, beside the pointer. */
export function DragGhost(props: {
  readonly label: string;
  /** What letting go here would do. */
  readonly note?: string | undefined;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}) {
  if (!props.at) return null;
  const transform = `translate(${props.at.x + 12}px, ${props.at.y + 12}px)`;
  return (
    <div class="drag-ghost" aria-hidden="true" style={{ transform }}>
      <strong>{props.label}</strong>
      {props.note !== undefined && props.note !== "" && <span>{props.note}</span>}
    </div>
  );
}
