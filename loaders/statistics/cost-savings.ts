/** Costs of acting on the flagged, on nobody and on all. */
export interface ActionCosts {
  acting: number;
  never: number;
  always: number;
}

/**
 * Savings of acting on the flagged: the share of the cost of the better of the two rules without a model, never and always acting, that
 * is saved (Bahnsen, Aouada, Stojanovic and Ottersten 2016, eq. 3). Negative when the model costs more than the better rule; null when
 * that rule costs nothing.
 */
export function costSavings({ acting, never, always }: ActionCosts): number | null {
  const without = Math.min(never, always);
  return without > 0 ? 1 - acting / without : null;
}
