import type { Scenario } from "./simulation/scenario.ts";

export type Practice = Pick<Scenario, "learnsFrom" | "exploration">;

/** Ways to learn, from none to looking at more by lot; the grid leaves the first one out. */
export const PRACTICES = {
  never: { learnsFrom: null, exploration: 0 },
  passed_is_honest: { learnsFrom: "all", exploration: 0 },
  looked_at: { learnsFrom: "looked", exploration: 0 },
  explored_1: { learnsFrom: "looked", exploration: 0.01 },
  explored_2: { learnsFrom: "looked", exploration: 0.02 },
  explored_5: { learnsFrom: "looked", exploration: 0.05 },
} as const satisfies Record<string, Practice>;

export type PracticeName = keyof typeof PRACTICES;

/** The circumstances of the main chart: assumptions, named on the page. */
export const BASE = { clerkError: 0.04, delay: 1, adaptation: 0.05, reported: 0.5 } as const;

export const AXES = {
  practice: [0, 1, 2, 3, 4],
  clerkError: [0, 0.04, 0.1],
  delay: [1, 4],
  adaptation: [0, 0.05, 0.1],
  reported: [0, 0.5],
};
