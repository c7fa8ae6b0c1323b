import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import { fitLikelihood, type LikelihoodFit } from "./likelihood-fit.ts";

/** Each customer's amounts are gamma(p, nu) with a nu of the customer's own, gamma(q, gamma) over customers. */
export interface GammaGamma {
  p: number;
  q: number;
  gamma: number;
}

/**
 * Fits the gamma-gamma model of amounts (Fader and Hardie 2013, equation 1a). Customers without a positive amount and a positive count
 * are left out.
 *
 * @param counts amounts per customer
 * @param means mean amount per customer
 */
export function fitGammaGamma(counts: ArrayLike<number>, means: ArrayLike<number>): LikelihoodFit<"p" | "q" | "gamma"> {
  const kept = Array.from({ length: counts.length }, (_, i) => i).filter((i) => counts[i]! > 0 && means[i]! > 0);
  if (kept.length === 0) return { converged: false, reason: "no_data" };
  const mean = kept.reduce((sum, i) => sum + means[i]!, 0) / kept.length;
  if (kept.every((i) => means[i] === means[kept[0]!])) return { converged: false, reason: "no_events" };
  // Amounts are divided by their mean, so that p, q and gamma are all near 1; the Jacobian is put back.
  const x = Float64Array.from(kept, (i) => counts[i]!);
  const m = Float64Array.from(kept, (i) => means[i]! / mean);
  const fit = fitLikelihood(["p", "q", "gamma"], (at, gradient) => logLikelihood(x, m, at, gradient), [1, 2, 1]);
  if (!fit.converged) return fit;
  const { parameters, standardErrors, logLikelihood: scaled } = fit;
  const logs = Float64Array.from(fit.logs);
  logs[2] = logs[2]! + Math.log(mean);
  return {
    ...fit,
    logs,
    parameters: { ...parameters, gamma: parameters.gamma * mean },
    standardErrors: standardErrors && { ...standardErrors, gamma: standardErrors.gamma * mean },
    logLikelihood: scaled - kept.length * Math.log(mean),
  };
}

function logLikelihood(x: Float64Array, m: Float64Array, parameters: Float64Array, gradient: Float64Array): number {
  const [p, q, gamma] = parameters as unknown as [number, number, number];
  const byCount = new Map<number, { value: number; byP: number; byQ: number }>();
  const ofCount = (count: number) => {
    const found = byCount.get(count);
    if (found) return found;
    const value = gammaln(p * count + q) - gammaln(p * count) - gammaln(q) + q * Math.log(gamma);
    const byP = count * (digamma(p * count + q) - digamma(p * count) + Math.log(count));
    const made = {
      value: value + p * count * Math.log(count),
      byP,
      byQ: digamma(p * count + q) - digamma(q) + Math.log(gamma),
    };
    byCount.set(count, made);
    return made;
  };
  let [value, byP, byQ, byGamma] = [0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const count = x[i]!;
    const table = ofCount(count);
    const [logMean, whole] = [Math.log(m[i]!), gamma + count * m[i]!];
    const logWhole = Math.log(whole);
    value += table.value + (p * count - 1) * logMean - (p * count + q) * logWhole;
    byP += table.byP + count * (logMean - logWhole);
    byQ += table.byQ - logWhole;
    byGamma += q / gamma - (p * count + q) / whole;
  }
  gradient.set([byP, byQ, byGamma]);
  return value;
}

/** Expected mean amount of a customer with `count` amounts of mean `mean` (Fader and Hardie 2013, equation 5); NaN unless p count + q > 1. */
export function gammaGammaExpected({ p, q, gamma }: GammaGamma, count: number, mean: number): number {
  const weight = p * count + q - 1;
  return weight > 0 ? (p * (gamma + count * mean)) / weight : NaN;
}
