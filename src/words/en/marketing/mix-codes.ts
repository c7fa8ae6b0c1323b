import type { Codes } from "../../codes.js";

/** What the codes of the marketing mix mean. */
export const mixCodes: Codes = {
  methods: {
    marketing_mix:
      "Bayesian weekly model: geometric memory, hyperbolic saturation, trend, season and controls, drawn by the no-U-turn sampler; posterior median with its 90 % interval",
    held_out_error: "refit without the last 13 weeks",
    chains: "diagnostics of four chains",
  },
  reasons: {
    mix_no_media: "not known: the book has no weeks of media",
    mix_no_sales: "not known: no week has policies for the whole country",
    mix_too_few_weeks: "not known: fewer than 65 weeks have both media and sales, too few to tell media from season",
    mix_no_channel:
      "not known: no channel's spend ever changes, so that its effect cannot be told from the level of sales",
    mix_failed: "withheld: the model failed its checks",
    mix_no_spend: "none: nothing was spent in the last 52 weeks",
    mix_no_year_before: "not known: the book has no sales of a year before",
  },
  warnings: {
    mix_not_told:
      "Of some channels the data cannot tell the effect from none: their intervals start at 0, and nothing is claimed.",
    mix_review: "Some checks of the model ask for a review: its numbers are to be used with care.",
  },
  checks: {
    mix_r_hat: { passed: "The chains agree", failed: "The chains do not agree well enough", unit: "ratio" },
    mix_sample_size: {
      passed: "The chains hold enough independent draws",
      failed: "The chains hold too few independent draws",
      unit: "count",
    },
    mix_divergences: { passed: "No draw diverged", failed: "Some draws diverged" },
    mix_energy: { passed: "The sampler moves freely", failed: "The sampler moves too slowly", unit: "ratio" },
    mix_held_out: {
      passed: "The model foretells the last 13 weeks better than the year before does",
      failed: "The model foretells the last 13 weeks no better than the year before does, or there is no year before",
    },
    mix_held_out_covered: {
      passed: "The last 13 weeks lie in their 90 % intervals as often as they should",
      failed: "Too few of the last 13 weeks lie in their 90 % intervals",
    },
    mix_refresh: {
      passed: "What is claimed stays without the last 13 weeks (change in half-widths of the interval)",
      failed: "What is claimed changes once the last 13 weeks are left out (change in half-widths of the interval)",
      unit: "ratio",
    },
    mix_perturbed: {
      passed: "What is claimed stays when spend is off by 5 % (change in half-widths of the interval)",
      failed: "What is claimed changes when spend is off by 5 % (change in half-widths of the interval)",
      unit: "ratio",
    },
    mix_placebo: {
      passed: "A made-up channel, with a real one's spend in shuffled weeks, is credited with nothing",
      failed: "A made-up channel, with a real one's spend in shuffled weeks, is credited with sales",
    },
    mix_residuals: {
      passed: "What the model leaves unexplained in a week says little of the next (correlation)",
      failed: "What the model leaves unexplained lasts for weeks: something is missing from it (correlation)",
      unit: "ratio",
    },
    mix_weeks: {
      passed: "The model has seen every season twice",
      failed: "The model has not seen every season twice",
      unit: "count",
    },
    mix_empty_weeks: {
      passed: "Weeks without a sale are few",
      failed: "Many weeks are without a sale, which the model's noise does not fit",
    },
    mix_tests: {
      passed: "The model without the tests does not contradict them",
      failed: "The model without the tests contradicts a test",
      unit: "count",
    },
  },
};
