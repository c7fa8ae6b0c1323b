/** A basis for new business, by policy year (index 0 is the first); claim, expense and commission over the year's premium. */
export interface NewBusinessBasis {
  lapse: readonly number[];
  claim: readonly number[];
  expense: readonly number[];
  commission: readonly number[];
  /** Interest a year earned above what the contract credits; above 0 in any year: what is left of premiums is the policyholder's. */
  spread: readonly number[];
}

export interface ProjectionOptions {
  /** Years in which premiums are due. */
  premiumYears: number;
  /** Interest a year that assets earn. */
  earned: number;
  /** Yearly rate at which later money is discounted. */
  discount: number;
}

/**
 * Expected distributable money of a policy with a yearly premium of 1, by month since issue, discounted to issue and before tax; its sum is the value
 * of new business (Traditional embedded value: present value of future profits after the reserve; Easton and Harris 1999, section 4). Premiums, claims
 * and renewal costs come evenly by month; what the first year's expense and commission exceed the second's is paid at once. Without a spread all that
 * is left of premiums is the company's. With one it is the policyholder's: it builds the reserve at the credited rate, lapses are paid the reserve, the
 * company keeps the spread on it, and bears the cost of winning for as long as the reserve is below zero. The projection ends with the basis.
 */
export function newBusinessCash(basis: NewBusinessBasis, options: ProjectionOptions): Float64Array {
  const months = 12 * basis.lapse.length;
  const cash = new Float64Array(months);
  const isReserved = basis.spread.some((spread) => spread > 0);
  const growth = (1 + options.earned) ** (1 / 12);
  let inForce = 1;
  let account = 0;
  const atOnce = paidAtOnce(basis);
  for (let month = 0; month < months; month++) {
    const year = Math.floor(month / 12);
    const margin = month < 12 * options.premiumYears ? marginOf(basis, year, atOnce) : 0;
    const paid = month === 0 ? atOnce : 0;
    const held = Math.max(0, account);
    const credited = (1 + options.earned - basis.spread[year]!) ** (1 / 12);
    account = isReserved ? (account + margin - paid) * credited : 0;
    const left = (held + margin) * growth - Math.max(0, account);
    cash[month] = (inForce * left) / (1 + options.discount) ** ((month + 1) / 12) - paid;
    inForce *= (1 - basis.lapse[year]!) ** (1 / 12);
  }
  return cash;
}

/** The cost of winning: what the first year's expense and commission exceed the second's. */
function paidAtOnce({ expense, commission }: NewBusinessBasis): number {
  return Math.max(0, expense[0]! + commission[0]! - (expense[1] ?? 0) - (commission[1] ?? 0));
}

/** What a month's premium leaves after claims, expenses and commission but for what is paid at once. */
function marginOf({ claim, expense, commission }: NewBusinessBasis, year: number, atOnce: number): number {
  return (1 - (claim[year]! + expense[year]! + commission[year]! - (year === 0 ? atOnce : 0))) / 12;
}
