import { speaker } from "./speak";

/** How good a composition of groups is, and which conditions it could not keep. */
export const composition = speaker(
  {
    quality: "Qualité de la composition",
    quality_hard_none: "Toutes les conditions sont tenues.",
    quality_hard: {
      one: "{count} condition non tenue",
      other: "{count} conditions non tenues",
    },
    quality_repeats: { one: "{count} rencontre répétée", other: "{count} rencontres répétées" },
    quality_category_pairs: {
      one: "{count} binôme d'une même catégorie",
      other: "{count} binômes d'une même catégorie",
    },
    quality_category: {
      one: "{count} écart au partage égal des catégories",
      other: "{count} écarts au partage égal des catégories",
    },
    quality_traits: {
      one: "{count} écart au partage égal des natures et avancements de territoires",
      other: "{count} écarts au partage égal des natures et avancements de territoires",
    },
    quality_best: "le meilleur possible, c'est prouvé",
    proved: "{what} : le meilleur possible.",
    not_proved: "{what} : {gap} au-dessus du minimum prouvé ({bound}).",

    breaches: { one: "Pourquoi : {count} explication", other: "Pourquoi : {count} explications" },
    breach_small: {
      one: "Groupe {number} : {count} personne, il en faut au moins {needed}.",
      other: "Groupe {number} : {count} personnes, il en faut au moins {needed}.",
    },
    breach_small_any: {
      one: "Un groupe de {count} personne, il en faut au moins {needed}.",
      other: "Un groupe de {count} personnes, il en faut au moins {needed}.",
    },
    breach_large: "Groupe {number} : {available} personnes, pas plus de {needed} normalement.",
    breach_large_any: "Un groupe de {available} personnes, pas plus de {needed} normalement.",
    breach_territory: {
      one: "{available} personnes de {subject} pour {count} groupe : certaines sont ensemble ({people}).",
      other:
        "{available} personnes de {subject} pour {count} groupes : certaines sont ensemble ({people}).",
    },
    breach_mixed_categories: "Groupe {number} : {people} n'est pas de la catégorie des autres.",
    breach_mixed_categories_many:
      "Groupe {number} : {people} ne sont pas de la catégorie des autres.",
    breach_mixed_delegations: "Groupe {number} : {people}, hors de la délégation de {subject}.",
    breach_split:
      "La délégation de {subject} ({available} personnes) dépasse {needed} : elle est partagée.",
    breach_apart: "Groupe {number} : {people} devaient être séparés.",
    breach_together: "{people} devaient rester ensemble, et sont dans {available} groupes.",
    breach_unseated: "Sans groupe : {people}.",
    breach_pin: "Groupe {number} : l'épinglage ou le verrou n'a pas pu être tenu ({people}).",
    some_group: "sans numéro",
  },
  {
    quality: "Quality of the composition",
    quality_hard_none: "Every condition is kept.",
    quality_hard: { one: "{count} condition not kept", other: "{count} conditions not kept" },
    quality_repeats: { one: "{count} repeated meeting", other: "{count} repeated meetings" },
    quality_category_pairs: {
      one: "{count} pair of one category",
      other: "{count} pairs of one category",
    },
    quality_category: {
      one: "{count} step away from an even spread of categories",
      other: "{count} steps away from an even spread of categories",
    },
    quality_traits: {
      one: "{count} step away from an even spread of kinds and advancement of territories",
      other: "{count} steps away from an even spread of kinds and advancement of territories",
    },
    quality_best: "the best possible, proven",
    proved: "{what}: the best possible.",
    not_proved: "{what}: {gap} above the proven minimum ({bound}).",

    breaches: { one: "Why: {count} explanation", other: "Why: {count} explanations" },
    breach_small: {
      one: "Group {number}: {count} person, at least {needed} are needed.",
      other: "Group {number}: {count} people, at least {needed} are needed.",
    },
    breach_small_any: {
      one: "A group of {count} person, at least {needed} are needed.",
      other: "A group of {count} people, at least {needed} are needed.",
    },
    breach_large: "Group {number}: {available} people, normally no more than {needed}.",
    breach_large_any: "A group of {available} people, normally no more than {needed}.",
    breach_territory: {
      one: "{available} people from {subject} for {count} group: some are together ({people}).",
      other: "{available} people from {subject} for {count} groups: some are together ({people}).",
    },
    breach_mixed_categories: "Group {number}: {people} is not of the others’ category.",
    breach_mixed_categories_many: "Group {number}: {people} are not of the others’ category.",
    breach_mixed_delegations: "Group {number}: {people}, outside of the delegation of {subject}.",
    breach_split: "The delegation of {subject} ({available} people) exceeds {needed}: it is split.",
    breach_apart: "Group {number}: {people} were to be kept apart.",
    breach_together: "{people} were to stay together, and sit in {available} groups.",
    breach_unseated: "Without a group: {people}.",
    breach_pin: "Group {number}: the pin or the lock could not be kept ({people}).",
    some_group: "without number",
  },
);
