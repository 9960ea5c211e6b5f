import type { DeskRound } from "@deroule/protocol";
import { describe, expect, it } from "vitest";
import { breach, deskDocument, group, quality, round } from "../../../testing/desk-samples";
import { language } from "../../../text/language";
import { breachWords } from "./breach-words";
import { qualityLevels } from "./quality-words";

const wordsOf = (of: DeskRound) => qualityLevels(of).map(({ words }) => words);

describe("the quality of a composition", () => {
  it("is said with the bound that was proved", () => {
    const words = wordsOf(
      round("r1", { quality: quality({ hard: 2, hard_bound: 2, category: 4, category_bound: 1 }) }),
    );
    expect(words).toEqual([
      "2 conditions non tenues\u00a0: le meilleur possible.",
      "0 rencontre répétée\u00a0: le meilleur possible.",
      "4 écarts au partage égal des catégories\u00a0: 3 au-dessus du minimum prouvé (1).",
      "0 écart au partage égal des natures et avancements de territoires\u00a0: le meilleur possible.",
    ]);
  });

  it("counts pairs of one category where it makes pairs, and speaks English", () => {
    language.value = "en";
    const words = wordsOf(
      round("r1", { purpose: "pairs", quality: quality({ category: 1, repeats: 3 }) }),
    );
    expect(words).toEqual([
      "Every condition is kept.",
      "3 repeated meetings: 3 above the proven minimum (0).",
      "1 pair of one category: 1 above the proven minimum (0).",
      expect.stringContaining("the best possible"),
    ]);
  });
});

describe("a condition that was not kept", () => {
  const desk = deskDocument({ groups: { g1: group("g1", 3, ["p1", "p2"]) } });
  const both = ["p1", "p2"];

  it.each([
    [
      breach("same_territory", { subject: "PNR des Monts", available: 8, needed: 6, people: both }),
      "8 personnes de PNR des Monts pour 6 groupes\u00a0: certaines sont ensemble (Anne Le Goff et Nadia Kerbrat).",
      "8 people from PNR des Monts for 6 groups: some are together (Anne Le Goff and Nadia Kerbrat).",
    ],
    [
      breach("group_too_small", { group: "g1", available: 1, needed: 4 }),
      "Groupe 3\u00a0: 1 personne, il en faut au moins 4.",
      "Group 3: 1 person, at least 4 are needed.",
    ],
    [
      breach("group_too_small", { available: 2, needed: 4 }),
      "Un groupe de 2 personnes, il en faut au moins 4.",
      "A group of 2 people, at least 4 are needed.",
    ],
    [
      breach("group_too_large", { group: "g1", available: 8, needed: 7 }),
      "Groupe 3\u00a0: 8 personnes, pas plus de 7 normalement.",
      "Group 3: 8 people, normally no more than 7.",
    ],
    [
      breach("mixed_categories", { group: "g1", people: ["p2"] }),
      "Groupe 3\u00a0: Nadia Kerbrat n’est pas de la catégorie des autres.",
      "Group 3: Nadia Kerbrat is not of the others’ category.",
    ],
    [
      breach("mixed_delegations", { group: "g1", people: ["p2"], subject: "CC du Marais" }),
      "Groupe 3\u00a0: Nadia Kerbrat, hors de la délégation de CC du Marais.",
      "Group 3: Nadia Kerbrat, outside of the delegation of CC du Marais.",
    ],
    [
      breach("split_delegation", { subject: "CC du Marais", available: 9, needed: 7 }),
      "La délégation de CC du Marais (9 personnes) dépasse 7\u00a0: elle est partagée.",
      "The delegation of CC du Marais (9 people) exceeds 7: it is split.",
    ],
    [
      breach("kept_apart", { group: "g1", people: both }),
      "Groupe 3\u00a0: Anne Le Goff et Nadia Kerbrat devaient être séparés.",
      "Group 3: Anne Le Goff and Nadia Kerbrat were to be kept apart.",
    ],
    [
      breach("kept_together", { people: both, available: 2 }),
      "Anne Le Goff et Nadia Kerbrat devaient rester ensemble, et sont dans 2 groupes.",
      "Anne Le Goff and Nadia Kerbrat were to stay together, and sit in 2 groups.",
    ],
    [
      breach("pin", { people: ["p1"] }),
      "Sans groupe\u00a0: Anne Le Goff.",
      "Without a group: Anne Le Goff.",
    ],
    [
      breach("pin", { people: ["p1"], group: "g1" }),
      "Groupe 3\u00a0: l’épinglage ou le verrou n’a pas pu être tenu (Anne Le Goff).",
      "Group 3: the pin or the lock could not be kept (Anne Le Goff).",
    ],
  ])("is explained in words: $kind", (found, french, english) => {
    expect(breachWords(found, desk)).toBe(french);
    language.value = "en";
    expect(breachWords(found, desk)).toBe(english);
  });
});
