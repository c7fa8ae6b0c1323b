import { randomBeta, randomLcg } from "d3-random";
import { describe, expect, it } from "vitest";
import type { Findings } from "../../../../loaders/fraud/cases/findings.ts";
import { outcomeBy } from "../../../../loaders/fraud/cases/outcome.ts";
import { expectedPerformance } from "../../../../loaders/fraud/drift/expected-performance.ts";
import { halfYearsBack } from "../../../../loaders/fraud/drift/half-years.ts";
import { labelRatio } from "../../../../loaders/fraud/drift/label-drift.ts";
import { performanceNumbers, performanceOf } from "../../../../loaders/fraud/drift/performance.ts";
import type { FraudContext } from "../../../../loaders/fraud/part.ts";
import { scoredModel, type ScoredModel } from "../../../../loaders/fraud/scored/scored-model.ts";

const [FROM, AS_OF, COUNT] = [19_000, 20_100, 20_000];
const MATURE = AS_OF - 180;

interface Book {
  context: FraudContext;
  model: ScoredModel;
}

/** Three years of requests whose scores are the chances of fraud; frauds are found after 20 days, unless `findDays` says otherwise. */
function book(findDays: (requestedAt: number) => number = () => 20, blindFrom = Infinity): Book {
  const random = randomLcg(0.3);
  const draw = randomBeta.source(random)(0.4, 12);
  const at = Float64Array.from({ length: COUNT }, (_, i) => FROM + ((AS_OF - FROM) * i) / COUNT);
  const chance = Float64Array.from(at, () => draw());
  const frauds = [...at.keys()].filter((i) => random() < chance[i]!);
  const findings: Findings = {
    request: Int32Array.from(frauds),
    at: Float64Array.from(frauds, (i) => at[i]! + findDays(at[i]!)),
    label: frauds.map(() => "fraud"),
    by: frauds.map(() => "police"),
    paidOut: new Float64Array(frauds.length).fill(NaN),
    prevented: new Float64Array(frauds.length).fill(NaN),
    recovered: new Float64Array(frauds.length).fill(NaN),
  };
  const scores = chance.map((value, i) => (at[i]! >= blindFrom ? chance[(i * 7919) % COUNT]! : value));
  const unknown = new Float64Array(COUNT).fill(NaN);
  const cases = { count: COUNT, at, customer: Int32Array.from(at.keys()), exposed: unknown };
  const outcome = outcomeBy(AS_OF, at, findings);
  const context = { cases, findings, outcome, asOf: AS_OF, options: { seed: 1, bootstraps: 100 } };
  return { context: context as unknown as FraudContext, model: scoredModel("m", "book", scores, {}) };
}

const spans = halfYearsBack(MATURE, FROM);
const expectedOf = ({ context, model }: Book) => expectedPerformance(context, model, spans, MATURE);

describe("what scores alone lead to expect", () => {
  it("comes true while fraud works as it did", () => {
    const found = expectedOf(book());
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const { frauds, expected, found: truth } of found) {
      expect(truth!.frauds).toBeGreaterThan(0.8 * frauds.low!);
      expect(truth!.frauds).toBeLessThan(1.2 * frauds.high!);
      expect(Math.abs(expected.area - truth!.auc!)).toBeLessThan(0.08);
    }
  });

  it("uses nothing that was found after the half-year began", () => {
    const begin = spans.at(-1)!.begin;
    const later = book((at) => (at >= begin - 20 ? 21.5 : 20));
    const [before, after] = [expectedOf(book()).at(-1)!, expectedOf(later).at(-1)!];
    expect(after.expected.positives).toBe(before.expected.positives);
    expect(after.frauds).toEqual(before.frauds);
  });

  it("says nothing before enough frauds were known", () => {
    expect(expectedOf(book(() => 5000))).toEqual([]);
  });
});

describe("performance over time", () => {
  const numbersOf = ({ context, model }: Book) => performanceNumbers(performanceOf(context, model, spans));

  it("does not change when nothing has", () => {
    const { auc_change } = numbersOf(book());
    expect(auc_change!.low).toBeLessThan(0);
    expect(auc_change!.high).toBeGreaterThan(0);
  });

  it("shows a model that went blind in the latest half-year", () => {
    const { auc_change, auc_now } = numbersOf(book(() => 20, spans.at(-1)!.begin));
    expect(auc_change!.high).toBeLessThan(0);
    expect(auc_now!.estimate).toBeLessThan(0.6);
  });

  it("says why it is not known without frauds", () => {
    const { auc_now, auc_change } = numbersOf(book(() => 5000));
    expect([auc_now!.reason, auc_change!.reason]).toEqual(["fraud_none_known", "fraud_none_known"]);
  });
});

describe("frauds found against the year before", () => {
  it("stay the same when nothing has changed, and are not known without a year before", () => {
    const { context } = book();
    const ratio = labelRatio(context.cases, context.outcome, MATURE);
    expect(ratio.low).toBeLessThan(1);
    expect(ratio.high).toBeGreaterThan(1);
    expect(labelRatio(context.cases, context.outcome, FROM + 300).estimate).toBeNull();
  });

  it("do not count what took longer to be found than young requests have had", () => {
    const { context } = book((at) => (at < MATURE - 365 ? 300 : 20));
    expect(labelRatio(context.cases, context.outcome, MATURE).reason).toBe("fraud_none_known");
  });
});
