import { coxRows, withTail, type CoxRows } from "./cox-rows.ts";
import { fitCoxRows, type CoxFit, type CoxOptions, type NoCoxFit } from "./cox.ts";
import { kaplanMeier, stepAt, type SurvivalCurve } from "./kaplan-meier.ts";
import { startOfRisk, type Lifetimes } from "./lifetimes.ts";

/**
 * Proportional hazards of the subdistribution (Fine and Gray 1999): how covariates move the cumulative incidence of one cause.
 * A life that ended by another cause stays at risk with the weight G(t-) / G(s-), G being the Kaplan-Meier curve of
 * censoring and s its end; under delayed entry also H(t-) / H(s-), H being that of entry (Geskus 2011), so that both agree
 * with R's finegray and coxph. Ties by Efron unless told otherwise. Robust standard errors take each life as a cluster unless told otherwise;
 * the error of the weights themselves is left out.
 *
 * @param cause code of the cause of interest; other codes above 0 compete with it
 */
export function fineGray(
  lifetimes: Lifetimes,
  covariates: readonly Float64Array[],
  cause: number,
  options: Omit<CoxOptions, "causes" | "strata"> = {},
): CoxFit | NoCoxFit {
  return fineGrayOfRows(coxRows(lifetimes, covariates, { causes: [cause] }), lifetimes, cause, options);
}

/** The same from rows that a Cox model of the cause, without strata, has made of these lifetimes already. */
export function fineGrayOfRows(
  rows: CoxRows,
  lifetimes: Lifetimes,
  cause: number,
  options: Omit<CoxOptions, "causes" | "strata"> = {},
): CoxFit | NoCoxFit {
  const staying = stayingCurve(lifetimes);
  const ratio = Float64Array.from(lifetimes.cause, (code, i) =>
    code === 0 || code === cause ? 0 : 1 / staying(lifetimes.exit[i]!),
  );
  return fitCoxRows(withTail(rows, { ratio, at: staying }), {
    cluster: Uint32Array.from(lifetimes.cause.keys()),
    ...options,
  });
}

/** Chance of being still watched just before a time: not yet censored and, under delayed entry, already entered. */
function stayingCurve(lifetimes: Lifetimes): (time: number) => number {
  const censoring = censoringCurve(lifetimes);
  const entry = lifetimes.entry?.some((time) => time > 0) ? entryCurve(lifetimes) : null;
  return (time) => just(censoring, time) * (entry ? entry(time) : 1);
}

/** Lives that end at a time are no longer at risk of being censored at it. */
function censoringCurve({ entry, exit, cause, weight }: Lifetimes): SurvivalCurve {
  const censored = cause.map((code) => Number(code === 0));
  return kaplanMeier({ entry, weight, exit: halfStepBack(exit, censored), cause: censored });
}

/** Moves ends back by the smallest step that puts them before a censoring at the same time. */
function halfStepBack(exit: Float64Array, censored: Uint8Array): Float64Array {
  return exit.map((time, i) => (censored[i] ? time : time * (1 - 1e-12)));
}

function just({ time, survival }: SurvivalCurve, at: number): number {
  let step = stepAt(time, at);
  if (step >= 0 && time[step] === at) step--;
  return step < 0 ? 1 : survival[step]!;
}

/** Kaplan-Meier of entry with time running backwards; those at risk from the start have entered before all times. */
function entryCurve(lifetimes: Lifetimes): (time: number) => number {
  const { exit, weight } = lifetimes;
  const last = exit.reduce((most, time) => Math.max(most, time), 0);
  const backwards = kaplanMeier({
    entry: exit.map((time) => last - time),
    exit: startOfRisk(lifetimes).map((time) => last - time),
    cause: new Uint8Array(exit.length).fill(1),
    weight,
  });
  return (time) => {
    const step = stepAt(backwards.time, last - time);
    return step < 0 ? 1 : backwards.survival[step]!;
  };
}
