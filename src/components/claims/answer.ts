import type { Claim } from "../../claims.js";
import type { Estimate } from "../../models/evidence.js";
import type { Report } from "../../models/report.js";
import { verdictOf, type Verdict } from "../../models/verdict.js";

/** What a book answers to a claim. */
export interface Answer {
  claim: Claim;
  /** Undefined when no pillar has such a number. */
  estimate: Estimate | undefined;
  verdict: Verdict;
  /** Whether the number can be held against the claim at all. */
  comparable: boolean;
}

/** Holds the report's number against the claim; one that counts something else, or in another currency, gets no verdict. */
export function answerTo(claim: Claim, { numbers, book }: Report): Answer {
  const estimate = claim.metric === null ? undefined : numbers[claim.metric];
  const sameCurrency = claim.currency === undefined || claim.currency === book.currency;
  const comparable = claim.metric !== null && !claim.elsewhere && sameCurrency;
  return { claim, estimate, comparable, verdict: comparable ? verdictOf(estimate, claim.test) : "cannot_tell" };
}

/** How many claims that this book has a number for come to each verdict. */
export function countVerdicts(answers: readonly Answer[]): Record<Verdict, number> {
  const counts = { agrees: 0, differs: 0, cannot_tell: 0 };
  for (const { comparable, estimate, verdict } of answers) {
    if (comparable && estimate && estimate.estimate !== null) counts[verdict]++;
  }
  return counts;
}
