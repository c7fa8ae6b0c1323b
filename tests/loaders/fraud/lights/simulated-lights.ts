import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Cases, Coded } from "../../../../loaders/fraud/cases/cases.ts";
import type { Outcome } from "../../../../loaders/fraud/cases/outcome.ts";
import type { LightsSetting } from "../../../../loaders/fraud/lights/model-lights.ts";
import type { FraudContext } from "../../../../loaders/fraud/part.ts";
import { scoredModel, type ScoredModel } from "../../../../loaders/fraud/scored/scored-model.ts";

const COUNT = 4000;
const DAYS = 400;

export interface Simulated {
  context: FraudContext;
  scored: ScoredModel;
  setting: LightsSetting;
}

/** Requests of two branches and of an app over 400 days; a score of .3 is a fraud in three of ten. */
export function simulatedLights({ frauds = true, amounts = true, scale = 1, capacity = true } = {}): Simulated {
  const generator = xoroshiro128plus(7);
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const columns = Array.from({ length: COUNT }, (_, i) => {
    const score = Number((uniform() ** 8 * 0.9).toFixed(4));
    const branch = i % 4 === 3 ? -1 : Number(uniform() < 0.3);
    return { score, branch, fraud: Number(frauds && uniform() < score), amount: Math.round(uniform() * 1e6) };
  });
  const coded = (codes: number[], levels: string[]): Coded => ({ codes: Int16Array.from(codes), levels });
  const cases = {
    count: COUNT,
    at: Float64Array.from(columns, (_, i) => 18_000 + (i * DAYS) / COUNT),
    channel: coded(
      columns.map(({ branch }) => Number(branch >= 0)),
      ["app", "counter"],
    ),
    branch: coded(
      columns.map(({ branch }) => branch),
      ["East", "West"],
    ),
    customer: Int32Array.from(columns, (_, i) => i),
    exposed: Float64Array.from(columns, ({ amount }) => (amounts ? amount : NaN)),
  } as unknown as Cases;
  const outcome = { fraud: Uint8Array.from(columns, ({ fraud }) => fraud) } as unknown as Outcome;
  const scores = Float64Array.from(columns, ({ score }) => score * scale);
  const days = Array.from({ length: DAYS }, (_, day) => day + 18_000);
  return {
    context: { cases, outcome, asOf: 20_000, options: { seed: 3, bootstraps: 30 } } as unknown as FraudContext,
    scored: scoredModel("their model", "book", scores, {}),
    setting: {
      assumptions: { minutes: 20, cost: 200, stop: 0.6, recovery: 0.05, delay: 0, prevalence: 1 },
      capacity: capacity
        ? days.flatMap((day) => ["East", "West"].map((branch) => ({ branch, day, reviews: day % 3 })))
        : [],
      running: new Map([["their model", { yellow: 0.2 * scale, red: 0.5 * scale }]]),
      litChannels: ["counter"],
      steps: 2000,
      rate: null,
    },
  };
}
