/** Rates at which the loaders carry past money to the as-of date; other rates are interpolated between them. */
export const CARRYING_RATES = [0, 0.04, 0.08, 0.12] as const;

/** Amounts at each of the carrying rates. */
export type Carried = readonly number[];

/** Ten or more similar customers: sums over the cell, in the book's currency. */
export interface WhatIfCell {
  customers: number;
  contribution: Carried;
  contactCost: Carried;
  premium: Readonly<Record<string, Carried>>;
}

export interface WhatIfAssumptions {
  /** Yearly rate at which past money is carried to the as-of date, between 0 and .12. */
  discountRate: number;
  /** Cost of a contact as a multiple of today's. */
  contactCostFactor: number;
  /** Change of a product's margin as a share of its premium; 0 for products left out. */
  margins: Readonly<Record<string, number>>;
}

export interface WhatIfOutcome {
  total: number;
  perCustomer: number;
  /** Shares of the total carried by ten bands of customers, best first; null when the total is not positive. */
  tenths: number[] | null;
  /** Share of customers whose cell loses money. */
  negativeShare: number;
}

/**
 * Contribution under other assumptions, from cells of similar customers. Within a cell all customers count as equal, which
 * is what the error shown beside it measures.
 */
export function contributionUnder(cells: readonly WhatIfCell[], assumptions: WhatIfAssumptions): WhatIfOutcome {
  const weights = interpolationWeights(assumptions.discountRate);
  const amounts = cells.map((cell) => amountOf(cell, assumptions, weights));
  const customers = sum(cells.map((cell) => cell.customers));
  const total = sum(amounts);
  const losing = cells.filter((_, i) => amounts[i]! < 0);
  return {
    total,
    perCustomer: total / customers,
    tenths: total > 0 ? tenthsOf(cells, amounts, customers).map((amount) => amount / total) : null,
    negativeShare: sum(losing.map((cell) => cell.customers)) / customers,
  };
}

/** Lagrange weights of the carrying rates at another rate; exact at the carrying rates themselves. */
export function interpolationWeights(rate: number): number[] {
  return CARRYING_RATES.map((node, i) =>
    CARRYING_RATES.reduce<number>(
      (weight, other, j) => (j === i ? weight : (weight * (rate - other)) / (node - other)),
      1,
    ),
  );
}

function amountOf(cell: WhatIfCell, { contactCostFactor, margins }: WhatIfAssumptions, weights: number[]): number {
  const at = (carried: Carried) => carried.reduce((total, amount, i) => total + amount * weights[i]!, 0);
  let amount = at(cell.contribution) - (contactCostFactor - 1) * at(cell.contactCost);
  for (const [product, premium] of Object.entries(cell.premium)) amount += (margins[product] ?? 0) * at(premium);
  return amount;
}

function tenthsOf(cells: readonly WhatIfCell[], amounts: readonly number[], customers: number): number[] {
  const meanOf = (i: number) => amounts[i]! / cells[i]!.customers;
  const order = [...cells.keys()].sort((a, b) => meanOf(b) - meanOf(a));
  const tenths = new Array<number>(10).fill(0);
  let tenth = 0;
  let room = customers / 10;
  for (const index of order) {
    for (let left = cells[index]!.customers; left > 1e-9;) {
      const taken = tenth === 9 ? left : Math.min(left, room);
      tenths[tenth]! += taken * meanOf(index);
      left -= taken;
      room -= taken;
      if (room <= 1e-9 && tenth < 9) {
        tenth++;
        room = customers / 10;
      }
    }
  }
  return tenths;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
