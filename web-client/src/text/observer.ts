import { speaker } from "./speak";

/** What observers read. */
export const observer = speaker(
  {
    title: "La journée en direct",
    not_started: "La journée n’a pas encore commencé.",
    between: "La suite va commencer.",
    over: "La journée est terminée.",
    who: "Qui est là",
    present_of: {
      one: "{count} présent sur {expected}",
      many: "{count} de présents sur {expected}",
      other: "{count} présents sur {expected}",
    },
    by_category: "Par catégorie d’acteurs",
    by_territory: "Par territoire",
    category: "Catégorie",
    territory: "Territoire",
    present: "Présents",
    expected: "Attendus",
    harvest: "Ce qui a été partagé",
    nothing_published: "Rien n’a encore été publié.",
    speaker: "Avec {name}",
  },
  {
    title: "The day, live",
    not_started: "The day has not started yet.",
    between: "The next block is about to start.",
    over: "The day is over.",
    who: "Who is here",
    present_of: {
      one: "{count} of {expected} present",
      other: "{count} of {expected} present",
    },
    by_category: "By category of actors",
    by_territory: "By territory",
    category: "Category",
    territory: "Territory",
    present: "Present",
    expected: "Expected",
    harvest: "What was shared",
    nothing_published: "Nothing was published yet.",
    speaker: "With {name}",
  },
);
