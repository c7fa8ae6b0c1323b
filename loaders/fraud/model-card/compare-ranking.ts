import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { rankedAveragePrecision } from "../../statistics/average-precision.ts";
import { bootstrapAveragePrecision } from "../../statistics/bootstrap-average-precision.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";
import type { Judged } from "../diagnostics/judged.ts";
import { fraudWarnings, tooFewFrauds } from "../diagnostics/known-frauds.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";

/** How two models rank the requests that both scored and whose labels had time to come. */
export interface Comparison {
  /** What the first is compared with. */
  name: string;
  requests: number;
  /** Null when fewer than may be told. */
  frauds: number | null;
  /** Average precision of the first and of the other; null with too few frauds. */
  own: number | null;
  other: number | null;
  /** First less other; its interval draws people anew, the same for both. */
  difference: Estimate;
}

export function againstModel(context: FraudContext, first: Judged, other: ScoredModel): Comparison {
  return compareRanking(other.name, first, other.scores, context.options);
}

/** Against each of the model's experts alone, which ranks requests last that its source did not know. */
export function againstExperts(context: FraudContext, judged: Judged): Comparison[] {
  return Object.entries(judged.model.experts).map(([name, scores]) => {
    const alone = scores.map((score) => (Number.isNaN(score) ? -1 : score));
    return compareRanking(name, judged, alone, context.options);
  });
}

function compareRanking(name: string, judged: Judged, other: Float64Array, options: RunOptions): Comparison {
  const at = Array.from(judged.request.keys()).filter((i) => !Number.isNaN(other[judged.request[i]!]!));
  const fraud = Uint8Array.from(at, (i) => judged.fraud[i]!);
  const frauds = fraud.reduce((sum, one) => sum + one, 0);
  const method = "fraud_paired_average_precision";
  const reason = tooFewFrauds(frauds, at.length);
  if (reason) {
    const difference = noEstimate(reason, at.length, method);
    return { name, requests: at.length, frauds: frauds === 0 ? 0 : null, own: null, other: null, difference };
  }
  const clusters = Uint32Array.from(at, (i) => judged.person[i]!);
  const drawn = { replicates: options.bootstraps, seed: options.seed, clusters };
  const [own, theirs] = [at.map((i) => judged.score[i]!), at.map((i) => other[judged.request[i]!]!)].map((scores) => {
    const ranked = rankScores(scores, fraud);
    return { estimate: rankedAveragePrecision(ranked)!, draws: bootstrapAveragePrecision(ranked, fraud, drawn) };
  });
  const differences = own!.draws.map((value, i) => value - theirs!.draws[i]!);
  const interval = { ...percentileInterval(differences), warnings: fraudWarnings(frauds) };
  const difference = estimateOf(own!.estimate - theirs!.estimate, at.length, method, interval);
  return { name, requests: at.length, frauds, own: own!.estimate, other: theirs!.estimate, difference };
}
