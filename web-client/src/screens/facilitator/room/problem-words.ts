import type { Problem } from "../../../api/answers";
import { grouping } from "../../../text/grouping";
import { problemWords } from "../home/problem-words";

/** Why a request about groups failed, in a sentence; its findings are shown apart. */
export function groupsProblem(problem: Problem): string {
  if (problem.findings.length > 0) return grouping("file_refused");
  switch (problem.status) {
    case 404:
      return grouping("problem_gone");
    case 409:
      return grouping("problem_moment");
    case 422:
      return grouping("problem_groups");
    default:
      return problemWords(problem);
  }
}
