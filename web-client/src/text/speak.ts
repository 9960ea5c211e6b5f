import { language, locale, type Language } from "./language";
import { typeset } from "./typography";

/** The forms of a sentence that counts, by Intl.PluralRules; `{count}` chooses among them. */
export interface Plural {
  readonly one: string;
  readonly many?: string;
  readonly other: string;
}

export type Sentences = Readonly<Record<string, string | Plural>>;

/** What a translation must have: the keys of the French one, plural where it is plural. */
export type Translation<F extends Sentences> = {
  readonly [K in keyof F]: F[K] extends string ? string : Plural;
};

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Names<E> = E extends string
  ? Placeholders<E>
  : E extends Plural
    ? Placeholders<E["one"] | E["other"]> | "count"
    : never;

type Values<N extends string> = {
  readonly [K in N]: K extends "count" ? number : string | number;
};

export interface Speaker<F extends Sentences> {
  <K extends keyof F & string>(
    key: K,
    ...values: [Names<F[K]>] extends [never] ? [] : [Values<Names<F[K]>>]
  ): string;
  readonly sentences: Readonly<Record<Language, Sentences>>;
}

/**
 * Makes the function that says the sentences of a dictionary in the current language. It
 * reads a signal, so whoever calls it while rendering is rendered again in the other one.
 * French is the source: the type of a key and of its values come from it.
 */
export function speaker<const F extends Sentences>(fr: F, en: Translation<F>): Speaker<F> {
  const sentences = { fr: french(fr), en: en as Sentences };
  const speak = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const entry = sentences[language.value][key];
    if (entry === undefined) return key;
    const form = typeof entry === "string" ? entry : pick(entry, Number(values["count"]));
    return form.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name]));
  };
  return Object.assign(speak, { sentences });
}

function french(sentences: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, entry]) => [
      key,
      typeof entry === "string"
        ? typeset(entry)
        : {
            one: typeset(entry.one),
            ...(entry.many && { many: typeset(entry.many) }),
            other: typeset(entry.other),
          },
    ]),
  );
}

function pick(plural: Plural, count: number): string {
  const category = new Intl.PluralRules(locale.value).select(count);
  if (category === "one") return plural.one;
  return category === "many" ? (plural.many ?? plural.other) : plural.other;
}

function written(value: string | number | undefined): string {
  return typeof value === "number"
    ? new Intl.NumberFormat(locale.value).format(value)
    : (value ?? "");
}
