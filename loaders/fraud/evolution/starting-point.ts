import type { FraudContext } from "../part.ts";
import { readLights } from "../diagnostics/read-operations.ts";
import { flaggedShare } from "../reported/flagged-share.ts";
import { modelFlags } from "../reported/model-flags.ts";
import type { StartingPoint } from "./simulation/scenario.ts";

/** Where the simulation starts, and what of it the book itself said. */
export interface BookStart extends StartingPoint {
  /** Requests a month in the book: the simulation takes no more than it can. */
  bookRequests: number;
  /** Whether detection and the share of alerts are the book's own. */
  isOwn: boolean;
}

const MOST_REQUESTS = 1000;
const FEWEST_REQUESTS = 100;
/** Of a book without lights or scores, or without ten frauds among them. */
const ASSUMED = { alertShare: 0.035, detection: 0.6 };
const DRAWS = 20;
const ENOUGH_FRAUDS = 10;
const DAYS_OF_A_MONTH = 365.25 / 12;

/** Takes requests a month, fraud's share and today's detection from the book; null when it knows of fewer than ten frauds. */
export async function startingPoint(context: FraudContext): Promise<BookStart | null> {
  const { cases, outcome } = context;
  const frauds = outcome.fraud.reduce((sum, one) => sum + one, 0);
  if (frauds < ENOUGH_FRAUDS) return null;
  const months = Math.max(1, (cases.at[cases.count - 1]! - cases.at[0]!) / DAYS_OF_A_MONTH);
  const bookRequests = cases.count / months;
  const own = await ownDetection(context);
  return {
    requests: Math.round(Math.min(MOST_REQUESTS, Math.max(FEWEST_REQUESTS, bookRequests))),
    bookRequests,
    fraudShare: Math.min(0.05, frauds / cases.count),
    ...(own ?? ASSUMED),
    isOwn: own !== null,
  };
}

async function ownDetection(context: FraudContext): Promise<Pick<StartingPoint, "alertShare" | "detection"> | null> {
  const lights = await readLights(context.database, context.cases.count);
  const shown = Int8Array.from(lights, (light) => (light === null ? -1 : Number(light !== "green")));
  const flags = shown.some((flag) => flag >= 0) ? shown : modelFlags(context, shown);
  const share = flags && flaggedShare(context, flags, { draws: DRAWS, seed: context.options.seed });
  if (!share || share.found.flagged + share.found.passed < ENOUGH_FRAUDS) return null;
  const judged = flags.filter((flag) => flag >= 0);
  const alertShare = judged.filter((flag) => flag === 1).length / judged.length;
  if (alertShare <= 0 || alertShare > 0.5) return null;
  return { alertShare, detection: share.total.flagged / (share.total.flagged + share.total.passed) };
}
