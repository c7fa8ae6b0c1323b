import type { ForceCell, NewBusiness } from "../../../src/models/loyalty-chain.ts";
import type { Database } from "../../stage/database.ts";
import { poolSmallGroups } from "../../value/small-cells.ts";

/** The book's policies (not riders), in the columns that hazards and money need. */
export interface BookPolicies {
  product: (string | null)[];
  /** Days from 1970-01-01 to issue. */
  issued: Float64Array;
  entry: Float64Array;
  exit: Float64Array;
  cause: Float64Array;
  /** What the policy contributed in the last twelve months without the cost of winning it; NaN when not known. Zeros alone tell nothing. */
  contribution: Float64Array;
}

const DAYS_A_YEAR = 365.25;
/** Hazards are taken from so many years before the as-of date. */
const RECENT_YEARS = 5;
/** Policy years beyond are taken together. */
const LAST_YEAR = 15;
/** Fewest policies behind a hazard or a mean contribution; those of fewer borrow from all products. */
const FEWEST = 30;
/** Policies of these years say what one that has passed its 25 months contributes. */
const YEARS_AFTER = { from: 3, to: 10 };
/** Years over which a policy that is kept is valued; later ones hardly count. */
const HORIZON = 30;
const GIVEN_UP = 1;
const POOLED = "other";

export async function readBookPolicies(database: Database): Promise<BookPolicies> {
  const columns = await database.columns(`SELECT
    l.product AS product, CAST(l.issued_on - DATE '1970-01-01' AS INTEGER) AS issued, l.entry_days AS entry_days,
    l.exit_days AS exit_days, l.cause AS cause, y.expected - y.acquisition AS contribution
    FROM staged.policy_life AS l
    LEFT JOIN staged.policy_year AS y ON y.policy_number = l.policy_number AND y.years_before = 0
    WHERE NOT l.is_rider ORDER BY l.policy_number`);
  const number = (name: string) => columns[name] as Float64Array;
  return {
    product: columns["product"] as (string | null)[],
    issued: number("issued"),
    entry: number("entry_days"),
    exit: number("exit_days"),
    cause: number("cause"),
    contribution: number("contribution"),
  };
}

/** What the book's hazards, policies in force and new policies are today. */
export interface BookToday {
  inForce: ForceCell[];
  newBusiness: NewBusiness[];
  /** By product: yearly contribution of a policy some years after its 25 months, with the error of the mean. */
  laterContribution: Map<string, { mean: number; error: number; n: number }>;
}

/** @param asOf days from 1970-01-01 */
export function bookToday(policies: BookPolicies, asOf: number, discountRate: number): BookToday {
  const products = [...new Set(policies.product.map(nameOf))].sort();
  const hazards = yearlyHazards(policies, products, asOf, [GIVEN_UP]);
  const exits = yearlyHazards(policies, products, asOf, [1, 2, 3, 5, 6]);
  const contribution = contributions(policies, products);
  const worth = products.map((_, row) => worthByYear(contribution[row]!, exits[row]!, discountRate));
  const cells = forceCells(policies, products, (product, year) => ({
    hazard: hazards[product]![year]!,
    contribution: contribution[product]![year]!,
    worth: worth[product]![year]!,
  }));
  const business = newBusiness(policies, products, hazards, asOf);
  return {
    inForce: poolSmallGroups(cells, ({ policies: count }) => count, pooledCells),
    newBusiness: poolSmallGroups(business, ({ policies: count }) => count, pooledBusiness),
    laterContribution: laterContribution(policies),
  };
}

/** Discounted contributions of a policy from each policy year on, as long as policies stay: up to HORIZON years. */
function worthByYear(
  contribution: readonly (number | null)[],
  exits: readonly number[],
  rate: number,
): (number | null)[] {
  return contribution.map((_, year) => {
    if (contribution[year] === null) return null;
    let [worth, alive] = [0, 1];
    for (let t = 0; t < HORIZON; t++) {
      const at = Math.min(LAST_YEAR - 1, year + t);
      worth += (alive * (contribution[at] ?? 0)) / (1 + rate) ** t;
      alive *= Math.exp(-exits[at]!);
    }
    return worth;
  });
}

/** Mean of what cells hold, by their policies. */
function pooledCells(cells: ForceCell[]): ForceCell {
  const policies = cells.reduce((sum, cell) => sum + cell.policies, 0);
  const mean = (of: (cell: ForceCell) => number) =>
    cells.reduce((sum, cell) => sum + cell.policies * of(cell), 0) / policies;
  const known = cells.some(({ contribution }) => contribution !== null);
  return {
    product: POOLED,
    year: Math.round(mean(({ year }) => year)),
    policies,
    hazard: mean(({ hazard }) => hazard),
    contribution: known ? mean(({ contribution }) => contribution ?? 0) : null,
    worth: known ? mean(({ worth }) => worth ?? 0) : null,
  };
}

function pooledBusiness(groups: NewBusiness[]): NewBusiness {
  const policies = groups.reduce((sum, group) => sum + group.policies, 0);
  const hazard25 = groups.reduce((sum, group) => sum + group.policies * group.hazard25, 0) / policies;
  return { product: POOLED, policies, hazard25 };
}

function nameOf(product: string | null): string {
  return product ?? "unknown";
}

/** The policy year of an age in days, from 1 to LAST_YEAR. */
function policyYear(days: number): number {
  return Math.min(LAST_YEAR, 1 + Math.floor(Math.max(0, days) / DAYS_A_YEAR));
}

/** products x LAST_YEAR: ends by these causes per policy and year in recent years. */
function yearlyHazards(
  policies: BookPolicies,
  products: readonly string[],
  asOf: number,
  causes: readonly number[],
): number[][] {
  const empty = () => products.map(() => new Array<number>(LAST_YEAR).fill(0));
  const [exposure, events] = [empty(), empty()];
  const since = asOf - RECENT_YEARS * DAYS_A_YEAR;
  for (let i = 0; i < policies.exit.length; i++) {
    const row = products.indexOf(nameOf(policies.product[i]!));
    const from = Math.max(policies.entry[i]!, since - policies.issued[i]!);
    const until = policies.exit[i]!;
    if (!(until > from)) continue;
    for (let year = policyYear(from); year <= policyYear(until); year++) {
      const end = year === LAST_YEAR ? until : Math.min(until, year * DAYS_A_YEAR);
      const days = end - Math.max(from, (year - 1) * DAYS_A_YEAR);
      exposure[row]![year - 1]! += days / DAYS_A_YEAR;
    }
    if (causes.includes(policies.cause[i]!)) events[row]![policyYear(until) - 1]! += 1;
  }
  const total = (cells: number[][], year: number) => cells.reduce((sum, row) => sum + row[year]!, 0);
  return products.map((_, row) =>
    exposure[row]!.map((years, year) => {
      if (years >= FEWEST) return events[row]![year]! / years;
      const all = total(exposure, year);
      return all > 0 ? total(events, year) / all : 0;
    }),
  );
}

/** products x LAST_YEAR: mean yearly contribution of policies in force throughout the last twelve months; null when not known. */
function contributions(policies: BookPolicies, products: readonly string[]): (number | null)[][] {
  const sums = products.map(() => new Float64Array(LAST_YEAR));
  const counts = products.map(() => new Float64Array(LAST_YEAR));
  eachValued(policies, (i) => {
    const row = products.indexOf(nameOf(policies.product[i]!));
    const year = policyYear(policies.exit[i]!) - 1;
    sums[row]![year]! += policies.contribution[i]!;
    counts[row]![year]! += 1;
  });
  return products.map((_, row) => {
    const count = counts[row]!.reduce((sum, value) => sum + value, 0);
    const mean = count > 0 ? sums[row]!.reduce((sum, value) => sum + value, 0) / count : null;
    const of = (year: number) => (counts[row]![year]! >= FEWEST ? sums[row]![year]! / counts[row]![year]! : mean);
    // Nobody has been there throughout the year in the first; the second stands for it.
    return Array.from({ length: LAST_YEAR }, (_, year) => of(Math.max(1, year)));
  });
}

function eachValued({ exit, cause, contribution }: BookPolicies, visit: (i: number) => void): void {
  if (!contribution.some((value) => Number.isFinite(value) && value !== 0)) return;
  for (let i = 0; i < exit.length; i++) {
    if (cause[i] === 0 && exit[i]! >= DAYS_A_YEAR && Number.isFinite(contribution[i]!)) visit(i);
  }
}

function forceCells(
  policies: BookPolicies,
  products: readonly string[],
  describe: (product: number, year: number) => Pick<ForceCell, "hazard" | "contribution" | "worth">,
): ForceCell[] {
  const counts = products.map(() => new Float64Array(LAST_YEAR));
  for (let i = 0; i < policies.exit.length; i++) {
    if (policies.cause[i] !== 0) continue;
    const row = products.indexOf(nameOf(policies.product[i]!));
    counts[row]![policyYear(policies.exit[i]!) - 1]! += 1;
  }
  return products.flatMap((product, row) =>
    Array.from(counts[row]!, (count, year): ForceCell => {
      return { product, year: year + 1, policies: count, ...describe(row, year) };
    }).filter(({ policies: count }) => count > 0),
  );
}

function newBusiness(
  policies: BookPolicies,
  products: readonly string[],
  hazards: readonly number[][],
  asOf: number,
): NewBusiness[] {
  const counts = new Float64Array(products.length);
  for (let i = 0; i < policies.issued.length; i++) {
    if (policies.cause[i] === 4 || asOf - policies.issued[i]! >= DAYS_A_YEAR) continue;
    counts[products.indexOf(nameOf(policies.product[i]!))]! += 1;
  }
  return products.flatMap((product, row) => {
    const [first, second, third] = hazards[row] as [number, number, number];
    return counts[row]! > 0 ? [{ product, policies: counts[row]!, hazard25: first + second + third / 12 }] : [];
  });
}

function laterContribution(policies: BookPolicies): BookToday["laterContribution"] {
  const moments = new Map<string, { n: number; sum: number; squares: number }>();
  eachValued(policies, (i) => {
    const year = policyYear(policies.exit[i]!);
    if (year < YEARS_AFTER.from || year > YEARS_AFTER.to) return;
    const product = nameOf(policies.product[i]!);
    const own = moments.get(product) ?? { n: 0, sum: 0, squares: 0 };
    const value = policies.contribution[i]!;
    moments.set(product, { n: own.n + 1, sum: own.sum + value, squares: own.squares + value * value });
  });
  const described = [...moments].filter(([, { n }]) => n >= FEWEST);
  return new Map(
    described.map(([product, { n, sum, squares }]) => {
      const mean = sum / n;
      return [product, { n, mean, error: Math.sqrt(Math.max(0, squares / n - mean * mean) / n) }];
    }),
  );
}
