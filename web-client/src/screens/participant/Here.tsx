import type { ComponentChildren } from "preact";
import { participant } from "../../text/participant";

interface HereProps {
  /** The kind of moment, small, above. */
  readonly kind: string;
  readonly where: string;
  readonly title?: string;
  readonly withWhom?: ComponentChildren;
  readonly time?: ComponentChildren;
  readonly task?: ComponentChildren;
  readonly next?: ComponentChildren;
}

/** Always in this order: where to be, with whom, for how long, to do what; then what comes next. */
export function Here({ kind, where, title, withWhom, time, task, next }: HereProps) {
  return (
    <section class="here" aria-labelledby="here-heading">
      <p class="here-kind">{kind}</p>
      <h1 id="here-heading">{where}</h1>
      {title !== undefined && <p class="here-title">{title}</p>}
      {withWhom !== undefined && (
        <div class="here-part">
          <h2 class="here-label">{participant("with_whom")}</h2>
          {withWhom}
        </div>
      )}
      {time !== undefined && <div class="here-part">{time}</div>}
      {task !== undefined && (
        <div class="here-part">
          <h2 class="here-label">{participant("what_to_do")}</h2>
          {task}
        </div>
      )}
      {next !== undefined && <div class="here-part">{next}</div>}
    </section>
  );
}
