import { randomBeta, randomGamma } from "d3-random";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { fitBgNbd } from "../../loaders/statistics/bg-nbd.ts";
import { groupHistories } from "../../loaders/statistics/purchase-history.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const CUSTOMERS = 1_000_000;

export const lifetimeValueBenchmarks: MethodBenchmark[] = [
  {
    name: "BG/NBD on 1,000,000 customers, grouping included",
    goal: "10 s",
    prepare: () => {
      const { purchases, last, observed } = simulatedCustomers();
      return Promise.resolve(() => fitBgNbd(groupHistories(purchases, last, observed)));
    },
  },
];

/** Customers who buy and leave as BG/NBD says, each observed for a time of its own, so that hardly two are alike. */
function simulatedCustomers() {
  const generator = xoroshiro128plus(7);
  const uniform = () => uniformFloat64(generator);
  const rateOf = randomGamma.source(uniform)(0.5, 1 / 6);
  const leavingOf = randomBeta.source(uniform)(0.8, 2.5);
  const column = () => new Float64Array(CUSTOMERS);
  const [purchases, last, observed] = [column(), column(), column()];
  for (let i = 0; i < CUSTOMERS; i++) {
    const [rate, leaving] = [rateOf(), leavingOf()];
    observed[i] = 20 + 20 * uniform();
    const gap = () => -Math.log(1 - uniform()) / rate;
    let isThere = true;
    for (let time = gap(); isThere && time <= observed[i]!; time += gap()) {
      purchases[i]!++;
      last[i] = time;
      isThere = uniform() >= leaving;
    }
  }
  return { purchases, last, observed };
}
