import { fitBetaGeometricNbd, type BetaGeometricNbd } from "./beta-geometric-nbd.ts";
import { awayFromOne } from "./bg-nbd.ts";
import { hypergeometric2F1 } from "./hypergeometric-2f1.ts";
import type { LikelihoodFit } from "./likelihood-fit.ts";
import type { PurchaseHistory } from "./purchase-history.ts";

/** Fits MBG/NBD (Batislam, Denizel and Filiztekin 2007): like BG/NBD, but customers may leave after the first purchase too. */
export function fitMbgNbd(history: PurchaseHistory): LikelihoodFit<"r" | "alpha" | "a" | "b"> {
  return fitBetaGeometricNbd(history, 1);
}

/** Probability that a customer with this history is still one (Batislam and others 2007, equation 8). */
export function mbgNbdAlive(model: BetaGeometricNbd, purchases: number, lastPurchase: number, observed: number) {
  const { r, alpha, a, b } = model;
  return 1 / (1 + (a / (b + purchases)) * ((alpha + observed) / (alpha + lastPurchase)) ** (r + purchases));
}

/** Expected repeat purchases of a new customer within `time` (Batislam and others 2007, equation 9). */
export function mbgNbdExpected({ r, alpha, a, b }: BetaGeometricNbd, time: number): number {
  const leaves = awayFromOne(a);
  const still = (alpha / (alpha + time)) ** r * hypergeometric2F1(r, b + 1, leaves + b, time / (alpha + time));
  return (b / (leaves - 1)) * (1 - still);
}

/** Expected purchases within `time` from now, given the history (Batislam and others 2007, equation 10). */
export function mbgNbdConditional(
  model: BetaGeometricNbd,
  purchases: number,
  lastPurchase: number,
  observed: number,
  time: number,
): number {
  return mbgNbdOfAlive(model, purchases, observed, time) * mbgNbdAlive(model, purchases, lastPurchase, observed);
}

/** The same of one who is still a customer: it does not depend on when the last purchase was. */
export function mbgNbdOfAlive(model: BetaGeometricNbd, purchases: number, observed: number, time: number): number {
  const { r, alpha, b } = model;
  const a = awayFromOne(model.a);
  const [shape, scale] = [r + purchases, alpha + observed];
  const argument = time / (scale + time);
  const still =
    (scale / (scale + time)) ** shape * hypergeometric2F1(shape, b + purchases + 1, a + b + purchases, argument);
  return ((a + b + purchases) / (a - 1)) * (1 - still);
}
