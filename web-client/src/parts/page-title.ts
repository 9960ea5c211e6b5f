import { useEffect } from "preact/hooks";
import { common } from "../text/common";

/** Names the page after what it shows, for tabs, histories and screen readers. */
export function usePageTitle(...names: readonly string[]): void {
  const title = [...names.filter((name) => name !== ""), common("product")].join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
