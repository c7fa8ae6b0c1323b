import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { flaggedShare, flagsOfLights, highestShare } from "../diagnostics/flags.ts";
import { judgedRequests } from "../diagnostics/judged.ts";
import { fraudWarnings, tooFewFrauds } from "../diagnostics/known-frauds.ts";
import { readCapacity, readLights } from "../diagnostics/read-operations.ts";
import { judgedWhere, scoredBy, yearsOf } from "../experts/judged-scores.ts";
import type { PairedChange } from "../experts/paired-change.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { monthsNeeded } from "./months-needed.ts";
import { swapSet, type Duel, type Side, type SwapSet } from "./swap-set.ts";

const METHOD = "fraud_swap_set";
const NAMES = ["alert_rate", "swapped", "detection_change", "money_change", "p", "months"] as const;

/** The model that runs (champion) against the reference model (challenger), at the same rate of alerts on the requests that both scored. */
export const challenger: AnalysePart = async (context) => {
  const [champion] = context.models;
  const { reference } = context;
  if (!champion || champion.origin !== "book" || !reference)
    return withheld(reference ? "fraud_no_champion" : "fraud_no_reference", 0);
  const duel = await duelOf(context, champion, reference.scored);
  const reason = tooFewFrauds(duel.judged.frauds, duel.judged.request.length);
  if (reason) return withheld(reason, duel.judged.request.length);
  const swap = swapSet(duel, context.options);
  return { numbers: numbersOf(duel, swap), tables: { swap_set: swapRows(duel, swap) }, missing: [], checks: [] };
};

async function duelOf(context: FraudContext, champion: ScoredModel, other: ScoredModel): Promise<Duel> {
  const { database, cases } = context;
  const all = judgedRequests(context, champion);
  const judged = judgedWhere(all, (request) => !Number.isNaN(other.scores[request]!));
  const lights = flagsOfLights(judged, await readLights(database, cases.count));
  const { share } = flaggedShare(judged, lights, await readCapacity(database, cases));
  return {
    judged,
    champion: highestShare(judged, share),
    challenger: highestShare(scoredBy(judged, other.scores), share),
    years: yearsOf(context, judged),
  };
}

function withheld(reason: string, n: number): Part {
  const numbers = NAMES.map((name) => [`fraud.challenger.${name}`, noEstimate(reason, n, METHOD)]);
  return { numbers: Object.fromEntries(numbers) as Part["numbers"], tables: {}, missing: [], checks: [] };
}

function numbersOf({ judged, champion, years }: Duel, swap: SwapSet): Record<string, Estimate> {
  const { request, frauds } = judged;
  const n = request.length;
  const warnings = [...fraudWarnings(frauds), "fraud_known_only", "fraud_champion_flattered"];
  const changed = ({ change, low, high }: PairedChange) =>
    estimateOf(change, n, METHOD, { low, high, grade: "C", warnings });
  const flagged = champion.reduce((sum, one) => sum + one, 0);
  const pairs = swap.championOnly.frauds + swap.challengerOnly.frauds;
  const numbers: Record<(typeof NAMES)[number], Estimate> = {
    alert_rate: estimateOf(flagged / n, n, METHOD),
    swapped: estimateOf(swap.challengerOnly.flagged / Math.max(1, flagged), flagged, METHOD),
    detection_change: changed(swap.detection),
    money_change: changed(swap.money),
    p: estimateOf(swap.p, pairs, "fraud_mcnemar", { grade: "C", warnings }),
    months: monthsNeeded(swap, years),
  };
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [`fraud.challenger.${name}`, number]));
}

/** Who flags what; frauds of one to nine are withheld. */
function swapRows({ judged }: Duel, { both, championOnly, challengerOnly }: SwapSet): Row[] {
  const row = (who: string, { flagged, frauds, money }: Side): Row => {
    const isTold = frauds === 0 || frauds >= FEWEST_PEOPLE;
    return {
      who,
      champion: judged.model.name,
      flagged: flagged === 0 || flagged >= FEWEST_PEOPLE ? flagged : null,
      frauds: isTold ? frauds : null,
      precision: isTold && flagged >= FEWEST_PEOPLE ? frauds / flagged : null,
      money: isTold ? money : null,
    };
  };
  return [row("both", both), row("champion_only", championOnly), row("challenger_only", challengerOnly)];
}
