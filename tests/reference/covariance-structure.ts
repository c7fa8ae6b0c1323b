import { fitCovarianceStructure, type CovarianceSolution } from "../../loaders/statistics/covariance-structure.ts";
import bootstrapCovarianceStructure, {
  admissibleRows,
} from "../../loaders/statistics/covariance-structure-bootstrap.ts";
import { sampleMoments } from "../../loaders/statistics/covariance-matrix.ts";
import type { ModelTerm, Operator } from "../../loaders/statistics/covariance-structure-model.ts";
import { deltaEffect, drawParameters, effectWays, simulatedInterval } from "../../loaders/statistics/path-effects.ts";
import { referenceRows } from "./reference-folder.ts";

const SCHOOL_ABILITIES = ["visual =~ x1 + x2 + x3", "textual =~ x4 + x5 + x6", "speed =~ x7 + x8 + x9"];

const DEMOCRACY = [
  "ind60 =~ x1 + x2 + x3",
  "dem60 =~ y1 + y2 + y3 + y4",
  "dem65 =~ y5 + y6 + y7 + y8",
  "dem60 ~ ind60",
  "dem65 ~ ind60 + dem60",
  "y1 ~~ y5",
  "y2 ~~ y4 + y6",
  "y3 ~~ y7",
  "y4 ~~ y8",
  "y6 ~~ y8",
];

/** The part of expected.json under `loyalty` that covariance structures answer for. */
export async function covarianceStructures(folder: string): Promise<Record<string, unknown>> {
  const abilities = await fitFile(folder, "lavaan_HolzingerSwineford1939.csv", SCHOOL_ABILITIES);
  const democracy = await fitFile(folder, "lavaan_PoliticalDemocracy.csv", DEMOCRACY);
  return {
    holzinger_swineford_cfa: describe(abilities.solution),
    political_democracy_sem: { ...describe(democracy.solution), indirect_ind60_dem60_dem65: indirectEffect(democracy) },
  };
}

interface Fitted {
  terms: ModelTerm[];
  columns: Record<string, Float64Array>;
  solution: CovarianceSolution;
}

async function fitFile(folder: string, file: string, lines: readonly string[]): Promise<Fitted> {
  const rows = await referenceRows(folder, `loyalty/${file}`);
  const terms = lines.flatMap(termsOf);
  const names = new Set(terms.flatMap(({ left, right }) => [left, right]));
  const columns = Object.fromEntries(
    rows.columns
      .filter((name) => names.has(name))
      .map((name) => [name, Float64Array.from(rows, (row) => Number(row[name]))]),
  );
  const solution = fitCovarianceStructure(terms, sampleMoments(columns));
  if (solution.status !== "converged") throw new Error(`${file}: ${solution.status}`);
  return { terms, columns, solution };
}

function termsOf(line: string): ModelTerm[] {
  const [, left, operator, rights] = /^(\w+) (=~|~~|~) (.*)$/.exec(line)!;
  return rights!.split(" + ").map((right) => ({ left: left!, operator: operator as Operator, right }));
}

function describe({ indices, parameters }: CovarianceSolution): Record<string, unknown> {
  const { chiSquare: chisq, df, pValue: pvalue, cfi, tli, rmsea, srmr, logLikelihood: logl, aic, bic } = indices;
  const est = parameters.map(({ left, operator, right, estimate, error, standardised }) => ({
    lhs: left,
    op: operator,
    rhs: right,
    est: estimate,
    se: error ?? 0,
    "std.all": standardised,
  }));
  return { fit: { chisq, df, pvalue, cfi, tli, rmsea, srmr, logl, aic, bic }, est };
}

function indirectEffect({ terms, columns, solution }: Fitted): Record<string, unknown> {
  const ways = effectWays(solution.model, "ind60", "dem65")!;
  const { effect, error, low, high } = deltaEffect(solution, ways.indirect, 0.95);
  const simulated = simulatedInterval(ways.indirect, drawParameters(solution, 20_000, 1), 0.95);
  const bootstrap = bootstrapCovarianceStructure({ terms, columns, start: solution.estimates, draws: 1000, seed: 1 });
  const resampled = simulatedInterval(ways.indirect, bootstrap.rows, 0.95);
  const { rows, leftOut } = admissibleRows(bootstrap);
  const kept = simulatedInterval(ways.indirect, rows, 0.95);
  return {
    est: effect,
    se: error,
    delta_ci95: [low, high],
    monte_carlo_ci95: [simulated.low, simulated.high],
    percentile_bootstrap_1000: [resampled.low, resampled.high],
    total: deltaEffect(solution, ways.total).effect,
    admissible_bootstrap: [kept.low, kept.high],
    inadmissible_share: leftOut,
  };
}
