import { common } from "../../text/common";
import { participant } from "../../text/participant";
import { hour } from "../../text/times";
import { DayTimer } from "../day/DayTimer";
import { useDay } from "../day/use-day";
import { Here } from "./Here";
import { Next } from "./Next";
import { nextAfter, type View } from "./view";

/** Before the first block, between two, after the last. */
export function Elsewhere({ view }: { readonly view: View }) {
  const { agenda } = view;
  const { now } = agenda;
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
  return <Lobby view={view} />;
}

function Lobby({ view }: { readonly view: View }) {
  const { clock } = useDay();
  const { agenda } = view;
  const { day } = agenda;
  const first = nextAfter(agenda, null);
  const closed = day.status === "prepared";
  const awaited_at = closed
    ? day.doors_at
    : first && (agenda.projected[first.id]?.from_at ?? first.starts_at);
  // A countdown that stands at nothing would alarm people about an hour that is not theirs.
  const due = awaited_at === undefined || awaited_at <= clock.now.value;
  return (
    <Here
      kind={common("now")}
      where={participant("where_lobby")}
      title={first?.title ?? day.title}
      {...(!due && {
        time: (
          <DayTimer endsAt={awaited_at} label={participant(closed ? "doors_in" : "starts_in")} />
        ),
      })}
      task={
        <p>
          {due
            ? participant(closed ? "lobby_opening" : "lobby_starting")
            : participant(closed ? "lobby_closed" : "lobby", {
                time: hour(awaited_at, day.timezone),
              })}
        </p>
      }
    />
  );
}
