import type { ComponentChildren } from "preact";
import { participant } from "../../text/participant";

interface HereProps {
  /** The kind of moment, small, above. */
  readonly kind: string;
  readonly where: string;
  readonly title?: string;
  readonly time?: ComponentChildren;
  /** The heading of the task, where there is nothing to do now. */
  readonly about?: string;
  readonly task?: ComponentChildren;
  readonly withWhom?: ComponentChildren;
  readonly next?: ComponentChildren;
}

/**
 * Always in this order: where to be, for how long, to do what, with whom; then what comes next.
 * A circle's eight people would push what to do off a phone's screen, so they stand after it.
 */
export function Here({ kind, where, title, time, about, task, withWhom, next }: HereProps) {
  return (
    <section class="here" aria-labelledby="here-heading">
      <p class="here-kind">{kind}</p>
      <h1 id="here-heading">{where}</h1>
      {title !== undefined && <p class="here-title">{title}</p>}
      {time !== undefined && <div class="here-part">{time}</div>}
      {task !== undefined && (
        <div class="here-part">
          <h2 class="here-label">{about ?? participant("what_to_do")}</h2>
          {task}
        </div>
      )}
      {withWhom !== undefined && (
        <div class="here-part">
          <h2 class="here-label">{participant("with_whom")}</h2>
          {withWhom}
        </div>
      )}
      {next !== undefined && <div class="here-part">{next}</div>}
    </section>
  );
}
