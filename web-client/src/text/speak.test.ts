import { beforeEach, describe, expect, it } from "vitest";
import { language } from "./language";
import { speaker } from "./speak";
import { date, hour, length, list, remaining } from "./times";
import { typeset } from "./typography";

const say = speaker(
  {
    hello: "Bonjour {name} !",
    people: {
      one: "{count} personne",
      many: "{count} de personnes",
      other: "{count} personnes",
    },
  },
  { hello: "Hello {name}!", people: { one: "{count} person", other: "{count} people" } },
);

beforeEach(() => {
  language.value = "fr";
});

describe("speaker", () => {
  it("fills the values in", () => {
    expect(say("hello", { name: "Ana" })).toBe("Bonjour Ana\u202f!");
  });

  it("follows the language", () => {
    language.value = "en";
    expect(say("hello", { name: "Ana" })).toBe("Hello Ana!");
  });

  it.each([
    [0, "0 personne"],
    [1, "1 personne"],
    [2, "2 personnes"],
    [1_000_000, "1\u202f000\u202f000 de personnes"],
  ])("counts %i the French way", (count, said) => {
    expect(say("people", { count })).toBe(said);
  });

  it.each([
    [0, "0 people"],
    [1, "1 person"],
    [2, "2 people"],
  ])("counts %i the English way", (count, said) => {
    language.value = "en";
    expect(say("people", { count })).toBe(said);
  });
});

describe("typeset", () => {
  it.each([
    ["Où ? Ici : oui ; non !", "Où\u202f? Ici\u00a0: oui\u202f; non\u202f!"],
    ["« Bonjour »", "«\u00a0Bonjour\u00a0»"],
    ["l'atelier n° 3", "l’atelier n°\u00a03"],
    ["à 9:00", "à 9:00"],
    ["dans 5 min", "dans 5\u00a0min"],
  ])("sets %s", (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });
});

describe("times", () => {
  const nine = Date.UTC(2021, 0, 21, 8, 5);

  it("shows the hour of the day's place, not of the reader's", () => {
    expect(hour(nine, "Europe/Paris")).toBe("9\u00a0h\u00a005");
    expect(hour(nine, "Indian/Reunion")).toBe("12\u00a0h\u00a005");
    language.value = "en";
    expect(hour(nine, "Europe/Paris")).toBe("09:05");
  });

  it("writes dates in full", () => {
    expect(date("2021-01-21")).toBe("jeudi 21 janvier 2021");
    language.value = "en";
    expect(date("2021-01-21")).toMatch(/^Thursday,? 21 January 2021$/);
  });

  it.each([
    [45, "45\u00a0min"],
    [60, "1\u00a0h"],
    [65, "1\u00a0h\u00a005"],
  ])("writes %i minutes", (minutes, written) => {
    expect(length(minutes * 60_000)).toBe(written);
  });

  it.each([
    [-5_000, "0:00"],
    [1, "0:01"],
    [65_000, "1:05"],
    [3_661_000, "1:01:01"],
  ])("counts %i ms down", (left, shown) => {
    expect(remaining(left)).toBe(shown);
  });

  it("joins names as the language does", () => {
    expect(list(["Ana", "Bo", "Chloé"])).toBe("Ana, Bo et Chloé");
    language.value = "en";
    expect(list(["Ana", "Bo"])).toBe("Ana and Bo");
  });
});
