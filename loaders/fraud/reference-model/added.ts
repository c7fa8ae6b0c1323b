import type { ChosenExperts } from "./chosen-experts.ts";
import type { Added } from "./importances.ts";
import type { Round } from "./rounds.ts";
import type { Stack } from "./stack.ts";

/** What each expert of a round added to the log-odds of its period, as weighed. */
export function addedBy({ test }: Round, fraud: Uint8Array, { weights }: Stack, chosen: ChosenExperts): Added[] {
  return Object.entries(weights).map(([source, { weight, unknown }]) => {
    const { expert, history } = chosen.get(source)!;
    let [amongFrauds, absolute] = [0, 0];
    for (const request of test) {
      const logOdds = history[request]!;
      const isKnown = !Number.isNaN(logOdds);
      if (isKnown) absolute += weight * Math.abs(logOdds);
      if (fraud[request]) amongFrauds += isKnown ? weight * logOdds : unknown;
    }
    return {
      source,
      features: expert.features,
      amongFrauds: expert.amongFrauds.map((sum) => weight * sum),
      meanAbsolute: expert.meanAbsolute.map((mean) => weight * mean),
      sourceAmongFrauds: amongFrauds,
      sourceMeanAbsolute: expert.test.length > 0 ? absolute / expert.test.length : 0,
      requests: expert.test.length,
    };
  });
}
