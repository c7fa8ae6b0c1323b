import type { Codes } from "../../codes.js";

/** What the codes of segments by contracts and value mean. */
export const rfmCodes: Codes = {
  methods: {
    rfm_sum: "sums over people, with the interval of another draw of such people",
    rfm_second_policy: "difference in means between holders of several policies and of one",
    rfm_top_fifth: "part of a total that falls on the fifth ranked first",
  },
  reasons: {
    rfm_no_customers: "nobody has bought a policy",
    rfm_few_holders: "fewer than ten customers hold a policy now",
    rfm_one_segment: "all customers are in one segment",
    rfm_nothing_carried: "not defined: contribution is not above zero in all",
    rfm_none_costs: "no segment takes away more than it brings",
    rfm_no_premium: "the book has no annual premium",
    rfm_no_year_later: "not known: fewer than 50 people held a policy a year ago, or there is no ledger",
  },
  warnings: {
    no_reserve_change: "The ledger has no reserve changes, so savings products show no contribution.",
    no_expected_claims: "The ledger has no expected claims: paid ones are used, and luck looks like value.",
  },
  checks: {
    rfm_one_segment_each: {
      passed: "Everybody is in one segment",
      failed: "Some people are in no segment or in several",
    },
  },
};
