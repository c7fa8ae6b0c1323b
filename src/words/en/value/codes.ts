import type { Codes } from "../../codes.js";

/** What the codes of value mean. */
export const valueCodes: Codes = {
  methods: {
    rank_then_value: "ranked on one year, valued on the next",
    cells: "computed on cells of similar customers",
    contribution: "all money on the customer's policies, claims at their expected level",
    concentration: "customers ranked by contribution; 90 % interval from reweighted customers",
    premium_of_best: "ranked by contribution, premium added up; 90 % interval of a ratio of sums",
    cost_to_serve: "maintenance expense and contacts, added up",
    profit_by_source: "interest against the guarantee, claims against expected ones, and the rest",
    worst_tenth: "loss set against acquisition first, then against the other costs in proportion",
  },
  reasons: {
    no_customers: "no customers in the book",
    total_not_positive: "not defined: the contribution of all customers together is zero or less",
    too_few_customers: "withheld: with fewer than 100 customers a tenth would be fewer than 10 people",
    all_zero: "not defined: all contributions are zero",
    no_earned_rate: "not known: no policy observed since issue shows what reserves have earned",
    no_loss: "none: the least valuable tenth loses nothing",
    no_ledger_premium: "not defined: no premium in the ledger",
  },
  warnings: {
    no_reserve_change: "The ledger has no reserve changes, so savings products show no contribution.",
    no_expected_claims: "The ledger has no expected claims: paid ones are used, and luck looks like value.",
  },
  checks: {
    ties_to_finance: {
      passed: "Premium of the last twelve months agrees with what finance booked",
      failed: "Premium of the last twelve months differs from what finance booked",
    },
    contribution_adds_up: {
      passed: "Customers' contributions add up to the ledger's total",
      failed: "Part of the ledger belongs to no customer: contributions do not add up to its total",
    },
    reserve_changes_present: {
      passed: "The ledger has reserve changes, so savings products are counted",
      failed: "The ledger has no reserve changes: savings products are left out",
    },
    expected_claims_present: {
      passed: "The ledger has expected claims",
      failed: "The ledger has no expected claims: paid claims are used",
    },
    claims_near_expected: {
      passed: "Paid claims are within 10 % of expected ones",
      failed: "Paid claims are more than 10 % away from expected ones",
    },
    what_if_near_recompute: {
      passed: "The what-if is within 1 % of a recompute from every customer",
      failed: "The what-if is more than 1 % away from a recompute from every customer",
    },
  },
};
