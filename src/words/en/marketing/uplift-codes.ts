import type { Codes } from "../../codes.js";

/** What the codes of uplift mean. */
export const upliftCodes: Codes = {
  methods: {
    uplift_qini:
      "ranking by uplift learners that never saw the people ranked, judged by randomisation (Radcliffe 2007), bootstrap by household",
    uplift_profit: "the same, times the value of a policy, less the cost of contacts; errors of both carried through",
  },
  reasons: {
    uplift_nothing_to_learn_from:
      "not known: no kind of campaign has enough people drawn by lot on both sides and enough who bought",
    uplift_no_difference: "no difference found: these campaigns cannot tell whom they move",
    uplift_no_money: "not known: the book does not say what a policy is worth or what a contact costs",
  },
  checks: {
    uplift_lots_worth_nothing: {
      passed: "Scores drawn by lot are worth nothing, as they must be",
      failed: "Scores drawn by lot seem to be worth something: the comparison is flawed",
    },
  },
};
