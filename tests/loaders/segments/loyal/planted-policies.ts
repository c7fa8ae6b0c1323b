import type { LoyalPolicies } from "../../../../loaders/segments/loyal/loyal-policies.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";

const AGES = ["00-24", "25-29", "30-34", "35-39", "40-54", "55-59", "60-99"];

export interface PlantedEffects {
  referral: number;
  full_price: number;
  home_owners: number;
  middle_aged: number;
  suburban: number;
}

/** What each trait adds to the chance that a policy is kept. */
export const TRUE_BUT_SUBURB: PlantedEffects = {
  referral: 0.12,
  full_price: 0.1,
  home_owners: 0.08,
  middle_aged: 0.09,
  suburban: 0,
};

/**
 * Two policies each of so many customers. Upper income keeps more, owns more homes and lives in suburbs, so that a suburb seems to help where it does
 * nothing; discounts are given by agents alone.
 */
export function plantedPolicies(customers: number, seed: number, effects = TRUE_BUT_SUBURB): LoyalPolicies {
  const random = randomSource(seed);
  const n = 2 * customers;
  const pick = (levels: readonly string[]) => levels[Math.floor(random.uniform() * levels.length)]!;
  const owners = Array.from({ length: customers }, () => {
    const upper = random.uniform() < 0.4;
    return {
      upper,
      luck: 0.05 * random.normal(),
      home: random.uniform() < (upper ? 0.75 : 0.4),
      suburban: random.uniform() < (upper ? 0.6 : 0.25),
      source: pick(["referral", "advertising", "agent"]),
      age: pick(AGES),
    };
  });
  const rows = Array.from({ length: n }, (_, i) => {
    const owner = owners[i >> 1]!;
    const channel = pick(["agent", "bank"]);
    const isDiscount = channel === "agent" && random.uniform() < 0.35;
    const sum =
      0.5 +
      owner.luck +
      (owner.upper ? 0.12 : 0) +
      (channel === "agent" ? 0.03 : 0) +
      (owner.source === "referral" ? effects.referral : 0) +
      (isDiscount ? 0 : effects.full_price) +
      (owner.home ? effects.home_owners : 0) +
      (owner.age === "40-54" ? effects.middle_aged : 0) +
      (owner.suburban ? effects.suburban : 0);
    const kept = Number(random.uniform() < sum);
    return { owner, channel, isDiscount, kept, money: 1000 * kept + 200 * random.normal() };
  });
  const all = (level: string) => rows.map(() => level);
  return {
    customer: Float64Array.from(rows, (_, i) => i >> 1),
    kept: Float64Array.from(rows, ({ kept }) => kept),
    died: Float64Array.from(rows, () => Number(random.uniform() < 0.02)),
    contribution: Float64Array.from(rows, ({ money }) => money),
    traits: {
      source: rows.map(({ owner }) => owner.source),
      price: rows.map(({ isDiscount }) => (isDiscount ? "discount" : "full")),
      home: rows.map(({ owner }) => (owner.home ? "owner" : "no_owner")),
      age: rows.map(({ owner }) => owner.age),
      residence: rows.map(({ owner }, i) => (owner.suburban ? "suburban" : i % 3 === 0 ? "rural" : "urban")),
      product: all("term"),
      issue_year: rows.map((_, i) => String(2016 + (i % 4))),
      channel: rows.map(({ channel }) => channel),
      frequency: all("yearly"),
      premium_band: rows.map((_, i) => String(i % 3)),
      campaign: all("no"),
      bought_before: rows.map((_, i) => String(i % 2)),
      income_band: rows.map(({ owner }) => (owner.upper ? "upper" : "lower")),
      gender: rows.map((_, i) => (i % 4 < 2 ? "female" : "male")),
      region: rows.map((_, i) => `region ${i % 5}`),
    },
  };
}
