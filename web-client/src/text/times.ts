import { language, locale } from "./language";

/** Hours and minutes, where the day takes place: "9 h 05" in French, "09:05" in English. */
export function hour(at: number, timezone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return language.value === "fr"
    ? `${Number(part("hour"))}\u00a0h\u00a0${part("minute")}`
    : `${part("hour")}:${part("minute")}`;
}

/** As a field for hours takes it, where the day takes place: "09:05". */
export function clockTime(at: number, timezone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

/** When the clocks of a day that begins at `midnight_at` show "09:05". */
export function instantAt(time: string, midnight_at: number, timezone: string): number {
  const guess = midnight_at + minutesOf(time) * 60_000;
  // On two nights of the year an hour is skipped, or comes twice.
  return guess + (minutesOf(time) - minutesOf(clockTime(guess, timezone))) * 60_000;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The date of an ISO day ("2021-01-21") in full. */
export function date(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return new Intl.DateTimeFormat(locale.value, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(Date.UTC(year, month - 1, day));
}

/** A length in whole minutes, hours apart once there is one: "45 min", "1 h 30". */
export function length(length_ms: number): string {
  const minutes = Math.round(Math.abs(length_ms) / 60_000);
  if (minutes < 60) return `${minutes}\u00a0min`;
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}\u00a0h`;
  return rest === 0 ? hours : `${hours}\u00a0${two(rest)}`;
}

/** What is left on a countdown, as clocks show it: "12:05", "1:02:05". Never negative. */
export function remaining(left_ms: number): string {
  const seconds = Math.max(0, Math.ceil(left_ms / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** A list of names in one sentence: "Ana, Bo et Chloé". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale.value, { type: "conjunction" }).format(items);
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
