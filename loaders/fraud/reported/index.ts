import { noEstimate } from "../../../src/models/evidence.ts";
import { readLights, type Light } from "../diagnostics/read-operations.ts";
import { tooFewFrauds } from "../diagnostics/known-frauds.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import { quarterRows } from "./by-quarter.ts";
import { exploredGreens } from "./explored-greens.ts";
import { explorationNumbers, explorationRows } from "./exploration-numbers.ts";
import { flaggedShare } from "./flagged-share.ts";
import { foretoldCheck } from "./foretold.ts";
import { datedFrauds, foundFrauds, type FoundFrauds } from "./found-frauds.ts";
import { completeLateReports } from "./late-reports.ts";
import { missingNeeds } from "./needs.ts";
import { monthOrigins } from "./origins.ts";
import { readExplored } from "./read-explored.ts";
import { recallRows } from "./recall-rows.ts";
import { lateNumbers, recallNumbers } from "./reported-numbers.ts";
import { modelFlags } from "./model-flags.ts";

const DRAWS = 400;

/** Frauds that have happened and are not reported yet, what that does to recall, and what looking by lot says of those let pass. */
export const reported: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("late_reports")) return { numbers: {}, tables: {}, missing, checks: [] };
  const lights = await readLights(context.database, context.cases.count);
  const explored = lacks.has("exploration") ? [] : await readExplored(context.database);
  const [late, recall] = [lateReports(context), recallOf(context, lights)];
  const greens = exploredGreens(context, lights, explored);
  return {
    numbers: { ...late.numbers, ...recall.numbers, ...explorationNumbers(greens, explored.length) },
    tables: { ...late.tables, ...recall.tables, ...(greens && { exploration: explorationRows(greens) }) },
    missing,
    checks: late.checks,
  };
};

function lateReports(context: FraudContext): Pick<Part, "numbers" | "tables" | "checks"> {
  const frauds = foundFrauds(context);
  const dated = datedFrauds(frauds);
  const reason = whyNotCompleted(context, frauds, dated);
  if (reason) {
    const none = noEstimate(reason, frauds.request.length, "fraud_chain_ladder", "C");
    return { numbers: { "fraud.reported.to_come": none, "fraud.reported.total": none }, tables: {}, checks: [] };
  }
  const { first, origins } = monthOrigins(context);
  const options = { draws: DRAWS, seed: context.options.seed };
  const late = completeLateReports(dated, origins, options);
  return {
    numbers: lateNumbers(frauds, origins, late),
    tables: { late_reports: quarterRows(first, origins, late) },
    checks: foretoldCheck(context, options),
  };
}

/** Why nothing can be said of frauds still to be reported; null when it can. */
function whyNotCompleted({ cases }: FraudContext, frauds: FoundFrauds, dated: FoundFrauds): string | null {
  const reason = tooFewFrauds(frauds.request.length, cases.count);
  return reason ?? (tooFewFrauds(dated.request.length, cases.count) ? "fraud_delays_not_known" : null);
}

/** Of all frauds, the share that the lights flagged, and that the model would have at as many alerts. */
function recallOf(context: FraudContext, lights: readonly (Light | null)[]): Pick<Part, "numbers" | "tables"> {
  const options = { draws: DRAWS, seed: context.options.seed };
  const shown = Int8Array.from(lights, (light) => (light === null ? -1 : Number(light !== "green")));
  const ofLights = flaggedShare(context, shown, options);
  const scored = modelFlags(context, shown);
  const ofModel = scored && flaggedShare(context, scored, options);
  return {
    numbers: { ...recallNumbers("lights", ofLights), ...recallNumbers("model", ofModel) },
    tables: ofLights ? { recall: recallRows(ofLights) } : {},
  };
}
