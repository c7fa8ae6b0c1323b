import type { Person, Product } from "../block.ts";

export type Channel = "telemarketing" | "mail" | "email" | "app" | "agent" | "bank" | "web" | "event" | "social";
export type Objective = "acquisition" | "cross_sell" | "retention" | "win_back" | "service" | "brand" | "referral";
export type Audience = "everyone" | "active" | "policyholders" | "prospects" | "in_force" | "lapsed";

export interface Arm {
  name: string;
  /** Share of the campaign's units, as planned. */
  share: number;
  /** Multiplies the campaign's lift; 0 for the hold-out. */
  dose: number;
}

export interface Campaign {
  name: string;
  channel: Channel;
  objective: Objective;
  assignment: "randomised" | "rule" | "self_selected";
  unit: "customer" | "household" | "agent" | "branch";
  primaryOutcome: string;
  windowDays: number;
  registered: number;
  starts: number;
  ends: number;
  /** Whole currency units, for a book of 60,000 customers. */
  fixedCost: number;
  costPerContact: number;
  arms: readonly Arm[];
  audience: Audience;
  /** Relative chance of a person of the audience to be in the campaign; 1 is the campaign's reach. */
  selection: (person: Person) => number;
  /** Members as a share of the audience. */
  reach: number;
  product: Product | null;
  /** Added probability that the treated person buys within the window. */
  lift: (person: Person) => number;
  /** Multiplies the hazard of early lapse of all that a treated person buys in the window. */
  lapseFactor: number;
}

export const treated: readonly Arm[] = [{ name: "treated", share: 1, dose: 1 }];
export const half: readonly Arm[] = [
  { name: "treated", share: 0.5, dose: 1 },
  { name: "holdout", share: 0.5, dose: 0 },
];
export const mostly: readonly Arm[] = [
  { name: "treated", share: 0.8, dose: 1 },
  { name: "holdout", share: 0.2, dose: 0 },
];
export const twoThirds: readonly Arm[] = [
  { name: "treated", share: 2 / 3, dose: 1 },
  { name: "holdout", share: 1 / 3, dose: 0 },
];
