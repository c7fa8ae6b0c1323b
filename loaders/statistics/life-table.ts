/** Lives l_x at ages 0, 1, 2 ...; the last age at which anybody lives is the last one given, and all die in it. */
export interface LifeTable {
  lives: ArrayLike<number>;
}

/**
 * Value at `age` of 1 a year for life, the first at once (Bowers and others 1997, equation 5.3.2): the sum of v^t l_(x+t) / l_x.
 * NaN where nobody lives.
 */
export function lifeAnnuityDue({ lives }: LifeTable, age: number, rate: number): number {
  let sum = 0;
  for (let t = 0; age + t < lives.length; t++) sum += lives[age + t]! / (1 + rate) ** t;
  return sum / lives[age]!;
}

/** Value at `age` of 1 at the end of the year of death (Bowers and others 1997, table 4.3.1). NaN where nobody lives. */
export function wholeLifeInsurance({ lives }: LifeTable, age: number, rate: number): number {
  let sum = 0;
  for (let t = 0; age + t < lives.length; t++) {
    const deaths = lives[age + t]! - (lives[age + t + 1] ?? 0);
    sum += deaths / (1 + rate) ** (t + 1);
  }
  return sum / lives[age]!;
}
