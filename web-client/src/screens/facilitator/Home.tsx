import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer, CreatedDay, DaySummary } from "../../api/answers";
import { addressOf } from "../../link";
import { ActionButton } from "../../parts/ActionButton";
import { LanguageSwitch } from "../../parts/LanguageSwitch";
import { usePageTitle } from "../../parts/page-title";
import { common } from "../../text/common";
import { home } from "../../text/home";
import { useDay } from "../day/use-day";
import { CreateDay } from "./home/CreateDay";
import { DayList } from "./home/DayList";
import { DocumentsDialog } from "./home/DocumentsDialog";
import { problemWords } from "./home/problem-words";
import { useApi } from "./home/use-api";
import "./facilitator.css";

/** Where a facilitators' home link leads before a day is chosen: all of them. */
export function Home() {
  const { link } = useDay();
  const api = useApi();
  usePageTitle(home("title"));
  const [days, setDays] = useState<Answer<readonly DaySummary[]>>();
  const [creating, setCreating] = useState(false);
  const [documented, setDocumented] = useState<DaySummary>();
  const [created, setCreated] = useState<CreatedDay>();
  const refresh = useCallback(async () => setDays(await api.days()), [api]);
  useEffect(() => void refresh(), [refresh]);

  return (
    <div class="frame">
      <header class="frame-head">
        <span class="frame-day">{common("product")}</span>
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        <div class="row spread">
          <h1>{home("title")}</h1>
          <ActionButton look="quiet" onPress={() => void refresh()}>
            {home("refresh")}
          </ActionButton>
        </div>
        {days === undefined && <p role="status">{home("loading")}</p>}
        {days?.kind === "refused" && (
          <p role="alert" class="fault">
            {problemWords(days.problem)}
          </p>
        )}
        {days?.kind === "done" && (
          <DayList
            days={days.value}
            // Only the fragment changes: main.tsx opens the page anew.
            onOpen={({ id }) => location.assign(addressOf({ ...link, day: id }))}
            onDocuments={setDocumented}
          />
        )}
        {created && (
          <p role="status" class="banner good">
            {home("created", { id: created.id })}
          </p>
        )}
        {creating ? (
          <CreateDay
            onCancel={() => setCreating(false)}
            onCreated={(day) => {
              setCreating(false);
              setCreated(day);
              void refresh();
            }}
          />
        ) : (
          <div>
            <ActionButton look="main" onPress={() => setCreating(true)}>
              {home("new_day")}
            </ActionButton>
          </div>
        )}
      </main>
      {documented && (
        <DocumentsDialog
          day={documented.id}
          title={documented.title}
          onClose={() => setDocumented(undefined)}
        />
      )}
      {created && (
        <DocumentsDialog
          key={created.id}
          day={created.id}
          title={created.id}
          links={created.links}
          onClose={() => setCreated(undefined)}
        />
      )}
    </div>
  );
}
