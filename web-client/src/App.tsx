import type { Role } from "@deroule/protocol";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { LiveDay } from "./live";
import { ActionButton } from "./parts/ActionButton";
import { LanguageSwitch } from "./parts/LanguageSwitch";
import { usePageTitle } from "./parts/page-title";
import { DayContext } from "./screens/day/use-day";
import { common } from "./text/common";

type ScreenName = Role | "home";

/** Each role downloads its own screen and no other. */
const screens: Readonly<Record<ScreenName, () => Promise<ComponentType>>> = {
  participant: async () => (await import("./screens/participant/Participant")).Participant,
  observer: async () => (await import("./screens/observer/Observer")).Observer,
  facilitator: async () => (await import("./screens/facilitator/Facilitator")).Facilitator,
  home: async () => (await import("./screens/facilitator/Home")).Home,
};

/** Chooses what to show: the screen of the role received, or why there is none. */
export function App({ day }: { readonly day: LiveDay | undefined }) {
  if (!day) return <Notice title={common("no_link_title")}>{common("no_link")}</Notice>;
  return (
    <DayContext.Provider value={day}>
      <Door day={day} />
    </DayContext.Provider>
  );
}

function Door({ day }: { readonly day: LiveDay }) {
  const status = day.status.value;
  const identity = day.store.identity.value;
  if (status.kind === "refused") {
    // A facilitators' home link opens no day by itself: it leads to all of them.
    const home = status.refusal === "day_unknown" && day.link.place === "facilitator";
    if (home && day.link.day === undefined) return <Screen name="home" />;
    return (
      <Notice title={common("refused_title")} reload>
        {sentenceFor(status.refusal)}
      </Notice>
    );
  }
  if (identity) return <Screen name={identity.role} />;
  return <Waiting day={day} />;
}

/** Before the first welcome: a server that cannot be reached is said so. */
function Waiting({ day }: { readonly day: LiveDay }) {
  const [failed, setFailed] = useState(false);
  const cut = day.status.value.kind === "cut";
  // Each new attempt is "connecting" for a moment, which changes nothing for whoever waits.
  useEffect(() => {
    if (cut) setFailed(true);
  }, [cut]);
  return <Notice>{common(failed ? "unreachable" : "connecting")}</Notice>;
}

function sentenceFor(refusal: string): string {
  switch (refusal) {
    case "link_unknown":
    case "day_unknown":
    case "version_not_spoken":
      return common(refusal);
    default:
      return common("protocol_error");
  }
}

function Screen({ name }: { readonly name: ScreenName }) {
  const [loaded, setLoaded] = useState<{ readonly Content: ComponentType } | "failed">();
  useEffect(() => {
    screens[name]().then(
      (Content) => setLoaded({ Content }),
      () => setLoaded("failed"),
    );
  }, [name]);
  if (loaded === undefined) return <Notice>{common("loading")}</Notice>;
  if (loaded === "failed") return <Notice reload>{common("load_failed")}</Notice>;
  return <loaded.Content />;
}

function Notice(props: {
  readonly title?: string;
  readonly children: string;
  readonly reload?: boolean;
}) {
  usePageTitle(props.title ?? "");
  return (
    <div class="notice">
      <header>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{props.title ?? common("product")}</h1>
        <p role="status">{props.children}</p>
        {props.reload === true && (
          <ActionButton look="main" onPress={() => location.reload()}>
            {common("reload")}
          </ActionButton>
        )}
      </main>
    </div>
  );
}
