import type { ComponentChildren } from "preact";

/** Somebody, as others see them. */
export function Person(props: {
  readonly name: string;
  /** Function, territory, category: whichever are known. */
  readonly details: readonly string[];
  readonly highlighted?: boolean;
  readonly away?: boolean;
  readonly children?: ComponentChildren;
}) {
  const details = props.details.filter((detail) => detail !== "");
  return (
    <div
      class={`person${props.highlighted === true ? " highlighted" : ""}${props.away === true ? " away" : ""}`}
    >
      <span class="person-name">{props.name}</span>
      {details.length > 0 && <span class="person-details">{details.join(" · ")}</span>}
      {props.children}
    </div>
  );
}
