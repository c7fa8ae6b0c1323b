import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { bootstrapUplift } from "../../loaders/statistics/bootstrap-uplift.ts";
import { qiniCurve } from "../../loaders/statistics/qini-curve.ts";
import { rankUplift } from "../../loaders/statistics/ranked-uplift.ts";
import { rankGroups } from "../../loaders/statistics/uplift-by-group.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const PEOPLE = 64_000;
const SHARES = Float64Array.from({ length: 20 }, (_, i) => (i + 1) / 20);

const qini: MethodBenchmark = {
  name: "Qini, gains and effect by tenth with 500 bootstraps, 64,000 people",
  goal: "< 5 s",
  prepare: () => {
    const generator = xoroshiro128plus(1);
    const draws = () => new Float64Array(PEOPLE).map(() => (generator.next() >>> 0) / 2 ** 32);
    const [scores, arms, bought] = [draws(), draws(), draws()];
    const units = {
      treated: Uint8Array.from(arms, (value) => Number(value < 0.5)),
      share: new Float64Array(PEOPLE).fill(0.5),
      outcome: bought.map((value, i) => Number(value < 0.1 + (arms[i]! < 0.5 ? 0.05 * scores[i]! : 0))),
    };
    return Promise.resolve(() => {
      const ranked = rankUplift(scores, units);
      bootstrapUplift(ranked, { replicates: 500, seed: 1, shares: SHARES, groups: rankGroups(ranked, 10) });
      return qiniCurve(ranked, SHARES).qini;
    });
  },
  reached: (area) => area as number,
};

export const upliftBenchmarks: MethodBenchmark[] = [qini];
