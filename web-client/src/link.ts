/** Who a link is for, as its path says; the server decides by the token alone. */
export type LinkPlace = "participant" | "observer" | "facilitator";

export interface Link {
  readonly place: LinkPlace;
  readonly token: string;
  /** Only beside a facilitators' home link. */
  readonly day?: string;
}

const places: Readonly<Record<string, LinkPlace>> = {
  "/j": "participant",
  "/o": "observer",
  "/f": "facilitator",
};

/**
 * Reads the personal link. The token stays in the fragment, which browsers send to nobody;
 * this tab keeps a copy per place, for the day the fragment is lost on the way.
 */
export function readLink(
  location: Pick<Location, "pathname" | "hash">,
  storage: Storage,
): Link | undefined {
  const place = places[location.pathname.replace(/\/$/, "")];
  if (!place) return undefined;
  const key = `deroule.link.${place}`;
  const fragment = location.hash.slice(1) || storage.getItem(key) || "";
  const parameters = new URLSearchParams(fragment);
  const token = parameters.get("t");
  if (!token) return undefined;
  storage.setItem(key, fragment);
  const day = parameters.get("d");
  return day ? { place, token, day } : { place, token };
}

/** The address, to be put after the origin, at which a link opens. */
export function addressOf(link: Link): string {
  const path = Object.entries(places).find(([, at]) => at === link.place)?.[0];
  const parameters = new URLSearchParams({ t: link.token });
  if (link.day) parameters.set("d", link.day);
  return `${path}#${parameters.toString()}`;
}
