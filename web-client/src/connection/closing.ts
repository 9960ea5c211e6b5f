import { CLOSE, mayComeBack } from "@deroule/protocol";
import { backoff } from "./backoff";

/** Why a connection is over for good (W-51). */
export type Refusal =
  | "protocol_error"
  | "version_not_spoken"
  | "link_unknown"
  | "day_unknown"
  | "frame_too_large"
  | "too_many_frames";

export type Sequel =
  | { readonly kind: "come_back"; readonly after_ms: number }
  | { readonly kind: "stay_away"; readonly refusal: Refusal };

const refusals: Readonly<Record<number, Refusal>> = {
  [CLOSE.protocol_error]: "protocol_error",
  [CLOSE.version_not_spoken]: "version_not_spoken",
  [CLOSE.link_unknown]: "link_unknown",
  [CLOSE.day_unknown]: "day_unknown",
  [CLOSE.frame_too_large]: "frame_too_large",
  [CLOSE.too_many_frames]: "too_many_frames",
};

/** What a close asks of the client (W-50 to W-52). */
export function sequelOf(code: number, reason: string, attempt: number, random: number): Sequel {
  if (!mayComeBack(code)) {
    return {
      kind: "stay_away",
      refusal: refusals[code] ?? "protocol_error",
    };
  }
  const wish = code >= 4000 ? wishOf(reason) : undefined;
  return { kind: "come_back", after_ms: wish ?? backoff(attempt, random) };
}

function wishOf(reason: string): number | undefined {
  try {
    const { after_ms } = JSON.parse(reason) as { after_ms?: unknown };
    return typeof after_ms === "number" && after_ms >= 0 ? after_ms : undefined;
  } catch {
    return undefined;
  }
}
