// Debian's Chromium, one context a person: nobody shares storage, cookies or cache.
import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Pages in the back must go on like those of people on their own machines.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: flags,
    timeout: 120_000,
  });
}

/** A fresh context of a French person, with a screen of this size. */
export function contextOf(browser, viewport) {
  const phone = viewport.width < 500;
  return browser.newContext({
    viewport,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    ...(phone && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  });
}
