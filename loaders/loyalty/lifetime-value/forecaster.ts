import { group } from "d3";
import { ageCohortMean, drawAgeCohort, type AgeCohortFit } from "../../statistics/age-cohort-model.ts";
import { normalDraws } from "../../statistics/parameter-draws.ts";
import { contributionModels } from "./contribution-model.ts";
import { hazardsByKind, type Hazards } from "./hazards.ts";
import { contributionByYear, type Money, type YearlyContribution } from "./money-cells.ts";
import type { PolicyCount } from "./policy-counts.ts";
import { HORIZON, project, type Projection, type Shocks } from "./projection.ts";
import { leftOf, yearlyLives } from "./yearly-lives.ts";

/** All that a forecast rests on, as it was known so many years before the as-of date. */
export interface Forecaster {
  yearsBack: number;
  discountRate: number;
  hazards: Map<string, Hazards>;
  models: Map<string, AgeCohortFit>;
  /** How far calendar years have strayed from what the models say of them: standard deviation of actual over expected. */
  spread: { leaving: number; money: number };
}

export interface ForecastOptions {
  givenUpShift?: number;
  shocks?: Shocks;
}

export function forecasterOf(
  counts: readonly PolicyCount[],
  money: Money,
  discountRate: number,
  yearsBack = 0,
): Forecaster {
  const hazards = hazardsByKind(counts, yearsBack);
  const contribution = contributionByYear(money, yearsBack);
  const models = contributionModels(counts, contribution);
  const spread = {
    leaving: spreadOf(leavingByYear(counts, hazards, yearsBack)),
    money: spreadOf(moneyByYear(counts, contribution, models)),
  };
  return { yearsBack, discountRate, hazards, models, spread };
}

/** What a policy of a kind and age still brings; null for a kind of which nothing is known. */
export function forecast(
  { hazards, models, discountRate, yearsBack }: Forecaster,
  kind: string,
  age: number,
  options: ForecastOptions = {},
): Projection | null {
  const own = hazards.get(kind);
  if (!own) return null;
  return project({ hazards: own, model: models.get(kind), age, cohort: age + yearsBack, discountRate, ...options });
}

export interface DrawnForecaster {
  forecaster: Forecaster;
  shocks: Shocks;
}

/** Forecasters moved by their errors: of hazards, of contribution, and of the level of the years to come. */
export function drawForecasters(forecaster: Forecaster, draws: number, seed: number): DrawnForecaster[] {
  const normal = normalDraws(seed);
  return Array.from({ length: draws }, () => ({
    forecaster: {
      ...forecaster,
      hazards: new Map(Array.from(forecaster.hazards, ([kind, own]) => [kind, drawHazards(own, normal)])),
      models: new Map(Array.from(forecaster.models, ([kind, model]) => [kind, drawAgeCohort(model, normal)])),
    },
    shocks: drawShocks(forecaster.spread, normal),
  }));
}

/** Giving up moves with leaving of all kinds. */
function drawHazards({ all, givenUp, policies }: Hazards, normal: () => number): Hazards {
  const moved = all.map((hazard, year) => {
    const error = Math.sqrt((hazard * (1 - hazard)) / Math.max(100, policies[year]!));
    return Math.min(1, Math.max(0, hazard + error * normal()));
  });
  return { all: moved, givenUp: givenUp.map((hazard, year) => hazard * (moved[year]! / (all[year]! || 1))), policies };
}

/** Years to come differ from each other, and all together from what was expected: the level counts in full, as it does not average out. */
function drawShocks({ leaving, money }: Forecaster["spread"], normal: () => number): Shocks {
  const [leavingLevel, moneyLevel] = [1 + leaving * normal(), 1 + money * normal()];
  return {
    leaving: new Float64Array(HORIZON).fill(Math.max(0, leavingLevel)),
    money: new Float64Array(HORIZON).fill(moneyLevel),
  };
}

/** The same forecaster with the error that its like has made before as the error of its money, where that is larger. */
export function withMoneyError(forecaster: Forecaster, error: number): Forecaster {
  const { leaving, money } = forecaster.spread;
  return { ...forecaster, spread: { leaving, money: Math.max(money, error) } };
}

interface YearTotal {
  actual: number;
  expected: number;
}

/** Policies that left in each calendar year, and as many as their hazards expect. */
function leavingByYear(counts: readonly PolicyCount[], hazards: Map<string, Hazards>, yearsBack: number): YearTotal[] {
  const years = new Map<number, YearTotal>();
  for (const [kind, kinds] of group(counts, (count) => count.kind)) {
    for (const [cohort, own] of group(kinds, ({ fullYears }) => fullYears)) {
      const lives = yearlyLives(own, yearsBack);
      leftOf(lives).forEach((left, age) => {
        if (lives.atRisk[age]! > 0) add(years, cohort - age, left, lives.atRisk[age]! * hazards.get(kind)!.all[age]!);
      });
    }
  }
  return [...years.values()];
}

function moneyByYear(
  counts: readonly PolicyCount[],
  contribution: YearlyContribution,
  models: Map<string, AgeCohortFit>,
): YearTotal[] {
  const years = new Map<number, YearTotal>();
  const byKind = group(counts, ({ kind }) => kind);
  for (const [kind, cohorts] of contribution) {
    const model = models.get(kind);
    if (!model) continue;
    const lives = group(byKind.get(kind) ?? [], ({ fullYears }) => fullYears);
    for (const [cohort, ages] of cohorts) {
      const { atRisk } = yearlyLives(lives.get(cohort) ?? []);
      for (const [age, total] of ages)
        add(years, cohort - age, total, atRisk[age]! * ageCohortMean(model, age, cohort));
    }
  }
  return [...years.values()];
}

function add(years: Map<number, YearTotal>, year: number, actual: number, expected: number): void {
  const total = years.get(year) ?? { actual: 0, expected: 0 };
  years.set(year, { actual: total.actual + actual, expected: total.expected + expected });
}

/** Assumed where fewer than three calendar years are known. */
const UNKNOWN_SPREAD = 0.1;

function spreadOf(years: readonly YearTotal[]): number {
  const ratios = years.filter(({ expected }) => expected > 0).map(({ actual, expected }) => actual / expected - 1);
  if (ratios.length < 3) return UNKNOWN_SPREAD;
  return Math.sqrt(ratios.reduce((sum, ratio) => sum + ratio * ratio, 0) / (ratios.length - 1));
}
