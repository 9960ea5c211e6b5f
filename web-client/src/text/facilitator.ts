import { speaker } from "./speak";

/** What facilitators read. */
export const facilitator = speaker(
  {
    title: "Animation",
    home_title: "Animer une journée",
    home: "Ce lien ouvre toutes les journées. Laquelle voulez-vous animer ?",
    day_identifier: "Identifiant de la journée",
    open_day: "Ouvrir la journée",
  },
  {
    title: "Facilitation",
    home_title: "Facilitate a day",
    home: "This link opens every day. Which one do you want to facilitate?",
    day_identifier: "Identifier of the day",
    open_day: "Open the day",
  },
);
