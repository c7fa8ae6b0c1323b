import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { effectOf, varianceFrom, type Variance } from "./effect-of.ts";
import type { GeoPanel } from "./geo-panel.ts";

const DRAWS = 999;

/**
 * Rank p-value of the treated group among groups of as many regions drawn by lot from all of them and analysed in the same way (Fisher's
 * randomisation test): exact under no effect whatsoever if the treated regions were drawn by lot. It ranks the effect over its error, which is
 * what large and small groups have in common. Null when no group can be analysed.
 */
export function groupsAsIfTreated(panel: GeoPanel, seed: number): number | null {
  const variance = varianceFrom(panel);
  const own = distanceOf(panel, panel.treated, variance);
  if (own === null) return null;
  const generator = xoroshiro128plus(seed);
  const size = panel.treated.filter(Boolean).length;
  let [drawn, asFar] = [1, 1];
  for (let i = 0; i < DRAWS; i++) {
    const distance = distanceOf(
      panel,
      drawGroup(panel.treated.length, size, () => (generator.next() >>> 0) / 2 ** 32),
      variance,
    );
    if (distance === null) continue;
    drawn++;
    // A group drawn again is as far from its counterfactual but for rounding.
    if (distance >= own * (1 - 1e-9)) asFar++;
  }
  return asFar / drawn;
}

/** How far a group came from its counterfactual, in errors of the effect. */
function distanceOf({ outcome, before }: GeoPanel, treated: boolean[], variance: Variance): number | null {
  const effect = effectOf({ outcome, before, treated }, variance);
  return effect && effect.total.standardError > 0 ? Math.abs(effect.total.estimate) / effect.total.standardError : null;
}

/** So many of the regions, every such group as likely (Knuth 1997, algorithm S). */
function drawGroup(regions: number, size: number, uniform: () => number): boolean[] {
  let left = size;
  return Array.from({ length: regions }, (_, region) => {
    const isDrawn = uniform() * (regions - region) < left;
    if (isDrawn) left--;
    return isDrawn;
  });
}
