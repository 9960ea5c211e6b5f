import type { Block, Instant } from "@deroule/protocol";
import type { ComponentChildren } from "preact";
import { Markdown } from "../../parts/Markdown";
import { common } from "../../text/common";
import { participant } from "../../text/participant";
import { hour } from "../../text/times";
import { DayTimer } from "../day/DayTimer";
import { kindWord } from "../day/words";
import { Here } from "./Here";
import { Next } from "./Next";
import type { BlockView } from "./view";

interface BlockHereProps {
  readonly view: BlockView;
  readonly where: string;
  readonly withWhom?: ComponentChildren;
  /** When the countdown ends, where it is not the block's end. */
  readonly endsAt?: Instant | null | undefined;
  readonly timeLabel?: string;
  /** Above the block's own prompt. */
  readonly task?: ComponentChildren;
}

/** The head of a block that runs; of another one, when it was or will be. */
export function BlockHere({ view, where, withWhom, endsAt, timeLabel, task }: BlockHereProps) {
  const { agenda, block } = view;
  const running = block.status === "running";
  const everyone = participant("with_everyone", {
    people: common("people", { count: agenda.counts.total.present }),
  });
  return (
    <Here
      kind={kindWord(block.kind)}
      where={
        running ? where : participant(block.status === "planned" ? "where_later" : "where_past")
      }
      title={block.title}
      withWhom={running ? (withWhom ?? <p>{everyone}</p>) : undefined}
      time={
        running ? (
          <DayTimer
            endsAt={endsAt === undefined ? block.ends_at : endsAt}
            {...(timeLabel !== undefined && { label: timeLabel })}
          />
        ) : (
          <p>{spanOf(view)}</p>
        )
      }
      {...(!running && { about: participant("about_block") })}
      {...(running && { next: <Next agenda={agenda} after={block.id} /> })}
      {...((hasInstructions(block) || (running && task !== undefined)) && {
        task: (
          <div class="stack tight">
            {running && task}
            <Instructions view={view} />
          </div>
        ),
      })}
    />
  );
}

function hasInstructions(block: Block): boolean {
  const texts = [block.summary, block.speaker, block.prompt, block.slides, ...block.keywords];
  return texts.some((text) => text !== "");
}

/** What the block is about: summary, speaker, prompt, slides, keywords. */
function Instructions({ view }: { readonly view: BlockView }) {
  const { block } = view;
  return (
    <>
      {block.summary !== "" && <p>{block.summary}</p>}
      {block.speaker !== "" && <p>{participant("with_speaker", { name: block.speaker })}</p>}
      {block.prompt !== "" && <Markdown text={block.prompt} />}
      {block.slides.startsWith("https://") && (
        <p>
          <a href={block.slides} target="_blank" rel="noopener noreferrer">
            {participant("slides")}
          </a>
        </p>
      )}
      {block.keywords.length > 0 && (
        <ul class="row">
          {block.keywords.map((word) => (
            <li class="tag" key={word}>
              {word}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function spanOf({ agenda, block }: BlockView): string {
  const { timezone } = agenda.day;
  const projected = agenda.projected[block.id];
  const from = block.started_at ?? projected?.from_at ?? block.starts_at;
  const until = block.ended_at ?? projected?.until_at ?? from + block.length_ms;
  return participant("from_until", {
    from: hour(from, timezone),
    until: hour(until, timezone),
  });
}
