import { randomGamma } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Row } from "../../../src/models/report.ts";
import { delongArea } from "../../statistics/delong.ts";
import { expectedRanking, type ExpectedRanking } from "../../statistics/expected-ranking.ts";
import { isotonicRegression, isotonicValue } from "../../statistics/isotonic-regression.ts";
import { percentileInterval, type Interval } from "../../statistics/percentile-interval.ts";
import { LABEL_DAYS } from "../cases/label-maturity.ts";
import { outcomeBy } from "../cases/outcome.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { mayTell, type HalfYear } from "./half-years.ts";
import { firstAt } from "./quarters.ts";

/** What scores alone led to expect of half a year, and what came of it. */
export interface ExpectedHalfYear {
  model: string;
  span: HalfYear;
  requests: number;
  expected: ExpectedRanking;
  frauds: Interval;
  auc: Interval;
  /** What is known today; null while labels are still on their way. */
  found: { frauds: number; auc: number | null } | null;
}

/** Fewest frauds that probabilities are set by. */
const FEWEST_FRAUDS = 20;

/**
 * For each half-year, what the model's scores led to expect at its start: probabilities set by the labels known then, of requests whose labels had had time to come
 * (isotonic), and no label since (confidence-based performance estimation).
 */
export function expectedPerformance(
  context: FraudContext,
  model: ScoredModel,
  spans: readonly HalfYear[],
  matureUntil: number,
): ExpectedHalfYear[] {
  return spans.flatMap((span) => expectHalfYear(context, model, span, matureUntil) ?? []);
}

function expectHalfYear(
  { cases, findings, outcome, options }: FraudContext,
  { name, scores }: ScoredModel,
  span: HalfYear,
  matureUntil: number,
): ExpectedHalfYear | null {
  const { at } = cases;
  const scored = (begin: number, end: number) => {
    const [from, until] = [firstAt(at, begin), firstAt(at, end)];
    return Array.from({ length: until - from }, (_, i) => from + i).filter((i) => !Number.isNaN(scores[i]!));
  };
  const known = outcomeBy(span.begin, at, findings);
  const learnt = scored(-Infinity, span.begin - LABEL_DAYS);
  const frauds = learnt.filter((i) => known.fraud[i] === 1).length;
  const members = scored(span.begin, span.until);
  if (frauds < FEWEST_FRAUDS || members.length === 0) return null;
  const steps = isotonicRegression(
    learnt.map((i) => scores[i]!),
    learnt.map((i) => known.fraud[i]!),
  );
  const chances = members.map((i) => isotonicValue(steps, scores[i]!)!);
  const { bootstraps: replicates, seed } = options;
  const expected = expectedRanking(chances, { replicates, seed, scale: drawnLevels(frauds, replicates, seed) });
  if (!expected) return null;
  const isOpen = span.until > matureUntil;
  return {
    model: name,
    span,
    requests: members.length,
    expected,
    frauds: percentileInterval(expected.draws.positives),
    auc: percentileInterval(expected.draws.area),
    found: isOpen ? null : foundOf(members, scores, outcome.fraud),
  };
}

/** How the level of fraud learnt from so many may be off. */
function drawnLevels(frauds: number, replicates: number, seed: number): Float64Array {
  const generator = xoroshiro128plus(seed);
  const draw = randomGamma.source(() => uniformFloat64(generator))(frauds, 1 / frauds);
  return new Float64Array(replicates).map(() => draw());
}

function foundOf(members: readonly number[], scores: Float64Array, fraud: Uint8Array) {
  const outcome = members.map((i) => fraud[i]!);
  const frauds = outcome.reduce((sum, one) => sum + one, 0);
  const own = members.map((i) => scores[i]!);
  return { frauds, auc: mayTell(frauds) ? (delongArea(own, outcome)?.area ?? null) : null };
}

export function expectedRows(found: readonly ExpectedHalfYear[]): Row[] {
  return found.map(({ model, span, requests, expected, frauds, auc, found: truth }) => ({
    model,
    from: span.from,
    to: span.to,
    requests,
    expected_frauds: expected.positives,
    frauds_low: frauds.low,
    frauds_high: frauds.high,
    frauds: truth && mayTell(truth.frauds) ? truth.frauds : null,
    expected_auc: Number.isFinite(expected.area) ? expected.area : null,
    low: auc.low,
    high: auc.high,
    auc: truth?.auc ?? null,
  }));
}
