import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { clusterCount } from "../../statistics/clustered-error.ts";
import type { Bounded } from "../../statistics/clustered-ratio.ts";
import { cutError } from "../../statistics/cut-error.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { crossed, netMoney, shareOfPairs, type Pair } from "./panel.ts";
import type { Reliability } from "./reliability.ts";

interface Input {
  pairs: readonly Pair[];
  policyholders: number;
  reliability: Reliability | null;
  shareAttached: number;
  warnings: string[];
}

const IDS = ["panel", "changed", "crossed", "crossed_by_chance", "beyond_chance", "cooled", "warmed", "net_warmed"];

/** How many change type from wave to wave, how many would by error of measurement alone, and the money of those who cool and warm. */
export function panelNumbers(input: Input): Record<string, Estimate> {
  const { pairs, warnings } = input;
  const people = clusterCount(pairs.map(({ customer }) => customer));
  if (people < FEWEST_PEOPLE) {
    const none = noEstimate(people === 0 ? "griffin_no_panel" : "too_few", people, "griffin_moves", "C");
    return Object.fromEntries(IDS.map((name) => [`segments.griffin.${name}`, none]));
  }
  const n = pairs.length;
  const said = (found: Bounded, method: string) =>
    estimateOf(found.estimate, n, method, { low: found.low, high: found.high, grade: "C", warnings });
  const across = shareOfPairs(pairs, crossed);
  return {
    "segments.griffin.panel": estimateOf(people, people, "count"),
    "segments.griffin.changed": said(
      shareOfPairs(pairs, ({ from, to }) => from !== to),
      "griffin_moves",
    ),
    "segments.griffin.crossed": said(across, "griffin_moves"),
    ...chanceNumbers(input, across),
    ...moneyNumbers(input, said),
  };
}

/** Crossings of the cut that error of measurement alone would bring, known only where three waves part it from true change. */
function chanceNumbers(
  { pairs, reliability, shareAttached, warnings }: Input,
  across: Bounded,
): Record<string, Estimate> {
  const [chance, beyond] = ["segments.griffin.crossed_by_chance", "segments.griffin.beyond_chance"] as const;
  const method = "griffin_chance";
  if (reliability?.method !== "griffin_three_waves") {
    const none = noEstimate("griffin_not_parted", pairs.length, method, "C");
    return { [chance]: none, [beyond]: none };
  }
  const cut = normalQuantile(1 - shareAttached, 0, 1);
  const crossings = (value: number) => cutError(value, cut).crossings;
  const expected = crossings(reliability.reliability);
  const low = reliability.high === null ? null : crossings(reliability.high);
  const high = reliability.low === null ? null : crossings(reliability.low);
  const reach = Math.hypot(((across.high ?? NaN) - (across.low ?? NaN)) / 2, ((high ?? NaN) - (low ?? NaN)) / 2);
  const difference = across.estimate - expected;
  const bounds = Number.isFinite(reach) ? { low: difference - reach, high: difference + reach } : {};
  const options = { grade: "C" as const, warnings };
  return {
    [chance]: estimateOf(expected, reliability.people, method, { low, high, ...options }),
    [beyond]: estimateOf(difference, pairs.length, method, { ...bounds, ...options }),
  };
}

function moneyNumbers({ pairs, policyholders }: Input, said: (found: Bounded, method: string) => Estimate) {
  const cools = ({ from, to }: Pair) => from === "premium" && to === "inertia";
  const warms = ({ from, to }: Pair) => from === "inertia" && to === "premium";
  const few = [cools, warms].some(
    (isOne) => clusterCount(pairs.filter(isOne).map(({ customer }) => customer)) < FEWEST_PEOPLE,
  );
  const { gained, lost, net } = netMoney(pairs, policyholders, warms, cools);
  const told = (found: Bounded) =>
    few ? noEstimate("too_few", pairs.length, "griffin_moves", "C") : said(found, "griffin_moves");
  return {
    "segments.griffin.cooled": told(lost),
    "segments.griffin.warmed": told(gained),
    "segments.griffin.net_warmed": told(net),
  };
}
