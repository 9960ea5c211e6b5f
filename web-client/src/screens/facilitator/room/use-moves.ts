import type { Commands, DeskGroup, DeskRound, GroupId, ParticipantId } from "@deroule/protocol";
import { useState } from "preact/hooks";
import type { Outcome } from "../../../commands/desk";
import { grouping } from "../../../text/grouping";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";

/** What can be done to people in a draft, or in groups under way; `said` tells the result. */
export interface Moves {
  readonly said: string;
  move(people: readonly ParticipantId[], to: DeskGroup | undefined): Promise<void>;
  swap(first: ParticipantId, second: ParticipantId): Promise<void>;
  split(group: GroupId, participants: readonly ParticipantId[]): Promise<void>;
  /** Keeps each person in the group they sit in. */
  pin(pins: readonly (readonly [ParticipantId, GroupId])[]): Promise<void>;
  unpin(people: readonly ParticipantId[]): Promise<void>;
  nameReporter(group: GroupId, participant: ParticipantId): Promise<void>;
  tie(...between: TieBetween): Promise<void>;
}

/** What is asked of whom. */
type TieBetween = readonly [
  first: ParticipantId,
  second: ParticipantId,
  tie: Commands["tie_people"]["tie"],
];

type Answered = Promise<Outcome | undefined>;

export function useMoves(round: DeskRound): Moves {
  const day = useDay();
  const [said, setSaid] = useState("");

  const tell = async (sent: readonly Answered[], done: (count: number) => string) => {
    const outcomes = await Promise.all(sent);
    const accepted = outcomes.filter((outcome) => outcome?.kind === "accepted").length;
    const refused = outcomes.filter((outcome) => outcome?.kind === "rejected").length;
    setSaid(
      [
        accepted > 0 ? done(accepted) : "",
        refused > 0 ? room("refused_some", { count: refused }) : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    );
  };
  const ofRound = <A extends object>(args: A) => ({ round: round.id, ...args });
  const pin = (args: Omit<Commands["pin_person"], "round">): Answered =>
    day.send("pin_person", ofRound(args), `pin/${args.participant}`);

  return {
    said,
    move: (people, to) =>
      tell(
        people.map((participant) =>
          day.send(
            "move_person",
            ofRound({ participant, ...(to && { to: to.id }) }),
            `seat/${participant}`,
          ),
        ),
        (count) =>
          to ? room("moved", { count, number: to.number }) : room("taken_out", { count }),
      ),
    swap: (first, second) =>
      tell([day.send("swap_people", ofRound({ first, second }))], () => room("swapped")),
    split: (group, participants) =>
      tell([day.send("split_group", ofRound({ group, participants }))], () => room("split_done")),
    pin: (pins) =>
      tell(
        pins.map(([participant, to]) => pin({ participant, to })),
        (count) => room("pinned_done", { count }),
      ),
    unpin: (people) =>
      tell(
        people.map((participant) => pin({ participant })),
        (count) => room("unpinned_done", { count }),
      ),
    nameReporter: (group, participant) =>
      tell([day.send("name_reporter", { group, participant })], () => room("reporter_done")),
    tie: (first, second, tie) =>
      tell([day.send("tie_people", { first, second, tie })], () => grouping(`tie_said_${tie}`)),
  };
}
