import type { Codes } from "../../codes.js";

/** What the codes of tests by regions mean. */
export const geoCodes: Codes = {
  methods: {
    geo_time_based:
      "time-based regression of the treated on the control regions (Kerman, Wang and Vaver 2017), its interval widened for weeks that hang together",
    geo_geo_based: "geo-based regression on regions (Vaver and Koehler 2011), weighted as their own history sways",
    geo_policies: "extra outcome times the country's policies per outcome over 52 weeks",
    geo_spend_difference: "spend against the control regions' change in spend (Vaver and Koehler 2011)",
    geo_detectable: "smallest detectable effect at 80 % power (Bloom 1995)",
    geo_worth: "policies times the value of a policy before marketing, less the extra spend",
  },
  reasons: {
    geo_no_weeks: "not known: the book has no weeks of this test",
    geo_no_dates: "not known: the book does not say when the test began",
    geo_no_outcome: "not known: no week of the test has an outcome",
    geo_one_region: "not known: a single region has nothing to be held against",
    geo_sides_unclear: "not known: no region stays treated or untreated throughout the test",
    geo_no_test_weeks: "not known: no week of the test has been observed in full",
    geo_no_history: "not known: there is no week before the test",
    geo_short_history: "not known: fewer than eight weeks were observed before the test",
    geo_no_treated: "not known: no treated region is left",
    geo_no_control: "not known: no control region is left",
    geo_control_constant: "not known: the control regions never move, so they foretell nothing",
    geo_nothing_expected: "not known: what the treated regions would have had cannot be told from zero",
    geo_spend_unknown: "not known: spend is missing in some weeks",
    geo_spend_unchanged: "none: the test did not change the spend",
    geo_sales_unknown: "not known: the book lacks a year's sales by week",
    geo_metric_no_policies: "not known: nothing says how many policies this metric amounts to",
  },
  warnings: {
    geo_autocorrelated: "Weeks hang together before the test: intervals are widened for it.",
    geo_regions_left_out:
      "Regions were left out of a test: weeks of theirs are missing, or they change sides within the test.",
    geo_weeks_left_out: "Weeks before a test were left out because a region's outcome is missing.",
    geo_test_weeks_left_out:
      "Weeks of a test were left out because an outcome is missing: the effect is of the others only.",
    geo_not_ended: "A test has not ended: the effect is of the weeks so far.",
    geo_few_regions:
      "A test has fewer than eight regions: the time-based regression speaks for it, which asks more of its history.",
    geo_few_controls: "A test has fewer than nine control regions: the synthetic control has no 90 % interval.",
    geo_policies_by_average:
      "Extra inquiries are taken to become policies as often as all inquiries do: the test itself did not measure policies.",
  },
  checks: {
    geo_history: {
      passed: "The weeks before each test are at least twice as many as its own",
      failed: "A test has fewer than twice as many weeks before it as in it",
    },
    geo_missing: {
      passed: "Hardly any region's week is missing",
      failed: "Too many regions' weeks are missing",
    },
    geo_fit: {
      passed: "Before the tests, the control regions foretell the treated ones well",
      failed: "Before a test, the control regions foretell the treated ones badly: its interval is wide",
    },
    geo_drift: {
      passed: "Before the tests, the treated regions' share did not drift",
      failed: "Before a test, the treated regions' share drifted: going on, it would pass for an effect",
    },
    geo_placebo_time: {
      passed: "Fake starts before the tests show no more effects than chance does",
      failed: "Fake starts before a test show effects, or none can be made: it has too short a history",
    },
    geo_placebo_space: {
      passed: "Control regions taken as if treated show no more effects than chance does",
      failed: "Control regions taken as if treated show effects, or there are too few of them",
    },
    geo_rank: {
      passed: "Where an effect is claimed, few groups of regions drawn by lot would show one as large",
      failed: "An effect is claimed, but many groups of regions drawn by lot would show one as large",
    },
    geo_spend: {
      passed: "Every test changed the spend",
      failed: "A test hardly changed the spend, so that what followed is not its doing",
    },
  },
};
