import { LEVEL } from "../../statistics/interval-level.ts";
import {
  placeboInSpace as rankAmongDonors,
  placeboInterval,
  type SyntheticPlacebo,
} from "../../statistics/synthetic-control.ts";
import { effectOf, varianceFrom } from "./effect-of.ts";
import type { GeoPanel } from "./geo-panel.ts";
import type { Lift } from "./lift.ts";
import { sides, sumOver } from "./totals.ts";

/** The synthetic control of the treated regions together, on outcomes as multiples of each one's mean before the test. */
export interface SyntheticLift {
  /** Of what would have been; bounds by inverting the placebo test, null with fewer than nine control regions. */
  lift: number;
  low: number | null;
  high: number | null;
  /** The treated regions' total as the synthetic control foretells it, by week. */
  counterfactual: Float64Array;
  /** Rank p-value of the treated among the control regions. */
  pValue: number;
  /** Donors by their place among the control regions kept, with their weights and their own gaps as if treated. */
  donors: { region: string; weight: number; effect: number; ratio: number }[];
  ratio: number;
}

/** Null without two control regions that had any outcome before the test. */
export function syntheticLift(panel: GeoPanel): SyntheticLift | null {
  const { outcome, before, regions, treated } = panel;
  const both = sides(outcome, panel);
  const own = indexed(both.treated, before);
  const places = regions.map((_, r) => r).filter((r) => !treated[r] && sumOver(outcome[r]!, 0, before) > 0);
  const donors = places.map((r) => indexed(outcome[r]!, before)!);
  const found = own && rankAmongDonors(own, donors, before);
  if (!found) return null;
  const mean = sumOver(both.treated, 0, before) / before;
  const counterfactual = found.treated.counterfactual.map((value) => value * mean);
  const level = sumOver(found.treated.counterfactual, before) / (own.length - before);
  return {
    ...inShares(found, level),
    counterfactual,
    pValue: found.pValue,
    ratio: found.treated.ratio,
    donors: places.map((r, j) => ({
      region: regions[r]!,
      weight: found.treated.weights[j]!,
      effect: found.placebos[j]!.effect,
      ratio: found.placebos[j]!.ratio,
    })),
  };
}

function inShares(found: SyntheticPlacebo, level: number): Pick<SyntheticLift, "lift" | "low" | "high"> {
  const { low, high } = placeboInterval(found, LEVEL);
  return {
    lift: found.treated.effect / level,
    low: low === null ? null : low / level,
    high: high === null ? null : high / level,
  };
}

/** A series as multiples of its mean before the test; null when that is not above zero. */
function indexed(values: Float64Array, before: number): Float64Array | null {
  const mean = sumOver(values, 0, before) / before;
  return mean > 0 ? values.map((value) => value / mean) : null;
}

/** A control region analysed as if it were treated, against all the others. */
export interface FakeRegion extends Lift {
  region: string;
}

/** Every control region as if treated, the treated ones left out; none with fewer than two. */
export function fakeRegions({ outcome, before, regions, treated }: GeoPanel): FakeRegion[] {
  const places = regions.map((_, r) => r).filter((r) => !treated[r]);
  const controls = places.map((r) => outcome[r]!);
  const variance = varianceFrom({ outcome: controls, before });
  return places.flatMap((r, place) => {
    const effect = effectOf({ outcome: controls, before, treated: places.map((_, j) => j === place) }, variance);
    return effect ? [{ region: regions[r]!, ...effect.lift }] : [];
  });
}
