import { useEffect, useState } from "preact/hooks";
import { common } from "../text/common";
import { ActionButton } from "./ActionButton";

/** Most cuts are over before anyone would have read about them. */
const shown_after_ms = 4_000;

export function ConnectionBanner(props: {
  readonly connected: boolean;
  readonly onRetry: () => void;
}) {
  const { connected, onRetry } = props;
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (connected) return undefined;
    const timer = setTimeout(() => setLate(true), shown_after_ms);
    return () => clearTimeout(timer);
  }, [connected]);
  return (
    <div role="status" class="banner-place">
      {late && !connected && (
        <div class="banner warning">
          <p>{common("cut")}</p>
          <ActionButton onPress={onRetry}>{common("retry_now")}</ActionButton>
        </div>
      )}
    </div>
  );
}
