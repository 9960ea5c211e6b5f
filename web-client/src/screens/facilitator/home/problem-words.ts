import type { Problem } from "../../../api/answers";
import { unreachable } from "../../../api/client";
import { home } from "../../../text/home";

/** Why a request failed, in a sentence; its findings are shown apart. */
export function problemWords({ status, code, findings }: Problem): string {
  if (code === unreachable) return home("problem_unreachable");
  switch (status) {
    case 401:
      return home("problem_unauthorized");
    case 403:
      return home("problem_forbidden");
    case 404:
      return home("problem_not_found");
    case 409:
      return home("problem_conflict");
    case 413:
      return home("problem_too_large");
    case 503:
      return home("problem_unavailable");
    default:
      return findings.length > 0 ? home("problem_invalid") : home("problem_other", { code });
  }
}
