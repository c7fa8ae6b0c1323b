import type { DSVRowArray } from "d3";
import { aalenJohansen, incidenceAt } from "../../loaders/statistics/aalen-johansen.ts";
import { concordance } from "../../loaders/statistics/concordance.ts";
import { cox } from "../../loaders/statistics/cox.ts";
import { fineGray } from "../../loaders/statistics/fine-gray.ts";
import { kaplanMeier, survivalAt } from "../../loaders/statistics/kaplan-meier.ts";
import type { Lifetimes } from "../../loaders/statistics/lifetimes.ts";
import { referenceRows } from "./reference-folder.ts";
import { fitted } from "./survival.ts";

const CAUSES = ["surrender", "death", "other"];
const SURRENDER = 1;
const QUARTERS = [4, 8, 12, 20, 40];
const MONTHS = [13, 25, 37, 61];

/** Levels in the order of R's model matrix: the first of the alphabet is the reference. */
const COX_LEVELS: Record<string, string[]> = {
  "acc.death.rider": ["Rider"],
  gender: ["Male"],
  "premium.frequency": ["InfraAnnual", "Other"],
  "risk.state": ["Smoker"],
  "underwriting.age": ["Old", "Young"],
  "living.place": ["Other", "WestCoast"],
};

const FINE_GRAY_LEVELS: [string, string][] = [
  ["gender", "Female"],
  ["underwriting.age", "Middle"],
  ["underwriting.age", "Old"],
  ["risk.state", "Smoker"],
  ["premium.frequency", "Annual"],
  ["premium.frequency", "Other"],
  ["acc.death.rider", "Rider"],
  ["living.place", "EastCoast"],
  ["living.place", "WestCoast"],
];

/** Policies of a life insurer: quarters until they ended, by surrender (1), death (2) or otherwise (3). */
export function policyLives(rows: DSVRowArray<string>): Lifetimes {
  return {
    exit: Float64Array.from(rows, (row) => Number(row["duration"])),
    cause: Uint8Array.from(rows, (row) => CAUSES.indexOf(row["termination.cause"]!) + 1),
  };
}

/** Ten covariates as the published model of Fine and Gray has them. */
export function fineGrayCovariates(rows: DSVRowArray<string>): Float64Array[] {
  return [...FINE_GRAY_LEVELS.map(([name, level]) => indicator(rows, name, level)), premium(rows)];
}

/** The part of expected.json under `persistency.uslapseagent`. */
export async function uslapseagent(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "persistency/uslapseagent.csv");
  const lives = policyLives(rows);
  const count = (code: number) => lives.cause.filter((cause) => cause === code).length;
  return {
    n: rows.length,
    termination_cause: { death: count(2), "in-force": count(0), other: count(3), surrender: count(1) },
    surrender: count(1),
    death: count(2),
    other: count(3),
    allcause: rows.length - count(0),
    ...curves(lives),
    persistency_months: { n: rows.length, ...byMonth(lives) },
    cox_cause_specific_surrender: surrenderHazards(rows, lives),
    fine_gray_surrender: {
      coef: Array.from(fitted(fineGray(lives, fineGrayCovariates(rows), SURRENDER)).coefficients),
    },
  };
}

function curves(lives: Lifetimes): Record<string, unknown> {
  const surrender = kaplanMeier(lives, [SURRENDER]);
  const all = kaplanMeier(lives);
  const incidence = aalenJohansen(lives);
  return {
    km_cause_specific_surrender: QUARTERS.map((quarters) => {
      const { survival, variance } = survivalAt(surrender, quarters)!;
      return { quarters, S: survival, se: Math.sqrt(variance) };
    }),
    km_persistency_allcause: QUARTERS.map((quarters) => ({ quarters, S: survivalAt(all, quarters)!.survival })),
    aalen_johansen_cif: QUARTERS.map((quarters) => ({
      quarters,
      "(s0)": survivalAt(all, quarters)!.survival,
      ...Object.fromEntries(CAUSES.map((cause, i) => [cause, incidenceAt(incidence, i + 1, quarters)!.incidence])),
    })),
  };
}

function byMonth(lives: Lifetimes): Record<string, unknown> {
  const surrender = kaplanMeier(lives, [SURRENDER]);
  const all = kaplanMeier(lives);
  const incidence = aalenJohansen(lives);
  const at = (value: (quarters: number) => number) =>
    Object.fromEntries(MONTHS.map((month) => [month, value(month / 3)]));
  return {
    in_force: at((quarters) => survivalAt(all, quarters)!.survival),
    not_surrendered_others_censored: at((quarters) => survivalAt(surrender, quarters)!.survival),
    cif_surrender: at((quarters) => incidenceAt(incidence, 1, quarters)!.incidence),
    cif_death: at((quarters) => incidenceAt(incidence, 2, quarters)!.incidence),
    cif_other: at((quarters) => incidenceAt(incidence, 3, quarters)!.incidence),
  };
}

function surrenderHazards(rows: DSVRowArray<string>, lives: Lifetimes): Record<string, unknown> {
  const levels = Object.entries(COX_LEVELS).flatMap(([name, levels]) => levels.map((level) => [name, level] as const));
  const names = [...levels.map(([name, level]) => name + level), "annual.premium"];
  const covariates = [...levels.map(([name, level]) => indicator(rows, name, level)), premium(rows)];
  const fit = fitted(cox(lives, covariates, { causes: [SURRENDER] }));
  const risk = lives.exit.map((_, i) => covariates.reduce((sum, x, j) => sum + x[i]! * fit.coefficients[j]!, 0));
  return {
    coef: Object.fromEntries(names.map((name, j) => [name, fit.coefficients[j]])),
    se: Object.fromEntries(names.map((name, j) => [name, fit.standardErrors[j]])),
    concordance: { C: concordance(lives, risk, [SURRENDER])!.concordance },
  };
}

function indicator(rows: DSVRowArray<string>, name: string, level: string): Float64Array {
  return Float64Array.from(rows, (row) => Number(row[name] === level));
}

function premium(rows: DSVRowArray<string>): Float64Array {
  return Float64Array.from(rows, (row) => Number(row["annual.premium"]));
}
