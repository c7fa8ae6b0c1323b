import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { CovarianceStructure } from "../../statistics/covariance-structure.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { drawInterval } from "./arrow-rows.ts";
import type { CommonMethod } from "./common-method.ts";
import { CUSTOMER_CONSTRUCTS, EMPLOYEE_CONSTRUCTS, type ConstructName } from "./constructs.ts";
import type { NoPaths, PathEstimate } from "./estimate-paths.ts";
import { meanScore } from "./measurement.ts";
import type { PreparedWave } from "./prepare-wave.ts";

export interface Found {
  wave: PreparedWave;
  paths: PathEstimate | NoPaths;
  common: CommonMethod;
  second: CovarianceStructure | null;
  /** Codes of warnings that go with all paths. */
  warnings: string[];
}

const OUTCOMES = ["satisfaction", "loyalty"] as const;

/** Constructs whose total effect on an outcome is published. */
export const driversOf = (outcome: (typeof OUTCOMES)[number]): ConstructName[] =>
  CUSTOMER_CONSTRUCTS.slice(0, CUSTOMER_CONSTRUCTS.indexOf(outcome));

/** The published numbers by the ids of the metrics registry. */
export function numbersOf(found: Found): Record<string, Estimate> {
  const effects = OUTCOMES.flatMap((outcome) => [
    ...driversOf(outcome).map((from) => [`loyalty.path.on_${outcome}.${from}`, totalOn(found, from, outcome)] as const),
    [`loyalty.path.explained.${outcome}`, explained(found, outcome)] as const,
  ]);
  return {
    ...Object.fromEntries(effects),
    "loyalty.survey.response_rate": responseRate(found.wave),
    "loyalty.survey.satisfaction": meanOf(found.wave, "satisfaction"),
    "loyalty.survey.loyalty": meanOf(found.wave, "loyalty"),
    ...modelNumbers(found),
  };
}

/** All of these numbers, absent for one reason. */
export function noNumbers(reason: string): Record<string, Estimate> {
  const ids = OUTCOMES.flatMap((outcome) => [
    ...driversOf(outcome).map((from) => `loyalty.path.on_${outcome}.${from}`),
    `loyalty.path.explained.${outcome}`,
  ]);
  const others = ["survey.response_rate", "survey.satisfaction", "survey.loyalty"].map((id) => `loyalty.${id}`);
  return Object.fromEntries([...ids, ...others].map((id) => [id, noEstimate(reason, 0, "consistent_pls", "C")]));
}

/** What employees think, by construct. */
export function employeeNumbers(wave: PreparedWave): Record<string, Estimate> {
  return Object.fromEntries(EMPLOYEE_CONSTRUCTS.map((name) => [`loyalty.employees.${name}`, meanOf(wave, name)]));
}

function totalOn({ wave, paths, warnings }: Found, from: ConstructName, outcome: ConstructName): Estimate {
  const n = wave.complete.rows.length;
  if (paths.kind === "failed") return noEstimate(paths.reason, n, "consistent_pls", "C");
  const { constructs, arrows } = wave.model;
  const [source, target] = [from, outcome].map((name) => constructs.findIndex((construct) => construct.name === name));
  if (source! < 0 || target! < 0) return noEstimate("not_asked", n, methodOf(paths), gradeOf(paths));
  const at = source! * constructs.length + target!;
  const interval = drawInterval(paths, arrows.length + at);
  return estimateOf(paths.total[at]!, n, methodOf(paths), { ...interval, grade: gradeOf(paths), warnings });
}

function explained({ wave, paths, warnings }: Found, outcome: ConstructName): Estimate {
  const n = wave.complete.rows.length;
  if (paths.kind === "failed") return noEstimate(paths.reason, n, "consistent_pls", "C");
  const { constructs, arrows } = wave.model;
  const at = constructs.findIndex(({ name }) => name === outcome);
  const value = paths.r2[at] ?? null;
  if (value === null) return noEstimate("not_asked", n, methodOf(paths), gradeOf(paths));
  const entry = arrows.length + constructs.length ** 2 + at;
  return estimateOf(value, n, methodOf(paths), { ...drawInterval(paths, entry), grade: gradeOf(paths), warnings });
}

function methodOf({ consistent }: PathEstimate): string {
  return consistent ? "consistent_pls" : "pls";
}

/** Paths that still hold the error of measurement say what goes together and no more. */
function gradeOf({ consistent }: PathEstimate): Grade {
  return consistent ? "C" : "D";
}

function responseRate({ invited, matrix }: PreparedWave): Estimate {
  const answered = matrix.surveys.length;
  if (answered < FEWEST_PEOPLE) return noEstimate("too_few", answered, "share");
  return estimateOf(answered / invited, invited, "share");
}

function meanOf(wave: PreparedWave, name: ConstructName): Estimate {
  const construct = wave.matrix.constructs.find((one) => one.name === name);
  if (!construct) return noEstimate("not_asked", wave.matrix.surveys.length, "weighted_mean", "C");
  const { respondents, mean, low, high } = meanScore(wave, construct);
  if (mean === null) return noEstimate("too_few", respondents, "weighted_mean", "C");
  const warnings = wave.corrected ? [] : ["response_not_modelled"];
  return estimateOf(mean, respondents, "weighted_mean", { low, high, grade: "C", warnings });
}

function modelNumbers({ wave, paths, common, second }: Found): Record<string, Estimate> {
  const n = wave.complete.rows.length;
  const fit = second?.status === "converged" ? second.indices : null;
  const options = { grade: "C" as const };
  const numbers: Record<string, Estimate> = {};
  const add = (id: string, value: number | null, method: string, more = {}) => {
    if (value !== null && n >= FEWEST_PEOPLE)
      numbers[`loyalty.path.${id}`] = estimateOf(value, n, method, { ...options, ...more });
  };
  add("first_factor", common.firstFactor, "first_factor");
  add("marker", common.marker, "marker");
  add("inadmissible", paths.kind === "estimated" ? paths.inadmissibleShare : null, "bootstrap");
  add("cfi", fit?.cfi ?? null, "covariance_structure");
  add("tli", fit?.tli ?? null, "covariance_structure");
  add("rmsea", fit?.rmsea ?? null, "covariance_structure", {
    low: fit?.rmseaLow ?? null,
    high: fit?.rmseaHigh ?? null,
  });
  add("srmr", fit?.srmr ?? null, "covariance_structure");
  return numbers;
}
