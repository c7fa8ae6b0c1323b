/** What the page asks when a budget is tried: for each kind of campaign the gain by the share of people treated. */
export interface UpliftBudgets {
  kinds: UpliftBudget[];
}

export interface UpliftBudget {
  kind: string;
  people: number;
  /** Whether people differ in what the campaign does to them; where they do not, so many by lot gain as much. */
  differs: boolean;
  /** What is counted as a policy gained. */
  counted: "bought" | "in_force_25";
  /** Money; null where the book does not say. */
  valuePerPolicy: number | null;
  costPerPerson: number | null;
  /** Ascending from 0 to 1. */
  shares: number[];
  /** Policies gained per person of the kind by treating the best so many, with their 90 % interval. */
  gains: number[];
  low: (number | null)[];
  high: (number | null)[];
}

/** What treating so many people is expected to bring. */
export interface Expected {
  share: number;
  policies: number;
  policiesLow: number | null;
  policiesHigh: number | null;
  /** By lot instead. */
  policiesByLot: number;
  /** Value less cost of contacts; null where either is not known. */
  money: number | null;
  moneyLow: number | null;
  moneyHigh: number | null;
  moneyByLot: number | null;
}

/** Treats so many people, the best first (by lot where people do not differ), at a value of a policy and a cost of a contact; between the shares told it goes straight. */
export function expectedOf(
  budget: UpliftBudget,
  people: number,
  value = budget.valuePerPolicy,
  cost = budget.costPerPerson,
): Expected {
  const share = Math.min(1, Math.max(0, budget.people > 0 ? people / budget.people : 0));
  const policies = (gains: readonly (number | null)[]) => {
    const gain = budget.differs ? at(budget.shares, gains, share) : scaled(share, gains.at(-1) ?? null);
    return scaled(budget.people, gain);
  };
  const money = (gained: number | null) =>
    gained === null || value === null || cost === null ? null : value * gained - cost * share * budget.people;
  const [mid, low, high] = [policies(budget.gains)!, policies(budget.low), policies(budget.high)];
  const byLot = budget.people * share * budget.gains.at(-1)!;
  return {
    share,
    policies: mid,
    policiesLow: low,
    policiesHigh: high,
    policiesByLot: byLot,
    money: money(mid),
    moneyLow: money(low),
    moneyHigh: money(high),
    moneyByLot: money(byLot),
  };
}

function scaled(factor: number, value: number | null): number | null {
  return value === null ? null : factor * value;
}

function at(shares: readonly number[], gains: readonly (number | null)[], share: number): number | null {
  const next = shares.findIndex((known) => known >= share);
  const [right, left] = [gains[next] ?? null, gains[Math.max(0, next - 1)] ?? null];
  if (right === null || left === null || next <= 0) return right;
  const part = (share - shares[next - 1]!) / (shares[next]! - shares[next - 1]!);
  return left + part * (right - left);
}
