import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import {
  weightedProportion,
  wilsonProportion,
  type ProportionEstimate,
} from "../../../src/models/proportion-interval.ts";
import { fraudWarnings, tooFewFrauds } from "./known-frauds.ts";
import { UNFLAGGABLE, type Flags } from "./flags.ts";
import type { Judged } from "./judged.ts";

/** What flags catch among the requests that could be flagged. */
export interface FlagTally {
  requests: number;
  frauds: number;
  flagged: number;
  /** Frauds among the flagged. */
  found: number;
  /** NT$ of the frauds flagged and not, and their sums of squares. */
  amount: { kept: number; gone: number };
  squares: { kept: number; gone: number };
  /** Frauds whose amount is known. */
  priced: number;
}

/** @param isCounted which of the judged requests to count; all when left out */
export function tallyFlags(
  { fraud, amount }: Judged,
  { flagged }: Flags,
  isCounted: (at: number) => boolean = () => true,
): FlagTally {
  const tally: FlagTally = {
    requests: 0,
    frauds: 0,
    flagged: 0,
    found: 0,
    amount: { kept: 0, gone: 0 },
    squares: { kept: 0, gone: 0 },
    priced: 0,
  };
  for (let at = 0; at < fraud.length; at++) {
    if (flagged[at] === UNFLAGGABLE || !isCounted(at)) continue;
    tally.requests++;
    tally.flagged += flagged[at]!;
    if (fraud[at]) addFraud(tally, flagged[at] === 1, amount[at]!);
  }
  return tally;
}

function addFraud(tally: FlagTally, isFound: boolean, amount: number): void {
  tally.frauds++;
  if (isFound) tally.found++;
  if (Number.isNaN(amount)) return;
  const side = isFound ? "kept" : "gone";
  tally.priced++;
  tally.amount[side] += amount;
  tally.squares[side] += amount ** 2;
}

/** Shares of a tally with their intervals; null where the denominator is empty. */
export function flagShares({ requests, frauds, flagged, found, amount, squares, priced }: FlagTally) {
  const precision = wilsonProportion(found, flagged);
  return {
    alert_rate: wilsonProportion(flagged, requests),
    detection_rate: wilsonProportion(found, frauds),
    value_detection_rate: weightedProportion(amount, squares, priced),
    precision,
    false_positive_ratio: precision && falseAlarmsPerFraud(precision),
  };
}

/** Requests flagged in vain for each fraud that is; unbounded where the precision may be 0. */
function falseAlarmsPerFraud({ estimate, low, high }: ProportionEstimate) {
  const ratio = (precision: number) => (precision > 0 ? 1 / precision - 1 : null);
  return { estimate: ratio(estimate), low: ratio(high), high: ratio(low) };
}

/** The shares as numbers of the page, by the last part of their ids. */
export function flagNumbers(tally: FlagTally, { basis }: Flags): Record<string, Estimate> {
  const shares = Object.entries(flagShares(tally));
  const method = `fraud_flagged_by_${basis}`;
  return Object.fromEntries(shares.map(([name, share]) => [name, flagNumber(share, tally, restsOn(name), method)]));
}

type Denominator = "requests" | "frauds" | "flagged" | "priced";

/** What a share is of, and so the number that it rests on. */
function restsOn(name: string): Denominator {
  if (name === "alert_rate") return "requests";
  if (name === "value_detection_rate") return "priced";
  return name === "detection_rate" ? "frauds" : "flagged";
}

function flagNumber(
  share: { estimate: number | null; low: number | null; high: number | null } | null,
  tally: FlagTally,
  of: Denominator,
  method: string,
): Estimate {
  const { requests, frauds } = tally;
  const isOfAll = of === "requests";
  const reason = isOfAll && requests > 0 ? null : tooFewFrauds(frauds, requests);
  if (reason) return noEstimate(reason, requests, method);
  if (!share || share.estimate === null) return noEstimate("undefined_number", requests, method);
  const warnings = isOfAll ? [] : [...fraudWarnings(frauds), "fraud_known_only"];
  return estimateOf(share.estimate, tally[of], method, { low: share.low, high: share.high, warnings });
}
