import { common } from "../../text/common";
import { participant } from "../../text/participant";
import { hour } from "../../text/times";
import { DayTimer } from "../day/DayTimer";
import { Here } from "./Here";
import { Next } from "./Next";
import { nextAfter, type View } from "./view";

/** Before the first block, between two, after the last. */
export function Elsewhere({ view }: { readonly view: View }) {
  const { agenda } = view;
  const { day, now } = agenda;
  if (now.place === "ended") {
    return (
      <Here
        kind={common("now")}
        where={participant("where_ended")}
        task={<p>{participant("ended")}</p>}
      />
    );
  }
  if (now.place !== "lobby") {
    return (
      <Here
        kind={common("now")}
        where={participant("where_between")}
        task={<p>{participant("between")}</p>}
        next={<Next agenda={agenda} after={null} />}
      />
    );
  }
  const first = nextAfter(agenda, null);
  const starts_at = first && (agenda.projected[first.id]?.from_at ?? first.starts_at);
  const time = (at: number): string => hour(at, day.timezone);
  return (
    <Here
      kind={common("now")}
      where={participant("where_lobby")}
      title={first?.title ?? day.title}
      time={
        <DayTimer
          endsAt={day.status === "prepared" ? day.doors_at : starts_at}
          label={participant(day.status === "prepared" ? "doors_in" : "starts_in")}
        />
      }
      task={
        <p>
          {day.status === "prepared"
            ? participant("lobby_closed", { time: time(day.doors_at) })
            : participant("lobby", { time: time(starts_at ?? day.doors_at) })}
        </p>
      }
    />
  );
}
