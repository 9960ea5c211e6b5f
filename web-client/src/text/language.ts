import { computed, effect, signal } from "@preact/signals-core";

export type Language = "fr" | "en";

export const languages: Readonly<Record<Language, string>> = {
  fr: "Français",
  en: "English",
};

const key = "deroule.language";

/** The language everything is shown in: French, unless this person chose otherwise here. */
export const language = signal<Language>("fr");

/** For Intl: English days and hours are written the British way, as around these days. */
export const locale = computed(() => (language.value === "fr" ? "fr-FR" : "en-GB"));

/** Remembers the choice, and tells screen readers which language they are reading. */
export function followLanguage(storage: Storage, root: HTMLElement): void {
  if (storage.getItem(key) === "en") language.value = "en";
  effect(() => {
    root.lang = language.value;
    storage.setItem(key, language.value);
  });
}
