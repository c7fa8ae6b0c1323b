import type { Behaviour } from "../behaviour.ts";

/** Contacts a year while a policy is in force, in the busiest month. */
const A_YEAR: Record<Behaviour, number> = { app_user: 3, caller: 1.5, visitor: 1.15, agent_served: 1.05, quiet: 0.1 };

/** Contacts a year of a person of such behaviour and demand (mean 1), in the busiest month. */
export function serviceRate(behaviour: Behaviour, demand: number): number {
  return A_YEAR[behaviour] * (0.75 + 0.25 * demand);
}
