import type { Codes } from "../../codes.js";

/** What the codes of the lights mean. */
export const lightsCodes: Codes = {
  methods: {
    lights_counted: "counted over requests whose findings had time to come; shares with the 90 % Wilson interval",
    lights_running: "cuts of the last light shown",
    lights_assumed: "counts times the assumptions; log-normal interval of a Poisson sum of frauds",
    lights_next: "money of the next ten frauds below the cut over the requests among them",
    lights_queue: "Poisson arrivals against the planned reviews of each branch's day",
    lights_by_capacity: "lowest cut that reviewers can follow; interval over persons drawn again",
    lights_by_cost: "cut with the largest saving over costs; interval over persons drawn again",
  },
  reasons: {
    lights_no_frauds: "not known: no request old enough to judge was found to be fraud",
    lights_no_lit_frauds: "not defined: no fraud would be stopped",
    lights_no_amounts: "not known: fewer than 10 frauds have an amount",
    lights_too_few_frauds: "withheld: fewer than 10 frauds are left below the cut",
    lights_no_queue: "not known: no plan of reviews by branch and day, or no lights at branches",
    lights_no_running_cuts: "the book shows no lights of this model",
    lights_no_capacity_cut: "none: no plan of reviews by branch and day, or too few reviewers for any cut",
    lights_no_cost_cut: "none: no review is worth its cost, or amounts are not known",
  },
  warnings: {
    lights_all_scored:
      "No scored request is old enough for its findings to have come: all of them stand in, and frauds are undercounted.",
  },
  checks: {
    lights_curve: {
      passed: "The sliders' numbers are those of a recompute from every request",
      failed: "The sliders' numbers differ from those of a recompute from every request",
    },
    lights_queue: {
      passed: "Lights without a reviewer are as many as the branches' days had",
      failed: "Lights without a reviewer differ from what the branches' days had",
    },
    lights_calibrated: {
      passed: "Scores expect about as many frauds as were found",
      failed: "Scores expect more or fewer frauds than were found: the rule per request takes them at their word",
    },
  },
};
