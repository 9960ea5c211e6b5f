import type { AgendaDocument } from "@deroule/protocol";
import { usePageTitle } from "../../parts/page-title";
import { common } from "../../text/common";
import { observer } from "../../text/observer";
import { DayAgenda } from "../day/DayAgenda";
import { DayFrame } from "../day/DayFrame";
import { NoticeList } from "../day/NoticeList";
import { noticesOf } from "../day/notices";
import { PublishedHarvest } from "../day/PublishedHarvest";
import { QuestionResults } from "../day/QuestionResults";
import { useDay } from "../day/use-day";
import { Attendance } from "./Attendance";
import { RunningBlock } from "./RunningBlock";
import "./observer.css";

/** The day as funders, the ministry, absent colleagues follow it: nobody's name, no draft. */
export function Observer() {
  const agenda = useDay().store.agenda.document.value;
  usePageTitle(observer("title"), agenda?.day.title ?? "");
  return (
    <DayFrame wide>
      <h1>{observer("title")}</h1>
      {agenda ? (
        <div class="observer">
          <div class="stack">
            <RunningBlock agenda={agenda} />
            <ShownResults agenda={agenda} />
            <NoticeList notices={noticesOf(agenda)} timezone={agenda.day.timezone} />
            <Harvest agenda={agenda} />
          </div>
          <div class="stack">
            <section class="stack tight" aria-labelledby="agenda-heading">
              <h2 id="agenda-heading">{common("agenda")}</h2>
              <DayAgenda agenda={agenda} />
            </section>
            <Attendance counts={agenda.counts} />
          </div>
        </div>
      ) : (
        <p role="status">{common("loading")}</p>
      )}
    </DayFrame>
  );
}

/** Questions whose results are on everybody's screen, or were. */
function ShownResults({ agenda }: { readonly agenda: AgendaDocument }) {
  const shown = agenda.order
    .flatMap((id) => agenda.blocks[id]?.questions ?? [])
    .filter((question) => agenda.results[question.id] !== undefined);
  if (shown.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="results-heading">
      <h2 id="results-heading">{common("results")}</h2>
      {shown.map((question) => (
        <section class="card" key={question.id}>
          <h3>{question.text}</h3>
          <QuestionResults question={question} results={agenda.results[question.id]} />
        </section>
      ))}
    </section>
  );
}

function Harvest({ agenda }: { readonly agenda: AgendaDocument }) {
  const empty = Object.keys(agenda.harvest).length === 0;
  return (
    <section class="stack tight" aria-labelledby="harvest-heading">
      <h2 id="harvest-heading">{observer("harvest")}</h2>
      {empty ? (
        <p class="soft">{observer("nothing_published")}</p>
      ) : (
        <PublishedHarvest agenda={agenda} />
      )}
    </section>
  );
}
