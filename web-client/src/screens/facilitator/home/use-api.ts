import { useMemo } from "preact/hooks";
import { Api } from "../../../api/client";
import { useDay } from "../../day/use-day";

/** The HTTP API, with this page's link. */
export function useApi(): Api {
  const { link } = useDay();
  return useMemo(() => new Api(link.token), [link.token]);
}
