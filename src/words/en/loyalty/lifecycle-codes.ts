import type { Codes } from "../../codes.js";

/** What the codes of the lifecycle mean. */
export const lifecycleCodes: Codes = {
  methods: {
    stake: "contribution a year, kept at last year's retention and discounted",
    incidence: "cumulative incidence with competing causes (Aalen and Johansen)",
    second_lifetime: "contribution of policies bought after leaving",
    reinstatement: "cumulative incidence of reinstatement after the first lapse",
  },
  reasons: {
    no_prospects: "the book holds no prospects",
    nobody_left: "nobody has left under observation",
    nobody_returned: "not known: nobody who left has come back",
    nobody_back: "nobody came back in the last twelve months",
    nobody_before: "nobody was in force a year ago",
    silence_unknown: "not known: the book has no contacts",
    target_unknown: "withheld: fewer than 10 people, or consent is not known",
    stake_unknown: "not known: fewer than 10 people were in this place a year ago",
    not_followed_so_long: "not known: nobody has been followed for so long",
    no_lapses: "no policy has lapsed under observation",
    too_few_reinstated: "withheld: fewer than 10 policies were reinstated",
  },
  checks: {
    one_place_each: {
      passed: "Everybody who is known is in one place",
      failed: "Some people are in no place or in several",
    },
  },
};
