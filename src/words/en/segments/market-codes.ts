import type { Codes } from "../../codes.js";

/** What the codes of markets and employers mean. */
export const marketCodes: Codes = {
  methods: {
    market_value_share: "share of contribution, with the interval of another draw of people",
    market_same_years: "difference of means, standardised by years since the first purchase",
    market_policy_share: "share of policies, with those of one owner moving together (score interval)",
    market_fdr: "groups compared with all others, adjusted for all comparisons (Benjamini and Hochberg)",
    market_per_firm: "mean over firms",
    market_firm_share: "share of contribution, with the interval of another draw of firms",
    market_intraclass: "intraclass correlation by analysis of variance, leaving out one firm at a time",
    market_adjusted:
      "difference standardised by income, age and years since the first purchase, with people of one firm moving together",
  },
  reasons: {
    market_one_tier: "the book knows fewer than two bands of income to compare",
    market_few_firms: "withheld: too few firms or people",
    market_nothing_compared: "no group has 30 people or more on both sides of a comparison",
    market_no_work_site: "fewer than 30 employed people were won at work, or otherwise",
  },
  checks: {
    market_income_known: {
      passed: "Income is on record for nearly everybody",
      failed: "Income is not on record for many",
    },
    market_channel_known: {
      passed: "The preferred channel is on record for nearly everybody",
      failed: "The preferred channel is not on record for many",
    },
    market_work_site_comparable: {
      passed: "Nearly all employed people have their like among those won at work",
      failed: "Many employed people have no like among those won at work",
    },
    market_work_site_balance: {
      passed: "Owning a home, which was not adjusted for, is as frequent on both sides (standard deviations apart)",
      failed: "Owning a home, which was not adjusted for, is not as frequent on both sides (standard deviations apart)",
      unit: "ratio",
    },
  },
};
