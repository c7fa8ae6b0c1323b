import { day } from "../calendar.ts";
import { half, mostly, treated, twoThirds, type Campaign } from "./campaign.ts";
import {
  always,
  anybody,
  bargainLift,
  callingList,
  eager,
  familyLift,
  goodwillLift,
  nobody,
  retirementLift,
} from "./response-to-campaigns.ts";

const base = {
  windowDays: 91,
  selection: anybody,
  product: null,
  lift: nobody,
  lapseFactor: 1,
  primaryOutcome: "policy_bought",
  unit: "customer",
} as const;

function dates(starts: string, ends: string): Pick<Campaign, "registered" | "starts" | "ends"> {
  return { registered: day(starts) - 35, starts: day(starts), ends: day(ends) };
}

/** The campaigns of three years in order of their start; a campaign's number is its place here. */
// prettier-ignore
export const campaigns: readonly Campaign[] = [
  { ...base, ...dates("2023-01-09", "2023-03-31"), name: "New Year savings call", channel: "telemarketing", objective: "cross_sell", assignment: "randomised", windowDays: 182, fixedCost: 360_000, costPerContact: 45, arms: twoThirds, audience: "active", selection: callingList, reach: 1, lift: always(0.0198), lapseFactor: 5.8 },
  { ...base, ...dates("2023-03-06", "2023-04-30"), name: "Spring web leads", channel: "web", objective: "acquisition", assignment: "randomised", fixedCost: 100_000, costPerContact: 12, arms: half, audience: "prospects", reach: 0.45, lift: always(0.012) },
  { ...base, ...dates("2023-05-08", "2023-06-30"), name: "Mother's Day letter", channel: "mail", objective: "cross_sell", assignment: "randomised", fixedCost: 72_000, costPerContact: 22, arms: half, audience: "in_force", reach: 0.2, product: "health", lift: goodwillLift },
  { ...base, ...dates("2023-06-05", "2023-08-31"), name: "Friends bring friends", channel: "agent", objective: "referral", assignment: "randomised", unit: "agent", fixedCost: 128_000, costPerContact: 40, arms: half, audience: "policyholders", reach: 0.15, lift: goodwillLift },
  { ...base, ...dates("2023-08-07", "2023-09-30"), name: "Anniversary call", channel: "telemarketing", objective: "service", assignment: "randomised", fixedCost: 48_000, costPerContact: 60, arms: half, audience: "in_force", reach: 0.14, primaryOutcome: "policy_in_force" },
  { ...base, ...dates("2023-09-04", "2023-10-31"), name: "Accident cover by e-mail", channel: "email", objective: "cross_sell", assignment: "randomised", fixedCost: 24_000, costPerContact: 1, product: "accident", audience: "policyholders", reach: 0.3, lift: always(0.008), arms: [{ name: "price", share: 0.4, dose: 0.6 }, { name: "story", share: 0.4, dose: 1.4 }, { name: "holdout", share: 0.2, dose: 0 }] },
  { ...base, ...dates("2023-11-06", "2023-12-31"), name: "Year-end branch weeks", channel: "bank", objective: "acquisition", assignment: "rule", fixedCost: 160_000, costPerContact: 55, arms: treated, audience: "prospects", selection: eager, reach: 0.25, lift: always(0.006) },
  { ...base, ...dates("2024-01-08", "2024-02-29"), name: "Come back to cover", channel: "mail", objective: "win_back", assignment: "randomised", fixedCost: 36_000, costPerContact: 25, arms: half, audience: "lapsed", reach: 0.5 },
  { ...base, ...dates("2024-02-19", "2024-04-30"), name: "Family health check", channel: "app", objective: "cross_sell", assignment: "randomised", windowDays: 120, fixedCost: 104_000, costPerContact: 4, product: "health", arms: half, audience: "policyholders", reach: 0.35, lift: familyLift },
  { ...base, ...dates("2024-03-04", "2024-05-31"), name: "Retirement evening", channel: "event", objective: "cross_sell", assignment: "self_selected", fixedCost: 240_000, costPerContact: 350, product: "annuity", arms: treated, audience: "policyholders", selection: eager, reach: 0.04, lift: retirementLift },
  { ...base, ...dates("2024-04-08", "2024-05-31"), name: "Retirement letter", channel: "mail", objective: "cross_sell", assignment: "randomised", windowDays: 120, fixedCost: 60_000, costPerContact: 24, product: "annuity", arms: half, audience: "policyholders", reach: 0.25, lift: retirementLift },
  { ...base, ...dates("2024-05-06", "2024-07-31"), name: "Premium reminder", channel: "app", objective: "retention", assignment: "randomised", fixedCost: 32_000, costPerContact: 2, arms: mostly, audience: "in_force", reach: 0.25, primaryOutcome: "policy_in_force" },
  { ...base, ...dates("2024-06-03", "2024-08-31"), name: "Agent visits before the price change", channel: "agent", objective: "cross_sell", assignment: "randomised", unit: "agent", fixedCost: 140_000, costPerContact: 160, arms: half, audience: "policyholders", reach: 0.12, lift: always(0.02) },
  { ...base, ...dates("2024-08-05", "2024-09-30"), name: "Bright branch", channel: "bank", objective: "brand", assignment: "randomised", unit: "branch", fixedCost: 280_000, costPerContact: 9, arms: half, audience: "everyone", reach: 0.15, primaryOutcome: "visited" },
  { ...base, ...dates("2024-09-09", "2024-10-31"), name: "Lapse alarm", channel: "telemarketing", objective: "retention", assignment: "rule", fixedCost: 44_000, costPerContact: 90, arms: treated, audience: "in_force", reach: 0.06, primaryOutcome: "policy_in_force" },
  { ...base, ...dates("2024-10-07", "2024-12-31"), name: "Household cover", channel: "mail", objective: "cross_sell", assignment: "randomised", unit: "household", fixedCost: 56_000, costPerContact: 26, arms: half, audience: "policyholders", reach: 0.2, lift: always(0.009) },
  { ...base, ...dates("2024-11-04", "2024-12-31"), name: "Year-end bonus offer", channel: "email", objective: "cross_sell", assignment: "rule", fixedCost: 28_000, costPerContact: 1, arms: treated, audience: "policyholders", selection: eager, reach: 0.18, lift: bargainLift, lapseFactor: 1.3 },
  { ...base, ...dates("2025-01-06", "2025-02-28"), name: "First policy discount", channel: "social", objective: "acquisition", assignment: "randomised", fixedCost: 84_000, costPerContact: 6, arms: mostly, audience: "prospects", reach: 0.4, lift: bargainLift, lapseFactor: 1.4 },
  { ...base, ...dates("2025-02-24", "2025-04-30"), name: "Critical illness talk", channel: "event", objective: "cross_sell", assignment: "self_selected", fixedCost: 180_000, costPerContact: 280, product: "critical_illness", arms: treated, audience: "policyholders", selection: eager, reach: 0.03, lift: always(0.03) },
  { ...base, ...dates("2025-03-24", "2025-05-31"), name: "Family cover in the app", channel: "app", objective: "cross_sell", assignment: "randomised", fixedCost: 72_000, costPerContact: 4, product: "term", arms: half, audience: "policyholders", reach: 0.3, lift: familyLift },
  { ...base, ...dates("2025-05-05", "2025-06-30"), name: "Welcome call", channel: "telemarketing", objective: "service", assignment: "rule", fixedCost: 24_000, costPerContact: 65, arms: treated, audience: "in_force", reach: 0.08, primaryOutcome: "policy_in_force" },
  { ...base, ...dates("2025-06-09", "2025-07-31"), name: "Second look", channel: "email", objective: "acquisition", assignment: "randomised", fixedCost: 16_000, costPerContact: 1, arms: half, audience: "prospects", reach: 0.5 },
  { ...base, ...dates("2025-08-04", "2025-09-30"), name: "Loyal customers first", channel: "agent", objective: "retention", assignment: "rule", fixedCost: 80_000, costPerContact: 120, arms: treated, audience: "in_force", selection: eager, reach: 0.08, primaryOutcome: "policy_in_force" },
  { ...base, ...dates("2025-09-15", "2025-10-31"), name: "Refer in the app", channel: "app", objective: "referral", assignment: "self_selected", windowDays: 60, fixedCost: 38_000, costPerContact: 3, arms: treated, audience: "policyholders", selection: eager, reach: 0.05, lift: always(0.004) },
];

/** The campaign that sells and lapses. */
export const SELLS_AND_LAPSES = 0;
