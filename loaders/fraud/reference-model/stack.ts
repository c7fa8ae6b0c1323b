import { logisticRegression } from "../../statistics/logistic-regression.ts";
import { drawLessons, type DrawnLessons } from "./drawn-lessons.ts";
import { lessonsWhere, type Lessons } from "./lessons.ts";

/** How experts are combined. */
export interface Stack {
  base: number;
  /** By source; sources that are not here add nothing. */
  weights: Record<string, { weight: number; unknown: number }>;
}

/** Log-odds of the experts by source and request; NaN where the source did not know the request or the expert was not trained yet. */
export type ExpertScores = Readonly<Record<string, Float64Array>>;

/** Half the penalty on squared weights. */
const RIDGE = 0.5;
/** Fewest frauds that an expert must have seen out of time before it is weighed. */
const FEWEST_FRAUDS = 10;
/** Fewest requests that a source must not have known for that to be weighed. */
const FEWEST_UNKNOWN = 100;

/**
 * Weighs the experts by a penalised logistic regression of the outcome on the log-odds that they gave out of time and on which sources knew the
 * request (stacked generalisation, Wolpert 1992). An expert whose weight would be negative is left out. Null when nothing can be learnt.
 *
 * @param seed of a draw of the requests without fraud, weighed by how many each stands for, which is several times faster; all of them when left out
 */
export function fitStack(experts: ExpertScores, lessons: Lessons, seed?: number): Stack | null {
  const scores = Object.values(experts);
  const tried = lessonsWhere(lessons, (request) => scores.some((given) => !Number.isNaN(given[request]!)));
  const learn = seed === undefined ? tried : drawLessons(tried, seed);
  let sources = Object.keys(experts).filter((source) => fraudsKnown(experts[source]!, tried) >= FEWEST_FRAUDS);
  while (sources.length > 0) {
    const stack = fitOn(sources, experts, tried, learn);
    if (!stack) return null;
    const kept = sources.filter((source) => stack.weights[source]!.weight > 0);
    if (kept.length === sources.length) return stack;
    sources = kept;
  }
  return null;
}

/** The log-odds of a request. */
export function stackedLogOdds({ base, weights }: Stack, experts: ExpertScores, request: number): number {
  let sum = base;
  for (const source in weights) {
    const { weight, unknown } = weights[source]!;
    const logOdds = experts[source]![request]!;
    sum += Number.isNaN(logOdds) ? unknown : weight * logOdds;
  }
  return sum;
}

function fraudsKnown(scores: Float64Array, { rows, outcome }: Lessons): number {
  return rows.reduce((sum, request, i) => sum + (outcome[i] === 1 && !Number.isNaN(scores[request]!) ? 1 : 0), 0);
}

type Learnt = Pick<Lessons, "rows" | "outcome"> & Partial<DrawnLessons>;

function fitOn(sources: readonly string[], experts: ExpertScores, tried: Lessons, learn: Learnt): Stack | null {
  const inputs = sources.flatMap((source) => inputsOf(source, experts[source]!, tried));
  const { rows, outcome, weights: counts } = learn;
  const predictors = new Float64Array(rows.length * inputs.length);
  rows.forEach((request, i) => inputs.forEach(({ read }, j) => (predictors[i * inputs.length + j] = read(request))));
  const fit = logisticRegression({
    predictors,
    columns: inputs.length,
    outcome,
    ridge: RIDGE,
    ...(counts && { weights: counts }),
  });
  if (fit.kind === "failed") return null;
  const weights = Object.fromEntries(sources.map((source) => [source, { weight: 0, unknown: 0 }]));
  inputs.forEach(({ source, what }, j) => (weights[source]![what] = fit.coefficients[j + 1]!));
  return { base: fit.coefficients[0]!, weights };
}

interface Input {
  source: string;
  what: "weight" | "unknown";
  read: (request: number) => number;
}

function inputsOf(source: string, scores: Float64Array, { rows }: Lessons): Input[] {
  const isUnknown = (request: number) => Number.isNaN(scores[request]!);
  const unknown = rows.reduce((sum, request) => sum + Number(isUnknown(request)), 0);
  const logOdds: Input = { source, what: "weight", read: (request) => (isUnknown(request) ? 0 : scores[request]!) };
  if (unknown < FEWEST_UNKNOWN) return [logOdds];
  return [logOdds, { source, what: "unknown", read: (request) => Number(isUnknown(request)) }];
}
