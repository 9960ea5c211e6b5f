import type { GroupDocument, Partner, Turn } from "@deroule/protocol";
import { participant } from "../../text/participant";
import { list } from "../../text/times";
import { DraftForm } from "../day/DraftForm";
import { useDay } from "../day/use-day";
import { BlockHere } from "./BlockHere";
import { CircleTurn } from "./CircleTurn";
import { People } from "./People";
import { groupIn, othersIn, placeOf, type BlockView } from "./view";

/** Two who do not know each other interview each other, then each presents the other. */
export function Introduction({ view }: { readonly view: BlockView }) {
  const group = groupIn(view);
  const { block, me } = view;
  const own = group && block.turns.find((turn) => turn.size === sizeOf(group));
  return (
    <>
      <IntroductionHere view={view} group={group} turn={own} />
      {me.partners.map((partner) => (
        <PartnerNote key={partner.id} view={view} partner={partner} />
      ))}
      {(me.about !== "" || block.phase === "circles") && <AboutMe view={view} />}
    </>
  );
}

/** W-83: the turns of circles, and of pairs of each size, run side by side. */
function sizeOf(group: GroupDocument): number {
  if (group.group.purpose === "circles") return 0;
  return group.members.length;
}

interface TurnProps {
  readonly view: BlockView;
  readonly group: GroupDocument | undefined;
  readonly turn: Turn | undefined;
}

function IntroductionHere({ view, group, turn }: TurnProps) {
  const { me, block } = view;
  if (!group) {
    return (
      <BlockHere
        view={view}
        where={participant("where_plenary")}
        task={<p>{waitingFor(view)}</p>}
      />
    );
  }
  const circle = group.group.purpose === "circles";
  const where = circle
    ? participant("where_circle", { number: group.group.number })
    : participant(group.members.length === 3 ? "where_trio" : "where_pair");
  return (
    <BlockHere
      view={view}
      where={where}
      withWhom={
        circle ? (
          <People
            people={group.members}
            me={me.id}
            highlighted={turn && group.members[turn.index]?.id}
            ordered
          />
        ) : (
          <People people={othersIn(group, me.id)} me={me.id} />
        )
      }
      endsAt={turn?.ends_at ?? block.phase_ends_at}
      {...(turn && {
        timeLabel: participant("turn_of", { index: turn.index + 1, count: turn.count }),
      })}
      task={
        circle ? (
          <CircleTurn view={view} group={group} turn={turn} />
        ) : (
          <InterviewTask view={view} group={group} turn={turn} />
        )
      }
    />
  );
}

function waitingFor({ block }: BlockView): string {
  switch (block.phase) {
    case "none":
    case "pairing":
      return participant("pairing");
    case "circles":
      return participant("circles_forming");
    default:
      return participant("unseated");
  }
}

/** Who asks whom, in this turn of the pair or trio. */
function InterviewTask({ view, group, turn }: TurnProps & { readonly group: GroupDocument }) {
  const interviewed = turn && group.members[turn.index];
  if (!interviewed) {
    const waiting = view.block.phase === "pairing" ? "pairing" : "turns_over";
    return <p>{participant(waiting)}</p>;
  }
  const others = othersIn(group, view.me.id).filter((other) => other.id !== interviewed.id);
  const names = list(others.map((other) => other.name));
  return (
    <>
      <p class="here-turn" role="status">
        {interviewed.id === view.me.id
          ? participant("interview_you", { count: others.length, names })
          : others.length === 0
            ? participant("interview_them", { name: interviewed.name })
            : participant("interview_together", { others: names, name: interviewed.name })}
      </p>
      <p class="soft">
        {participant(interviewed.id === view.me.id ? "interview_hint_you" : "interview_hint")}
      </p>
    </>
  );
}

function PartnerNote(props: { readonly view: BlockView; readonly partner: Partner }) {
  const { view, partner } = props;
  const day = useDay();
  const { me, block } = view;
  const noted = me.notes[partner.id] ?? "";
  const key = `note/${me.id}/${partner.id}`;
  const { name } = partner;
  return (
    <section class="card">
      <DraftForm
        draft={{ place: placeOf(block.id), field: key }}
        label={participant("note_about", { name })}
        hint={participant("note_hint", { name })}
        action={participant("note_save")}
        initial={noted}
        rows={4}
        as={me.id}
        empty="allowed"
        pending={day.pending(key)}
        onSend={(text) => day.send("note_partner", { as: me.id, about: partner.id, text }, key)}
      >
        <Saved shown={noted !== ""} />
      </DraftForm>
    </section>
  );
}

function Saved({ shown }: { readonly shown: boolean }) {
  return (
    <span role="status" class="soft small">
      {shown ? participant("note_saved") : ""}
    </span>
  );
}

function AboutMe({ view }: { readonly view: BlockView }) {
  const day = useDay();
  const { me, block } = view;
  const key = `about/${me.id}`;
  return (
    <section class="card">
      <DraftForm
        draft={{ place: placeOf(block.id), field: key }}
        label={participant("about_you")}
        hint={participant("about_you_hint")}
        action={participant("correct")}
        initial={me.about}
        rows={3}
        empty="allowed"
        pending={day.pending(key)}
        onSend={(text) => day.send("correct_note", { as: me.id, text }, key)}
      />
    </section>
  );
}
