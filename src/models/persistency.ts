import type { Estimate } from "./evidence.js";
import { estimateOf, noEstimate } from "./evidence.js";
import { treatmentOf, type Definition } from "./persistency-definition.js";
import { weightedProportion, wilsonProportion } from "./proportion-interval.js";

/** Months after issue at which persistency is published. */
export const PERSISTENCY_MONTHS = [13, 25, 37, 49, 61] as const;

/** Groups of fewer policies than this are drawn towards the whole book before they are shown. */
export const SMALL_GROUP = 200;

/** Fewer policies than this are never shown. */
const FEWEST_POLICIES = 10;

/** Policies of a group in one state at one month. */
export interface StateCell {
  /** Place of its group in the model. */
  group: number;
  month: number;
  /** Code of persistency-definition.ts. */
  state: number;
  policies: number;
  /** Their annual premium to six digits. */
  premium: number;
  /** Sum of squared annual premiums ÷ sum of annual premiums; 0 without premium. */
  spread: number;
}

export interface StateGroup {
  /** "all", "product", "channel", "source", "cohort" (year of issue) or "window" (0: reached the month in the last twelve months, 1: in those before). */
  trait: string;
  /** Null when not known. */
  level: string | null;
  riders: boolean;
}

/**
 * How many times the variance of persistency is what it would be were one customer's policies independent, under the default
 * definition, by trait and month: columns of equal length, each effect 1 or more.
 */
export interface DesignEffects {
  trait: string[];
  month: number[];
  count: number[];
  premium: number[];
}

/** What any definition of persistency can be answered from; cells as columns, to be small on the wire. */
export interface PersistencyModel {
  groups: StateGroup[];
  cells: { group: number[]; month: number[]; state: number[]; policies: number[]; premium: number[]; spread: number[] };
  /** Ends between month anniversaries over all policies observed; see delayed-entry-persistency.ts. */
  life: { riders: boolean[]; month: number[]; cause: number[]; policies: number[]; premium: number[] };
  /** Policies' worth of belief in the whole book, by trait, when a small group is shrunk; null: groups differ by chance alone. */
  strengths: Record<string, number | null>;
  designEffects: DesignEffects;
}

/** Policies kept and gone under a definition, with what their premium's share and its variance need. */
export interface Kept {
  kept: { policies: number; premium: number; squares: number };
  gone: { policies: number; premium: number; squares: number };
  /** By which intervals are wider than independent policies would make them; 1 when left out. */
  designEffect?: { count: number; premium: number };
}

/**
 * Sums the cells of a trait's level at a month into kept and gone; what the definition leaves out is in neither. Riders are
 * known for the book as a whole only.
 */
export function keptOf(
  model: PersistencyModel,
  { trait, level, month }: { trait: string; level: string | null; month: number },
  definition: Definition,
): Kept {
  const result = {
    kept: { policies: 0, premium: 0, squares: 0 },
    gone: { policies: 0, premium: 0, squares: 0 },
    designEffect: designEffectOf(model, trait, month),
  };
  const { cells, groups } = model;
  const wanted = groups.map((one) => isWanted(one, trait, level, definition));
  for (let i = 0; i < cells.group.length; i++) {
    if (cells.month[i] !== month || !wanted[cells.group[i]!]) continue;
    const treatment = treatmentOf(cells.state[i]!, definition);
    if (treatment === "left_out") continue;
    const side = result[treatment];
    side.policies += cells.policies[i]!;
    side.premium += cells.premium[i]!;
    side.squares += cells.premium[i]! * cells.spread[i]!;
  }
  return result;
}

/** The design effect at the month nearest to one, of those that it is known at; 1 without any. */
export function designEffectOf({ designEffects }: PersistencyModel, trait: string, month: number) {
  const distance = (at: number) => Math.abs(designEffects.month[at]! - month);
  let nearest = -1;
  designEffects.trait.forEach((one, at) => {
    if (one === trait && (nearest < 0 || distance(at) < distance(nearest))) nearest = at;
  });
  return { count: designEffects.count[nearest] ?? 1, premium: designEffects.premium[nearest] ?? 1 };
}

function isWanted(group: StateGroup, trait: string, level: string | null, { riders }: Definition): boolean {
  return group.trait === trait && group.level === level && (riders === "with" || !group.riders);
}

/** Share of policies still there, with its 90 % interval; null with the reason when nobody, or fewer than ten, got that far. */
export function countPersistency({ kept, gone, designEffect }: Kept): Estimate {
  const n = kept.policies + gone.policies;
  const reason = absent(n);
  if (reason) return noEstimate(reason, n, "persistency_count");
  const { estimate, low, high } = wilsonProportion(kept.policies, n, designEffect?.count)!;
  return estimateOf(estimate, n, "persistency_count", { low, high });
}

/** The same by annual premium; single premiums weigh nothing. */
export function premiumPersistency({ kept, gone, designEffect }: Kept): Estimate {
  const n = kept.policies + gone.policies;
  const reason = absent(n);
  if (reason) return noEstimate(reason, n, "persistency_premium");
  const share = weightedProportion(
    { kept: kept.premium, gone: gone.premium },
    { kept: kept.squares, gone: gone.squares },
    n,
    designEffect?.premium,
  );
  if (!share) return noEstimate("no_premium", n, "persistency_premium");
  return estimateOf(share.estimate, n, "persistency_premium", { low: share.low, high: share.high });
}

function absent(n: number): string | null {
  if (n === 0) return "nobody_got_that_far";
  return n < FEWEST_POLICIES ? "too_few" : null;
}

/** Levels of a trait in the order of the model, each once. */
export function levelsOf({ groups }: PersistencyModel, trait: string): (string | null)[] {
  return [...new Set(groups.filter((group) => group.trait === trait).map(({ level }) => level))];
}

/** A number of the whole book: by count or premium, at a month. */
export function bookPersistency(
  model: PersistencyModel,
  month: number,
  by: "count" | "premium",
  definition: Definition,
): Estimate {
  const kept = keptOf(model, { trait: "all", level: "all", month }, definition);
  return by === "count" ? countPersistency(kept) : premiumPersistency(kept);
}
