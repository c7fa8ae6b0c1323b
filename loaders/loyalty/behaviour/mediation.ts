import type { Row } from "../../../src/models/report.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import type { ConstructName } from "../path-model/constructs.ts";
import type { Calibrated } from "./calibrate.ts";
import { published, type HazardEffect } from "./hazard-effects.ts";

/**
 * How much of each construct's effect on the hazard runs through satisfaction: points of satisfaction that follow times what a point of
 * satisfaction does (product of coefficients; MacKinnon, Lockwood and Williams 2004). Rows {construct, satisfaction, through, low, high, total,
 * share, share_low, share_high}: satisfaction in points, effects as log hazard ratios; the share is null unless the total is clear of 0.
 */
export function mediationRows(
  effects: readonly HazardEffect[],
  satisfaction: ReadonlyMap<ConstructName, Calibrated>,
): Row[] {
  const onward = publishedOf(effects, "satisfaction");
  if (!onward) return [];
  return [...satisfaction].flatMap(([construct, first]): Row[] => {
    const total = publishedOf(effects, construct);
    if (!total) return [];
    const draws = onward.draws.map((draw, d) => draw * first.draws[d % first.draws.length]!);
    const through = first.coefficient * onward.coefficient;
    const whole = percentileInterval(total.draws);
    const isClear = whole.low !== null && whole.high !== null && whole.low * whole.high > 0;
    const shares = percentileInterval(total.draws.map((draw, d) => draws[d % draws.length]! / draw));
    return [
      {
        construct,
        satisfaction: first.coefficient,
        through,
        ...percentileInterval(draws),
        total: total.coefficient,
        share: isClear ? through / total.coefficient : null,
        share_low: isClear ? shares.low : null,
        share_high: isClear ? shares.high : null,
      },
    ];
  });
}

function publishedOf(effects: readonly HazardEffect[], construct: ConstructName): Calibrated | null {
  const effect = effects.find((found) => found.construct === construct)?.effect;
  return effect ? published(effect) : null;
}
