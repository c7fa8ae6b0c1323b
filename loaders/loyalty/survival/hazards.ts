import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { groups } from "d3";
import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import { concordance } from "../../statistics/concordance.ts";
import { coxRows } from "../../statistics/cox-rows.ts";
import { coxModel, type CoxFit, type CoxModel, type NoCoxFit } from "../../statistics/cox.ts";
import { fineGrayOfRows } from "../../statistics/fine-gray.ts";
import { holm } from "../../statistics/holm.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { checkOfModel } from "../../statistics/proportional-hazards-check.ts";
import { FALSE_CLAIMS } from "./by-group.ts";
import { hazardDesign, type DesignColumn } from "./hazard-design.ts";
import { GIVEN_UP, type PolicyLives } from "./read-lives.ts";

/** A trait whose ratio changes with time at this p-value, Holm's over the traits, fails the check. */
const CHANGES_WITH_TIME = 0.05;

export interface Hazards {
  numbers: Record<string, Estimate>;
  rows: Row[];
  checks: Check[];
}

/**
 * What goes together with giving up a policy: ratios of the hazard (Cox) and of the subdistribution (Fine and Gray), each
 * adjusted for the other traits, errors clustered by customer. Rows {trait, level, reference, policies, ratio, low, high,
 * p_value, differs, subdistribution_ratio, subdistribution_low, subdistribution_high, proportional, grade}; a trait whose
 * ratio changes with time has grade D.
 */
export function hazards(lives: PolicyLives): Hazards {
  const { design, model } = fitWithoutRedundant(lives, hazardDesign(lives));
  if ("reason" in model) return withoutModel(`survival_${model.reason}`, lives);
  if (design.length === 0) return withoutModel("survival_nothing_to_compare", lives);
  const { fit } = model;
  const changing = traitsChangingWithTime(lives, design, model);
  const traits = new Set(design.map(({ trait }) => trait));
  const share = changing.size / traits.size;
  return {
    numbers: { "loyalty.survival.concordance": howWellRanked(lives, design, fit, changing.size > 0) },
    rows: ratioRows(design, fit, subdistribution(lives, model), changing),
    checks: [{ id: "survival_proportional_hazards", passed: changing.size === 0, value: share, limit: 0 }],
  };
}

function withoutModel(reason: string, { lifetimes }: PolicyLives): Hazards {
  const none = noEstimate(reason, lifetimes.exit.length, "survival_cox", "C");
  return { numbers: { "loyalty.survival.concordance": none }, rows: [], checks: [] };
}

function columnsOf(design: readonly DesignColumn[]): Float64Array[] {
  return design.map(({ values }) => values);
}

/** Fits, and once more without the columns that others determine, such as a channel that has one source only. */
function fitWithoutRedundant(
  lives: PolicyLives,
  design: DesignColumn[],
): { design: DesignColumn[]; model: CoxModel | NoCoxFit } {
  const modelOf = (columns: readonly DesignColumn[]) => {
    const rows = coxRows(lives.lifetimes, columnsOf(columns), { causes: [GIVEN_UP] });
    return coxModel(rows, { cluster: lives.customer });
  };
  const model = modelOf(design);
  if (!("reason" in model) || model.reason !== "collinear" || design.length === model.columns.length)
    return { design, model };
  const kept = design.filter((_, j) => !model.columns.includes(j));
  return { design: kept, model: modelOf(kept) };
}

function subdistribution({ lifetimes, customer }: PolicyLives, { rows, fit: near }: CoxModel): CoxFit | null {
  const fit = fineGrayOfRows(rows, lifetimes, GIVEN_UP, { cluster: customer, start: near.coefficients });
  return fit.converged ? fit : null;
}

function traitsChangingWithTime(lives: PolicyLives, design: readonly DesignColumn[], model: CoxModel): Set<string> {
  const terms = groups([...design.keys()], (j) => design[j]!.trait);
  const columns = terms.map(([, positions]) => positions);
  const check = checkOfModel(model, lives.lifetimes, { causes: [GIVEN_UP] }, columns);
  const adjusted = holm(check.terms.map(({ pValue }) => pValue));
  return new Set(terms.filter((_, t) => adjusted[t]! < CHANGES_WITH_TIME).map(([trait]) => trait));
}

function ratioRows(
  design: readonly DesignColumn[],
  fit: CoxFit,
  competing: CoxFit | null,
  changing: ReadonlySet<string>,
): Row[] {
  const pValues = design.map((_, j) => 2 * normalCdf(-Math.abs(fit.coefficients[j]! / fit.standardErrors[j]!), 0, 1));
  const adjusted = holm(pValues);
  return design.map(({ trait, level, reference, policies }, j) => {
    const own = ratioOf(fit, j);
    const other = competing ? ratioOf(competing, j) : { ratio: null, low: null, high: null };
    return {
      trait,
      level,
      reference,
      policies,
      ...own,
      p_value: adjusted[j]!,
      differs: adjusted[j]! < FALSE_CLAIMS,
      subdistribution_ratio: other.ratio,
      subdistribution_low: other.low,
      subdistribution_high: other.high,
      proportional: !changing.has(trait),
      grade: gradeOf(changing.has(trait)),
    };
  });
}

function gradeOf(changesWithTime: boolean): Grade {
  return changesWithTime ? "D" : "C";
}

function ratioOf({ coefficients, standardErrors }: CoxFit, j: number) {
  const reach = NORMAL_QUANTILE * standardErrors[j]!;
  const at = (shift: number) => Math.exp(coefficients[j]! + shift);
  return { ratio: at(0), low: at(-reach), high: at(reach) };
}

function howWellRanked(
  { lifetimes }: PolicyLives,
  design: readonly DesignColumn[],
  { coefficients, n }: CoxFit,
  changes: boolean,
): Estimate {
  const risk = new Float64Array(n);
  design.forEach(({ values }, j) => values.forEach((value, i) => (risk[i]! += coefficients[j]! * value)));
  const found = concordance(lifetimes, risk, [GIVEN_UP]);
  if (!found) return noEstimate("survival_no_events", n, "survival_cox", "C");
  const reach = NORMAL_QUANTILE * found.standardError;
  return estimateOf(found.concordance, n, "survival_cox", {
    low: found.concordance - reach,
    high: found.concordance + reach,
    grade: gradeOf(changes),
    warnings: changes ? ["survival_ratio_changes"] : [],
  });
}
