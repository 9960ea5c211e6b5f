import type { BlockId, ParticipantId, ReceivedMessage } from "@deroule/protocol";
import { computed } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { ActionButton } from "../../parts/ActionButton";
import { usePageTitle } from "../../parts/page-title";
import { common } from "../../text/common";
import { participant } from "../../text/participant";
import { DayAgenda } from "../day/DayAgenda";
import { DayFrame } from "../day/DayFrame";
import { NoticeList } from "../day/NoticeList";
import { noticesOf } from "../day/notices";
import { useDay } from "../day/use-day";
import { Answered, Attention } from "./Attention";
import { BlockScreen } from "./BlockScreen";
import { Elsewhere } from "./Elsewhere";
import { Follow } from "./follow";
import { FollowBar } from "./FollowBar";
import { NewestNotice } from "./NewestNotice";
import { MyTexts } from "./MyTexts";
import { Myself } from "./Myself";
import { PersonChooser } from "./PersonChooser";
import { placeOf, type View } from "./view";
import "./participant.css";

/** A participant's page, phone first: where to be now, then all the rest. */
export function Participant() {
  const day = useDay();
  const people = usePeople();
  const [wanted, want] = useState<ParticipantId>();
  const as = people.find((person) => person === wanted) ?? people[0];
  const agenda = day.store.agenda.document.value;
  const me = as && day.store.me(as).document.value;
  usePageTitle(agenda?.day.title ?? "");
  if (!as || !agenda || !me) {
    return (
      <DayFrame wide>
        <p role="status">{common("loading")}</p>
      </DayFrame>
    );
  }
  const group = me.group == null ? undefined : day.store.group(me.group).document.value;
  return (
    <DayFrame wide>
      <PersonChooser people={people} chosen={as} onChoose={want} />
      {day.hasLeft(as) ? (
        <Gone person={as} />
      ) : (
        // Another person is another page: nothing half done passes from one to the other.
        <Present key={as} view={{ agenda, me, group }} owner={as === people[0]} />
      )}
    </DayFrame>
  );
}

/** Those this link may act for. Whoever sat down since the welcome is in the owner's document. */
function usePeople(): readonly ParticipantId[] {
  const { store } = useDay();
  const people = store.identity.value?.people ?? [];
  const [owner] = people;
  const companions = owner && store.me(owner).section("companions").value;
  return [...new Set([...people, ...(companions ?? []).map(({ id }) => id)])];
}

function useFollow(): Follow {
  const day = useDay();
  const follow = useMemo(() => {
    const now = day.store.agenda.section("now");
    const running = computed(() => now.value?.block ?? undefined);
    return new Follow(running, (block) => day.drafts.isWritingAt(placeOf(block)));
  }, [day]);
  useEffect(() => follow.stop, [follow]);
  return follow;
}

function Present({ view, owner }: { readonly view: View; readonly owner: boolean }) {
  const follow = useFollow();
  const { agenda, me } = view;
  const runningId = agenda.now.block ?? undefined;
  const running = runningId && agenda.blocks[runningId];
  const detour = follow.detour.value;
  const shown = detour ? agenda.blocks[detour.block] : running;
  const { timezone, status } = agenda.day;
  // Before the doors open and once the day is closed nothing can be asked.
  const live = status !== "prepared" && status !== "closed";
  const notices = noticesOf(agenda, Object.values<ReceivedMessage | undefined>(me.messages));
  const look = (block: BlockId): void => {
    follow.look(block);
    // What was asked for is at the top of the page.
    document.querySelector<HTMLElement>("#content")?.focus();
    scrollTo({ top: 0 });
  };
  return (
    <>
      <span class="visually-hidden" role="status">
        {running ? participant("now_is", { title: running.title }) : ""}
      </span>
      {detour && <FollowBar detour={detour} running={running} onRejoin={() => follow.rejoin()} />}
      <Answered me={me} />
      <NewestNotice notice={notices[0]} timezone={timezone} />
      <div class="participant">
        <div class="stack">
          {shown ? (
            <BlockScreen key={shown.id} view={{ ...view, block: shown }} />
          ) : (
            <Elsewhere view={view} />
          )}
        </div>
        <div class="stack">
          {live && <Attention view={view} />}
          <NoticeList notices={notices} timezone={timezone} />
          <div>
            <MyTexts view={view} shown={shown?.id} onLook={look} />
            <details class="section">
              <summary>{common("agenda")}</summary>
              <DayAgenda agenda={agenda} looked={shown?.id} onLook={look} />
            </details>
            {live && <Myself view={view} owner={owner} />}
          </div>
        </div>
      </div>
    </>
  );
}

function Gone({ person }: { readonly person: ParticipantId }) {
  const day = useDay();
  return (
    <section class="here">
      <h1>{participant("left_title")}</h1>
      <p>{participant("left")}</p>
      <div>
        <ActionButton look="main" onPress={() => day.arrive(person)}>
          {participant("come_back")}
        </ActionButton>
      </div>
    </section>
  );
}
