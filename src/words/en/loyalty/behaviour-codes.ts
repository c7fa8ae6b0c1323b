import type { Codes } from "../../codes.js";

/** What the codes of behaviour and money mean. */
export const behaviourCodes: Codes = {
  methods: {
    cox_calibrated:
      "Cox model from the answer on, corrected for measurement error; answers weighted, policies of a person as one",
    poisson_calibrated: "Poisson rate from the answer on, corrected for measurement error; answers weighted",
    hazards_to_persistency: "fitted hazards put on the book's new policies, interval from 200 draws",
    hazards_to_money: "fitted hazards put on the policies in force, times their contribution, interval from 200 draws",
    hazards_to_worth:
      "fitted hazards put on the policies in force, times their discounted contributions, interval from 200 draws",
    persistency_point: "new policies of a year times the mean contribution of policies that have stayed",
    chain_what_if: "effects per point, added up, with 200 draws",
    e_value: "what an unrecorded cause would need (E-value)",
  },
  reasons: {
    no_linked_answers: "no answer can be linked to a customer with a policy",
    not_asked: "the survey does not ask for it",
    no_variance: "not defined: everybody gave the same answers",
    too_few_events: "withheld: too few policies given up after an answer (ten for each coefficient)",
    too_few_purchases: "withheld: too few policies bought after an answer (ten for each coefficient)",
    no_rows: "nobody who answered had a policy in force that could be followed",
    separation: "not defined: a score tells without error who gives up",
    error_too_large: "withheld: measurement error leaves next to nothing of what the score says",
    not_told_apart: "withheld: items do not tell it apart from what drives it (HTMT)",
    collinear_drivers: "withheld: its share cannot be told apart from that of other drivers (variance inflation)",
    no_contribution: "the book has no ledger to take contributions from, or one that holds only zeros",
    no_effect: "no effect could be estimated",
  },
  warnings: {
    error_of_items_alone:
      "Too few people answered twice, so only the error of single items is taken out, not what changes from year to year.",
    products_without_contribution: "Products without known contribution are left out.",
  },
  checks: {
    chain_events: {
      passed: "Enough policies were given up after an answer to decide by (200 or more)",
      failed: "Few policies were given up after an answer: intervals are wide",
    },
    chain_steady: {
      passed: "Attitudes act on young policies as they act on old ones, as far as the data tell",
      failed: "Attitudes act differently on young policies: persistency uses the effect found there",
    },
    chain_repeats: {
      passed: "Enough people answered twice to tell what lasts from what does not",
      failed: "Too few people answered twice: what changes from year to year counts as attitude",
    },
    chain_told_apart: {
      passed: "Items tell each construct apart from what drives it, so money may be drawn",
      failed: "Items do not tell every construct apart: money is withheld there",
    },
  },
};
