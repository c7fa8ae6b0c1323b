/**
 * Chances to be drawn in proportion to the square root of what is expected of each unit, so that they add up to a budget. For rare finds of chance
 * p the variance of a Horvitz-Thompson total, the sum of p / chance, is then the smallest that the budget allows (the argument of Neyman 1934): more
 * looks where more is expected, yet never as lopsided as the expectation itself. Chances above 1 are 1, and what they leave of the budget is shared
 * again among the others.
 *
 * @param expected chance of a find or its variance, by unit; units without any are drawn as rarely as the smallest that have some
 * @param budget units that may be looked at on average; all are when it is as large as their number
 * @returns a chance above 0 and at most 1 by unit; all equal when nothing is expected of any
 */
export function squareRootChances(expected: ArrayLike<number>, budget: number): Float64Array {
  const count = expected.length;
  if (!(budget > 0)) throw new RangeError(`nothing can be drawn on a budget of ${budget}`);
  if (budget >= count) return new Float64Array(count).fill(1);
  const roots = rootsOf(expected);
  const chances = new Float64Array(count);
  for (;;) {
    const factor = factorOf(roots, chances, budget);
    let capped = 0;
    for (let i = 0; i < count; i++) {
      if (chances[i] === 1 || factor * roots[i]! < 1) continue;
      chances[i] = 1;
      capped++;
    }
    if (capped === 0) return chances.map((chance, i) => (chance === 1 ? 1 : factor * roots[i]!));
  }
}

function rootsOf(expected: ArrayLike<number>): Float64Array {
  const roots = Float64Array.from(expected, (value) => (value > 0 ? Math.sqrt(value) : 0));
  const smallest = roots.reduce((least, root) => (root > 0 ? Math.min(least, root) : least), Infinity);
  const floor = Number.isFinite(smallest) ? smallest : 1;
  return roots.map((root) => (root > 0 ? root : floor));
}

/** What the roots that are not drawn for certain are multiplied by. */
function factorOf(roots: Float64Array, chances: Float64Array, budget: number): number {
  let certain = 0;
  let rest = 0;
  for (let i = 0; i < roots.length; i++) {
    if (chances[i] === 1) certain++;
    else rest += roots[i]!;
  }
  return (budget - certain) / rest;
}
