import type { Policy, Product } from "./block.ts";
import { addMonths, yearOf } from "./calendar.ts";
import { PRICE_CHANGE } from "./season.ts";

export interface ProductForm {
  /** Share of new main policies. */
  share: number;
  /** Median annual premium (cents) and spread of its logarithm; protection is priced from the sum assured instead. */
  premium: readonly [median: number, spread: number] | null;
  /** Median sum assured (cents) and spread of its logarithm; savings derive it from the premium instead. */
  sum: readonly [median: number, spread: number] | null;
  /** Part of the premium that goes to the policy's savings account. */
  savings: number;
  /** Years in which premiums are due, to choose from; empty: as long as the cover. */
  premiumTerms: readonly number[];
  /** Years of cover, to choose from; empty: for life. */
  coverYears: readonly number[];
  singleShare: number;
  /** Price follows the age at each fifth anniversary, and followed the tariff change. */
  renewable: boolean;
  /** Relative hazard of giving up. */
  restlessness: number;
  /** Expected claims over the part of the premium that grows with the sum assured; a fee for each policy comes on top. */
  lossRatio: number;
  /** Initial commission over the first year's premium, over a single premium, and renewal commission in years 2 to 5. */
  commission: readonly [initial: number, single: number, renewal: number];
}

const regular = [1.8, 0.02, 0.015] as const;
const protection = [0.25, 0, 0.03] as const;

// prettier-ignore
export const productForms: Record<Product, ProductForm> = {
  term: { share: 0.1, premium: null, sum: [136e6, 0.45], savings: 0, premiumTerms: [], coverYears: [10, 20], singleShare: 0, renewable: true, restlessness: 1.1, lossRatio: 0.82, commission: protection },
  whole_life: { share: 0.23, premium: [2_100_000, 0.45], sum: null, savings: 0.59, premiumTerms: [6, 10, 15, 20, 20], coverYears: [], singleShare: 0, renewable: false, restlessness: 0.8, lossRatio: 0, commission: regular },
  endowment: { share: 0.2, premium: [2_700_000, 0.45], sum: null, savings: 0.725, premiumTerms: [6, 10, 15], coverYears: [15, 20], singleShare: 0, renewable: false, restlessness: 0.85, lossRatio: 0, commission: [1.6, 0.02, 0.015] },
  annuity: { share: 0.08, premium: [3_500_000, 0.45], sum: null, savings: 0.92, premiumTerms: [6, 10], coverYears: [], singleShare: 0.45, renewable: false, restlessness: 0.8, lossRatio: 0, commission: [0.6, 0.02, 0.015] },
  health: { share: 0.17, premium: null, sum: [57e6, 0.3], savings: 0, premiumTerms: [], coverYears: [], singleShare: 0, renewable: true, restlessness: 1.05, lossRatio: 1.15, commission: protection },
  accident: { share: 0.1, premium: null, sum: [118e6, 0.4], savings: 0, premiumTerms: [], coverYears: [], singleShare: 0, renewable: true, restlessness: 1.4, lossRatio: 1.4, commission: [0.25, 0, 0.03] },
  critical_illness: { share: 0.08, premium: null, sum: [68e6, 0.35], savings: 0, premiumTerms: [], coverYears: [], singleShare: 0, renewable: true, restlessness: 0.9, lossRatio: 1.2, commission: protection },
  investment_linked: { share: 0.04, premium: [3_300_000, 0.45], sum: null, savings: 0.735, premiumTerms: [10, 20], coverYears: [], singleShare: 0.2, renewable: false, restlessness: 1.3, lossRatio: 0, commission: [1.5, 0.02, 0.015] },
};

export const allProducts = Object.keys(productForms) as Product[];

/** Interest guaranteed on a savings part, by year of issue: high until 2008, lowest in the years after the crisis. */
export function guaranteeOf(product: Product, issued: number): number | null {
  if (productForms[product].savings === 0 || product === "investment_linked") return null;
  const year = yearOf(issued);
  if (year < 2006) return 0.0425;
  if (year < 2009) return 0.0365;
  if (year < 2013) return 0.0115;
  if (year < 2017) return 0.031;
  if (year < 2020) return 0.0225;
  return year < 2023 ? 0.014 : 0.019;
}

const earned = [0.037, 0.0365, 0.036, 0.0355, 0.033, 0.032, 0.032, 0.0335, 0.034, 0.034];

/** What the insurer earned on its assets in a year; 4.2 % before the book was observed. */
export function earnedRate(year: number): number {
  return year < 2016 ? 0.042 : earned[Math.min(year - 2016, earned.length - 1)]!;
}

/** What an investment-linked account keeps back a year from the return that it passes on. */
export const ACCOUNT_FEE = 0.012;

/** What a renewable product's premium has become by a day, over the premium at issue. */
export function premiumFactor(policy: Policy, atDay: number): number {
  if (!productForms[policy.product].renewable || atDay < policy.issued) return 1;
  const fifths = Math.floor((yearOf(atDay) - yearOf(policy.issued)) / 5);
  const reached = fifths > 0 && addMonths(policy.issued, 60 * fifths) > atDay ? fifths - 1 : fifths;
  const tariff = policy.issued < PRICE_CHANGE && atDay >= PRICE_CHANGE ? 1.08 : 1;
  return 1.08 ** reached * tariff;
}
