import type { AgendaDocument, Block, CommandName, Commands, DeskRound } from "@deroule/protocol";
import { useState } from "preact/hooks";
import { ActionButton } from "../../../parts/ActionButton";
import { TextField } from "../../../parts/Fields";
import { room } from "../../../text/room";
import { useDay } from "../../day/use-day";
import { isUnderWay } from "../rounds";

interface RoundActionsProps {
  readonly agenda: AgendaDocument;
  readonly block: Block;
  readonly round: DeskRound | undefined;
}

/** What moves a whole round on: compose, accept, announce, open, more time, close. */
export function RoundActions({ agenda, block, round }: RoundActionsProps) {
  if (agenda.day.status === "closed") return null;
  const running = block.status === "running";
  const draft = round?.status === "proposed" || round?.status === "accepted";
  // While it waits its button stays where it was, and keeps the focus.
  const composable = isComposable(block, round) || round?.status === "requested";
  return (
    <div class="stack tight">
      <div class="row">
        {round?.status === "requested" && <p role="status">{room("status_requested")}…</p>}
        {round?.status === "proposed" && (
          <SendButton label={room("accept")} name="accept_groups" args={{ round: round.id }} />
        )}
        {round && draft && running && (
          <SendButton label={room("announce")} name="announce_groups" args={{ round: round.id }} />
        )}
        {round && (draft || round.status === "announced") && running && (
          <SendButton label={room("open")} name="open_groups" args={{ round: round.id }} />
        )}
        {round && running && <AllGroups round={round} />}
      </div>
      {composable && <Compose block={block} round={round} />}
    </div>
  );
}

/** Whether another draft may still be asked for. */
export function isComposable({ status }: Block, round: DeskRound | undefined): boolean {
  const past = status === "done" || status === "skipped";
  const begun = round?.status === "open" || round?.status === "closing" || round?.status === "done";
  return !past && !begun && round?.status !== "requested";
}

function AllGroups({ round }: { readonly round: DeskRound }) {
  const day = useDay();
  const reopenable = round.status === "done" && round.purpose === "groups";
  if (!isUnderWay(round) && !reopenable) return null;
  const key = `extend/${round.id}`;
  const minutes = isUnderWay(round) && round.status !== "closing" ? [-5, 1, 5] : [1, 5];
  return (
    <>
      {minutes.map((each) => (
        <ActionButton
          key={each}
          pending={day.pending(key)}
          onPress={() =>
            void day.send(
              "extend_groups",
              { round: round.id, groups: [], by_ms: each * 60_000 },
              key,
            )
          }
        >
          {room(each < 0 ? "all_minus" : "all_plus", { count: Math.abs(each) })}
        </ActionButton>
      ))}
      {round.status === "open" && round.purpose === "groups" && (
        <SendButton
          label={room("close_all")}
          name="close_groups"
          args={{ round: round.id, groups: [] }}
        />
      )}
      {isUnderWay(round) && (
        <SendButton label={room("call_back")} name="call_back" args={{ round: round.id }} />
      )}
    </>
  );
}

function Compose(props: { readonly block: Block; readonly round: DeskRound | undefined }) {
  const { block, round } = props;
  const day = useDay();
  const [seed, setSeed] = useState("0");
  const number = Math.trunc(Number(seed));
  const valid = Number.isSafeInteger(number) && number >= 0;
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void day.send("propose_groups", { block: block.id, seed: number });
      }}
    >
      <div class="row">
        <ActionButton
          type="submit"
          look={round ? "plain" : "main"}
          unavailable={!valid}
          pending={day.pending("propose_groups") || round?.status === "requested"}
        >
          {room(round ? "compose_again" : "compose")}
        </ActionButton>
        {round && <span class="soft small">{room("compose_hint")}</span>}
      </div>
      <details>
        <summary>
          {room("compose_options")}
          {round && (
            <span class="soft small">({room("seed_used", { seed: `${round.seed}` })})</span>
          )}
        </summary>
        <TextField label={room("seed")} type="number" min={0} value={seed} onChange={setSeed} />
      </details>
    </form>
  );
}

function SendButton<N extends CommandName>(props: {
  readonly label: string;
  readonly name: N;
  readonly args: Commands[N];
}) {
  const day = useDay();
  const { name, args, label } = props;
  return (
    <ActionButton pending={day.pending(name)} onPress={() => void day.send(name, args)}>
      {label}
    </ActionButton>
  );
}
