/** What a company can act on; the rest follows. */
export const LEVERS: readonly string[] = ["service", "quality", "value", "claims", "complaints", "image"];

/** A construct that customers can be moved on, with draws of what one point more does; draws hold their first place for the estimate. */
export interface ChainConstruct {
  name: string;
  /** Points of satisfaction that follow one point; 1 for satisfaction itself, null for what comes after it. */
  satisfaction: number | null;
  /** Log hazard ratios of giving up per point, within 25 months of issue and later. */
  early: readonly number[];
  late: readonly number[];
}

/** Policies in force of one product and policy year. */
export interface ForceCell {
  product: string;
  /** From 1. */
  year: number;
  policies: number;
  /** Yearly hazard of giving up. */
  hazard: number;
  /** Yearly contribution of a policy, in the book's currency; null when not known. */
  contribution: number | null;
  /** Discounted contributions of a policy over the years that it stays; null when not known. */
  worth: number | null;
}

/** New policies of one product: how many a year, and their cumulative hazard of giving up in the first 25 months. */
export interface NewBusiness {
  product: string;
  policies: number;
  hazard25: number;
}

export interface LoyaltyChain {
  constructs: readonly ChainConstruct[];
  inForce: readonly ForceCell[];
  newBusiness: readonly NewBusiness[];
}

/** Points more (or fewer) of each construct, beyond what follows from moving another. */
export type Moves = Readonly<Record<string, number>>;

export interface Ranged {
  estimate: number;
  low: number;
  high: number;
}

export interface ChainOutcome {
  /** Points of satisfaction that follow. */
  satisfaction: number;
  /** Change of 25-month persistency of new policies, a fraction. */
  persistency25: Ranged;
  /** Policies in force kept in a year that would have been given up. */
  policies: Ranged;
  /** What these policies contribute in a year; null where no contribution is known. */
  money: Ranged | null;
  /** What they contribute over the years that they stay, discounted. */
  worth: Ranged | null;
}

const EARLY_YEARS = 2;
const TAIL = 0.05;

/**
 * What follows when customers stand higher on some constructs: hazards of giving up are multiplied by the product of the hazard ratios,
 * policy by policy, and compared with hazards as they are. Intervals (90 %) are quantiles over the draws.
 */
export function chainOutcome(chain: LoyaltyChain, moves: Moves): ChainOutcome {
  const moved = chain.constructs.filter(({ name }) => (moves[name] ?? 0) !== 0);
  const draws = Math.max(1, ...moved.map(({ early }) => early.length));
  const sum = (phase: "early" | "late", draw: number) =>
    moved.reduce(
      (total, construct) => total + moves[construct.name]! * (construct[phase][draw] ?? construct[phase][0]!),
      0,
    );
  const hasMoney = chain.inForce.some(({ contribution }) => contribution !== null);
  const rows = Array.from({ length: draws }, (_, draw) => {
    const [early, late] = [Math.exp(sum("early", draw)), Math.exp(sum("late", draw))];
    return { persistency: persistencyGain(chain.newBusiness, early), ...kept(chain.inForce, early, late) };
  });
  return {
    satisfaction: moved.reduce((total, { name, satisfaction }) => total + moves[name]! * (satisfaction ?? 0), 0),
    persistency25: ranged(rows.map(({ persistency }) => persistency)),
    policies: ranged(rows.map(({ policies }) => policies)),
    money: hasMoney ? ranged(rows.map(({ money }) => money)) : null,
    worth: hasMoney ? ranged(rows.map(({ worth }) => worth)) : null,
  };
}

/** Mean over new policies of the survival to 25 months under a hazard ratio, less that under 1. */
function persistencyGain(business: readonly NewBusiness[], ratio: number): number {
  let [gain, policies] = [0, 0];
  for (const { policies: count, hazard25 } of business) {
    gain += count * (Math.exp(-ratio * hazard25) - Math.exp(-hazard25));
    policies += count;
  }
  return policies > 0 ? gain / policies : 0;
}

/** Policies given up within a year as hazards are, less those under the ratios, and what they contribute. */
function kept(
  cells: readonly ForceCell[],
  early: number,
  late: number,
): { policies: number; money: number; worth: number } {
  const sum = { policies: 0, money: 0, worth: 0 };
  for (const { year, policies, hazard, contribution, worth } of cells) {
    const more = policies * (Math.exp(-(year <= EARLY_YEARS ? early : late) * hazard) - Math.exp(-hazard));
    sum.policies += more;
    sum.money += more * (contribution ?? 0);
    sum.worth += more * (worth ?? 0);
  }
  return sum;
}

function ranged(values: readonly number[]): Ranged {
  const [estimate, ...draws] = values as [number, ...number[]];
  const sorted = draws.sort((a, b) => a - b);
  if (sorted.length === 0) return { estimate, low: estimate, high: estimate };
  return { estimate, low: quantile(sorted, TAIL), high: quantile(sorted, 1 - TAIL) };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (at - below) * (high - low);
}
