/** The closed lists of words that messages and documents share, as in the server's domain/. */

export type Role = "facilitator" | "participant" | "observer";

export type DayStatus = "prepared" | "open" | "running" | "paused" | "closed";
/** Where everyone is who is not in a group. */
export type Place = "lobby" | "plenary" | "away" | "ended";

export type BlockKind =
  | "plenary"
  | "cross_introduction"
  | "question"
  | "content"
  | "break"
  | "breakout"
  | "report"
  | "evaluation";
export type BlockStatus = "planned" | "running" | "done" | "skipped";
export type Phase =
  | "none"
  | "pairing"
  | "interview"
  | "circles"
  | "composing"
  | "announced"
  | "open"
  | "closing"
  | "closed"
  | "shown"
  | "reporting"
  | "finished";

export type GroupingRule =
  | "by_category"
  | "across_territories"
  | "by_delegation"
  | "pairs"
  | "random"
  | "by_choice"
  | "manual"
  | "same_groups";
/** What facilitators ask of two people whenever groups are composed. */
export type Tie = "apart" | "together";
/** A small change of what was asked for that would serve people better. */
export type AdviceKind =
  | "one_more_group"
  | "one_group_fewer"
  | "larger_groups"
  | "smaller_groups"
  | "merge_category"
  | "fewer_rounds";
export type RoundPurpose = "pairs" | "circles" | "groups";
export type RoundStatus =
  "requested" | "proposed" | "accepted" | "announced" | "open" | "closing" | "done";
export type GroupStatus = "waiting" | "open" | "closing" | "closed";
export type BreachKind =
  | "group_too_small"
  | "group_too_large"
  | "same_territory"
  | "mixed_categories"
  | "mixed_delegations"
  | "split_delegation"
  | "kept_apart"
  | "kept_together"
  | "pin";

export type Category = "elu" | "technicien" | "operateur" | "etat";
export type Advancement = "unknown" | "starting" | "engaged" | "amplifying";
/** A fact about the day, unlike Connectedness, which is about a browser. */
export type Presence = "expected" | "present" | "left" | "absent";
export type Connectedness = "online" | "offline" | "writing";

export type QuestionKind = "word_cloud" | "scale" | "choice" | "text";
export type ContributionKind = "card" | "query";
export type ContributionStatus = "submitted" | "published" | "hidden" | "withdrawn";
export type CallStatus = "waiting" | "taken" | "answered" | "cancelled";
