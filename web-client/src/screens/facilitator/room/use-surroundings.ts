import { useDay } from "../../day/use-day";
import type { Surroundings } from "./presence";

export function useSurroundings(): Surroundings {
  const { store } = useDay();
  const status = store.agenda.section("day").value?.status;
  return {
    connected: store.presence.value,
    started: status !== undefined && status !== "prepared" && status !== "open",
  };
}
