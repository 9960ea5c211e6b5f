import { Countdown } from "../../parts/Countdown";
import { useDay } from "./use-day";

/** A countdown on the day's clock, which stands still while the day is paused. */
export function DayTimer(props: {
  readonly endsAt: number | null | undefined;
  readonly label?: string;
  readonly announced?: boolean;
}) {
  const { clock, store } = useDay();
  const paused = store.agenda.section("now").value?.paused_at;
  const { endsAt, ...rest } = props;
  if (endsAt == null) return null;
  return <Countdown endsAt={endsAt} pausedAt={paused} now={clock.now} {...rest} />;
}
