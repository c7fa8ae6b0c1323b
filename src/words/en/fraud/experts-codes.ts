import type { Codes } from "../../codes.js";

/** What the codes of what experts add mean. */
export const expertsCodes: Codes = {
  methods: {
    fraud_leave_one_out:
      "the reference model with and without the source, its stack weighed anew out of time; people drawn again, the same for both (bootstrap)",
    fraud_leave_one_out_money:
      "money in frauds among as many highest scores with and without the source; people drawn again, the same for both (bootstrap)",
    fraud_feed_drill:
      "past requests scored as if the source were out; people drawn again, the same for both (bootstrap)",
    fraud_expert_bands: "counted over requests that both experts know, 90 % Wilson interval",
    fraud_swap_set: "both models' highest scores, as many of each; people drawn again, the same for both (bootstrap)",
    fraud_mcnemar: "McNemar's exact test on frauds that only one model flags",
    fraud_power_of_swaps: "power of McNemar's test (80 %, 5 % two-sided; Connor 1987), Wilson interval of the share",
    rank_sum_screening: "rank-sum test of each feature, corrected for their number by Holm",
  },
  reasons: {
    fraud_one_expert: "not defined: fewer than two experts know half of the requests and ten frauds",
    fraud_source_not_weighed: "not known: the expert was not weighed, as too few frauds that it scored were known",
    fraud_no_reference: "not known: the book has too few features or findings for a reference model",
    fraud_no_champion: "not defined: the book brings no model to hold the reference model against",
    fraud_models_agree: "not known: fewer than 10 frauds are flagged by one model only",
    fraud_models_equal: "never: each model alone flags as many frauds",
    too_few_frauds: "withheld: fewer than 10 frauds are known",
  },
  warnings: {
    fraud_champion_flattered:
      "Frauds that the running model flagged are found more often than those that it missed, which flatters it against the challenger.",
    fraud_nothing_changes:
      "No known fraud changes sides: how sure that is cannot be told from these frauds, only that the change is small.",
    fraud_may_never_be_known: "The models may be equal: then no number of months is enough.",
  },
};
