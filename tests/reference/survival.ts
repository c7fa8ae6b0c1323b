import { concordance } from "../../loaders/statistics/concordance.ts";
import { cox, type CoxFit } from "../../loaders/statistics/cox.ts";
import { kaplanMeier, survivalAt, survivalTime } from "../../loaders/statistics/kaplan-meier.ts";
import { selectLives, type Lifetimes } from "../../loaders/statistics/lifetimes.ts";
import { logRank } from "../../loaders/statistics/log-rank.ts";
import { survivalInterval } from "../../loaders/statistics/survival-interval.ts";
import { referenceRows } from "./reference-folder.ts";

/** R's survfit takes the log scale and 95 % by itself. */
const AS_IN_R = { level: 0.95, scale: "log" } as const;

const ROSSI = ["fin", "age", "race", "wexp", "mar", "paro", "prio"];

/** The part of expected.json under `survival`. */
export async function survival(folder: string): Promise<Record<string, unknown>> {
  return { lung: await lung(folder), rossi: await rossi(folder) };
}

async function lung(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "survival/survival_lung.csv");
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const lives: Lifetimes = {
    exit: column("time"),
    cause: Uint8Array.from(rows, (row) => Number(row["status"]) - 1),
  };
  const sex = column("sex");
  const bySex = [1, 2].map((code) => {
    const positions = Uint32Array.from([...sex.keys()].filter((i) => sex[i] === code));
    return survivalTime(kaplanMeier(selectLives(lives, positions)), AS_IN_R);
  });
  const curve = kaplanMeier(lives);
  const alone = fitted(cox(lives, [sex]));
  const withAge = fitted(cox(lives, [sex, column("age")]));
  return {
    n: rows.length,
    events: alone.events,
    km_median_overall: survivalTime(curve).time,
    km_median_by_sex: bySex.map(({ time }) => time),
    km_ci: bySex.map(({ low, high }) => [low, high]),
    logrank_chisq: logRank(
      lives,
      sex.map((code) => code - 1),
    )!.chiSquare,
    cox_sex: alone.coefficients[0],
    cox_sex_se: alone.standardErrors[0],
    cox_sex_age: { sex: withAge.coefficients[0], age: withAge.coefficients[1] },
    cox_ties: "efron",
    km_surv_at_365: atOneYear(curve),
  };
}

function atOneYear(curve: ReturnType<typeof kaplanMeier>): Record<string, unknown> {
  const at = survivalAt(curve, 365)!;
  const { low, high } = survivalInterval(at.survival, at.variance, AS_IN_R);
  return { surv: at.survival, "std.err": Math.sqrt(at.variance), lower: low, upper: high };
}

async function rossi(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "survival/lifelines_rossi.csv");
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const lives: Lifetimes = { exit: column("week"), cause: Uint8Array.from(column("arrest")) };
  const covariates = ROSSI.map(column);
  const fit = fitted(cox(lives, covariates));
  const risk = lives.exit.map((_, i) => covariates.reduce((sum, x, j) => sum + x[i]! * fit.coefficients[j]!, 0));
  const ranked = concordance(lives, risk)!;
  return {
    n: fit.n,
    events: fit.events,
    coef: Object.fromEntries(ROSSI.map((name, j) => [name, fit.coefficients[j]])),
    se: Object.fromEntries(ROSSI.map((name, j) => [name, fit.standardErrors[j]])),
    loglik: [fit.logLikelihood.null, fit.logLikelihood.fitted],
    concordance: { C: ranked.concordance, "se(C)": ranked.standardError },
  };
}

/** The fit; throws when there is none. */
export function fitted(fit: ReturnType<typeof cox>): CoxFit {
  if (!fit.converged) throw new Error(`no fit: ${fit.reason}`);
  return fit;
}
