import { fitBetaGeometricNbd, type BetaGeometricNbd } from "./beta-geometric-nbd.ts";
import { hypergeometric2F1 } from "./hypergeometric-2f1.ts";
import type { LikelihoodFit } from "./likelihood-fit.ts";
import type { PurchaseHistory } from "./purchase-history.ts";

/** Fits BG/NBD (Fader, Hardie and Lee 2005); times in any unit, which alpha then has too. */
export function fitBgNbd(history: PurchaseHistory): LikelihoodFit<"r" | "alpha" | "a" | "b"> {
  return fitBetaGeometricNbd(history, 0);
}

/** Probability that a customer with this history is still one (Fader and Hardie 2008, equation 2); 1 without repeat purchases. */
export function bgNbdAlive(model: BetaGeometricNbd, purchases: number, lastPurchase: number, observed: number): number {
  if (purchases === 0) return 1;
  const { r, alpha, a, b } = model;
  return 1 / (1 + (a / (b + purchases - 1)) * ((alpha + observed) / (alpha + lastPurchase)) ** (r + purchases));
}

/** Expected repeat purchases of a new customer within `time` (Fader, Hardie and Lee 2005, equation 9). */
export function bgNbdExpected({ r, alpha, a, b }: BetaGeometricNbd, time: number): number {
  return expected({ r, alpha, a: awayFromOne(a), b }, time);
}

/** Expected purchases within `time` from now, given the history (their equation 10). */
export function bgNbdConditional(
  model: BetaGeometricNbd,
  purchases: number,
  lastPurchase: number,
  observed: number,
  time: number,
): number {
  return bgNbdOfAlive(model, purchases, observed, time) * bgNbdAlive(model, purchases, lastPurchase, observed);
}

/** The same of one who is still a customer: it does not depend on when the last purchase was. */
export function bgNbdOfAlive(model: BetaGeometricNbd, purchases: number, observed: number, time: number): number {
  const { r, alpha, a, b } = model;
  return expected({ r: r + purchases, alpha: alpha + observed, a: awayFromOne(a), b: b + purchases }, time);
}

function expected({ r, alpha, a, b }: BetaGeometricNbd, time: number): number {
  const still = (alpha / (alpha + time)) ** r * hypergeometric2F1(r, b, a + b - 1, time / (alpha + time));
  return ((a + b - 1) / (a - 1)) * (1 - still);
}

/** At a = 1 the formulas are 0 / 0; half a millionth away they are right to six digits. */
export function awayFromOne(a: number): number {
  return Math.abs(a - 1) < 5e-7 ? 1 + 5e-7 : a;
}
