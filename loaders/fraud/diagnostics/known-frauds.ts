import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

/** Fewer frauds than this leave every number about them uncertain. */
const FEW_FRAUDS = 30;

/** Why nothing can be said about the frauds of so many requests: none is old enough, none is fraud, or fewer than may be told; null otherwise. */
export function tooFewFrauds(
  frauds: number,
  requests: number,
): "fraud_labels_not_due" | "fraud_none_known" | "fraud_few_known" | null {
  if (requests === 0) return "fraud_labels_not_due";
  if (frauds === 0) return "fraud_none_known";
  return frauds < FEWEST_PEOPLE ? "fraud_few_known" : null;
}

/** What to keep in mind with any number that rests on so many frauds. */
export function fraudWarnings(frauds: number): string[] {
  return frauds < FEW_FRAUDS ? ["fraud_few_frauds"] : [];
}

/** The estimate, unless there are too few frauds to tell. */
export function ifEnough(frauds: number, n: number, method: string, estimate: () => Estimate): Estimate {
  const reason = tooFewFrauds(frauds, n);
  return reason ? noEstimate(reason, n, method) : estimate();
}
