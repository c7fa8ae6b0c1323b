import type { PreferredChannel } from "./block.ts";
import type { Random } from "./random.ts";

/** How a policyholder deals with the insurer, which no table says. */
export const behaviours = ["app_user", "caller", "visitor", "agent_served", "quiet"] as const;
export type Behaviour = (typeof behaviours)[number];

/** Of 100 people who prefer a channel, how many deal with the insurer in each way: a stated preference is not yet a habit. */
const BY_PREFERENCE: Record<PreferredChannel, readonly number[]> = {
  agent: [6, 12, 8, 54, 20],
  branch: [6, 12, 56, 8, 18],
  phone: [8, 58, 8, 6, 20],
  web: [58, 12, 6, 4, 20],
  app: [62, 10, 6, 4, 18],
  bank: [14, 14, 40, 4, 28],
};

export function behaviourOf(preferred: PreferredChannel, random: Random): Behaviour {
  return random.pick(behaviours, BY_PREFERENCE[preferred]);
}

/** Probability of each behaviour of somebody who prefers a channel, in the order of `behaviours`. */
export function chancesOfBehaviour(preferred: PreferredChannel): number[] {
  return BY_PREFERENCE[preferred].map((weight) => weight / 100);
}
