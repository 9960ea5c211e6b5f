import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LiveDay } from "../../live";

export const DayContext = createContext<LiveDay | undefined>(undefined);

/** The day that the page is about. */
export function useDay(): LiveDay {
  const day = useContext(DayContext);
  if (!day) throw new Error("a screen was mounted outside of a day");
  return day;
}
