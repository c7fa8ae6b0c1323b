import type { Row } from "./report.js";
import {
  bookPersistency,
  countPersistency,
  keptOf,
  levelsOf,
  premiumPersistency,
  SMALL_GROUP,
  type Kept,
  type PersistencyModel,
} from "./persistency.js";
import type { Definition } from "./persistency-definition.js";
import { wilsonProportion } from "./proportion-interval.js";

/**
 * Persistency of each level of a trait at a month, with 90 % intervals. By count, a group of fewer than 200 policies is drawn
 * towards the whole book with the strength that the groups' own differences call for (beta-binomial) and flagged.
 *
 * @returns rows {trait, month, by, category (the level's code, null when not known), policies, estimate, low, high, shrunk}; levels
 *   with fewer than ten policies are left out
 */
export function persistencyByGroup(
  model: PersistencyModel,
  { trait, month, by }: { trait: string; month: number; by: "count" | "premium" },
  definition: Definition,
): Row[] {
  const whole = bookPersistency(model, month, by, definition).estimate;
  return levelsOf(model, trait).flatMap((level) => {
    const kept = keptOf(model, { trait, level, month }, definition);
    const raw = by === "count" ? countPersistency(kept) : premiumPersistency(kept);
    if (raw.estimate === null) return [];
    const shrunk = by === "count" && whole !== null && raw.n < SMALL_GROUP;
    const { estimate, low, high } = shrunk ? shrink(kept, whole, model.strengths[trait] ?? null) : raw;
    return [{ trait, month, by, category: level, policies: raw.n, estimate, low, high, shrunk }];
  });
}

/** Posterior share of a beta prior worth `strength` policies at the book's level; the level itself when groups differ by chance alone. */
function shrink({ kept, gone, designEffect }: Kept, whole: number, strength: number | null) {
  if (strength === null) return { estimate: whole, low: null, high: null };
  const n = kept.policies + gone.policies + strength;
  return wilsonProportion(kept.policies + strength * whole, n, designEffect?.count)!;
}
