import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { holm } from "../../statistics/holm.ts";
import type { Calibrated } from "./calibrate.ts";
import { published, type Effect } from "./hazard-effects.ts";
import type { ConstructFindings } from "./numbers.ts";

/**
 * Rows {construct, estimate, low, high, raw, items, p, p_adjusted, clear, e_value, e_value_low, htmt, vif, alpha}: hazard ratios of giving up
 * per point, as published, as measured and corrected for items alone; p over all constructs together (Holm).
 */
export function hazardRows(
  found: readonly ConstructFindings[],
  numbers: Readonly<Record<string, Estimate>>,
  reliability: readonly (number | null)[],
): Row[] {
  const adjusted = adjustedP(found.map(({ hazard }) => hazard.effect));
  return found.map(({ hazard: { construct, effect }, gate }, i) => {
    const own = (name: string) => numbers[`loyalty.chain.${construct}.${name}`];
    return {
      construct,
      ...ratioRow(own("hazard_ratio_per_point"), effect, adjusted[i]!),
      e_value: own("e_value")?.estimate ?? null,
      e_value_low: own("e_value")?.low ?? null,
      htmt: gate.htmt,
      vif: Number.isFinite(gate.vif) ? gate.vif : null,
      alpha: reliability[i] ?? null,
    };
  });
}

/** The same for rate ratios of buying per point: rows {construct, estimate, low, high, raw, items, p, p_adjusted, clear}. */
export function purchaseRows(found: readonly ConstructFindings[], numbers: Readonly<Record<string, Estimate>>): Row[] {
  const adjusted = adjustedP(found.map(({ purchase }) => purchase.effect));
  return found.map(({ purchase: { construct, effect } }, i) => {
    return { construct, ...ratioRow(numbers[`loyalty.chain.${construct}.policies_per_point`], effect, adjusted[i]!) };
  });
}

/**
 * What one point is worth: rows {construct, persistency, persistency_low, persistency_high, money, money_low, money_high, worth, ..., p_adjusted,
 * withheld}; p of giving up over all constructs together (Holm).
 */
export function pointRows(found: readonly ConstructFindings[], numbers: Readonly<Record<string, Estimate>>): Row[] {
  const adjusted = adjustedP(found.map(({ hazard }) => hazard.effect));
  return found.map(({ hazard: { construct } }, i) => {
    const of = (name: string, key: string): Row => {
      const {
        estimate = null,
        low = null,
        high = null,
      } = numbers[`loyalty.chain.${construct}.${name}_per_point`] ?? {};
      return { [key]: estimate, [`${key}_low`]: low, [`${key}_high`]: high };
    };
    const withheld = numbers[`loyalty.chain.${construct}.money_per_point`]?.reason ?? null;
    const points = of("persistency_25", "persistency");
    return {
      construct,
      ...points,
      ...of("money", "money"),
      ...of("worth", "worth"),
      p_adjusted: adjusted[i]!.p_adjusted,
      withheld,
    };
  });
}

interface P {
  p: number | null;
  p_adjusted: number | null;
}

function ratioRow(number: Estimate | undefined, effect: Effect | null, p: P): Row {
  const { estimate = null, low = null, high = null } = number ?? {};
  return {
    estimate,
    low,
    high,
    raw: effect ? Math.exp(effect.raw.coefficient) : null,
    items: effect?.items ? Math.exp(effect.items.coefficient) : null,
    ...p,
    clear: low !== null && high !== null && (low > 1 || high < 1),
  };
}

/** Two-sided p-values of the published effects, by themselves and over all constructs. */
function adjustedP(effects: readonly (Effect | null)[]): P[] {
  const own = effects.map((effect) => {
    const found = effect && published(effect);
    return found ? 2 * normalCdf(-Math.abs(found.coefficient) / spread(found), 0, 1) : NaN;
  });
  const together = holm(own);
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return own.map((p, i) => ({ p: known(p), p_adjusted: known(together[i]!) }));
}

function spread({ draws }: Calibrated): number {
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length);
}
