// Makes components follow the signals that they read while rendering.
import "@preact/signals";
import { render } from "preact";
import { App } from "./App";
import { browser, liveUrl } from "./connection/browser";
import { readLink } from "./link";
import { LiveDay } from "./live";
import { keepFocus } from "./parts/keep-focus";
import { followLanguage } from "./text/language";
import "./style/tokens.css";
import "./style/base.css";
import "./style/parts.css";
import "./style/fields.css";
import "./style/content.css";

followLanguage(localStorage, document.documentElement);
keepFocus(document);

const link = readLink(location, sessionStorage);
const day = link && new LiveDay(link, liveUrl(location), browser, sessionStorage);
if (day) {
  day.open();
  // A phone that wakes up is not to wait for the end of a delay.
  addEventListener("online", () => day.hurry());
  document.addEventListener("visibilitychange", () => day.hurry());
  // Another link pasted into the same tab changes the fragment alone, which reloads nothing.
  addEventListener("hashchange", () => location.reload());
}

const root = document.querySelector("#app");
if (root) render(<App day={day} />, root);
