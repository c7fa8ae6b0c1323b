import type { Codes } from "../../codes.js";

/** What the codes of the map of the CRM system mean. */
export const mapCodes: Codes = {
  methods: {
    crm_clustered_share:
      "share of contacts, with contacts of one customer or member of staff moving together (score interval)",
    crm_clustered_median: "median, with contacts of one customer moving together (Woodruff)",
    crm_standardised_gap: "difference of two channels, standardised by purpose, picked among all pairs (Bonferroni)",
    crm_history_difference: "difference of shares, standardised by channel, purpose and year",
    crm_history_worth: "contacts, the difference, repeats per unsettled contact and the cost of a repeat multiplied",
    crm_kaplan_meier: "time to the decision, open matters followed to the as-of date (Kaplan-Meier)",
    crm_counted_median: "median of all, counted in full",
    crm_taken: "taken from the page that the box leads to",
  },
  reasons: {
    crm_not_recorded: "the book records it for no contact",
    crm_no_cost: "the book records no cost of contacts",
    crm_one_channel: "fewer than two channels have enough contacts about the same purposes",
    crm_history_alike: "fewer than 100 contacts with, or without, history to compare",
    crm_nothing_earlier: "nothing earlier is known of anybody who came",
    crm_nothing_decided: "nothing has been decided in 24 months",
    crm_not_decided_so_far: "not so many have been decided yet",
    crm_no_staff: "no member of staff is at work on the as-of date",
    crm_nobody_trained: "nobody at work has a training on record",
    crm_not_told_there: "the page that the box leads to cannot tell, and says why",
  },
  warnings: {
    crm_some_without_cost: "Some repeat contacts have no cost and are left out of the sum.",
    crm_purposes_left_out:
      "More than a fifth of contacts are about purposes that some channel hardly sees, and are left out.",
    crm_warned_there: "Some numbers carry a warning on the page that their box leads to.",
  },
  checks: {
    crm_resolution_recorded: {
      passed: "Of nearly every contact it is recorded whether it was settled",
      failed: "Of many contacts it is not recorded whether they were settled",
    },
    crm_channels_comparable: {
      passed: "Nearly all contacts are about purposes that every channel sees",
      failed: "Many contacts are about purposes that some channel hardly sees",
    },
  },
};
