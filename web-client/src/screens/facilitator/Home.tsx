import { addressOf } from "../../link";
import { LanguageSwitch } from "../../parts/LanguageSwitch";
import { usePageTitle } from "../../parts/page-title";
import { facilitator } from "../../text/facilitator";
import { useDay } from "../day/use-day";

/** Where a facilitators' home link leads before a day is chosen. */
export function Home() {
  const { link } = useDay();
  usePageTitle(facilitator("home_title"));
  const open = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const day = String(new FormData(event.currentTarget).get("day")).trim();
    // Only the fragment changes: main.tsx opens the page anew.
    if (day !== "") location.assign(addressOf({ ...link, day }));
  };
  return (
    <div class="notice">
      <header>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{facilitator("home_title")}</h1>
        <p>{facilitator("home")}</p>
        <form onSubmit={open}>
          <label>
            {facilitator("day_identifier")} <input name="day" required />
          </label>{" "}
          <button class="button main">{facilitator("open_day")}</button>
        </form>
      </main>
    </div>
  );
}
