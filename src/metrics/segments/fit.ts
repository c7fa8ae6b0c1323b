import type { Metric } from "../metric.js";

const CORNER =
  "In the corner stands who is expected to contribute more than 99 % of prospects and asks for more than 99 % of those who came forward (at least one contact a week), or was abusive on two days or more, each recorded by two members of staff.";

/** Numbers of the page on which prospects fit. */
export const fitMetrics: Metric[] = [
  {
    id: "segments.fit.prospects",
    label: "Prospects looked at",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Living people who never had a policy and whom no rule leaves out.",
    formula: "prospects less those left out",
    caveat: "Policyholders are never asked whether they fit.",
  },
  {
    id: "segments.fit.left_out",
    label: "Prospects left out",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition:
      "Prospects of 65 and more, with a trusted contact, a care flag, an open claim or complaint, or once defrauded: nothing of them is looked at.",
    formula: "prospects to whom at least one rule applies",
    caveat: "Somebody whose year of birth is not known is not left out for age.",
  },
  {
    id: "segments.fit.corner",
    label: "Heavyweight but unfit",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: CORNER,
    formula: "prospects beyond both limits",
    caveat: "Fewer than ten people are shown in the build for analysts alone.",
  },
  {
    id: "segments.fit.expected_threshold",
    label: "Contribution expected of the top hundredth",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "What the hundredth of prospects who promise most are expected to contribute in ten years, at least.",
    formula: "99th percentile of chance to buy × premium × contribution per premium",
    caveat: "A limit that was chosen, not one that the data drew.",
  },
  {
    id: "segments.fit.contacts_threshold",
    label: "Contacts a week beyond which demands are extreme",
    unit: "count",
    decimals: 1,
    good: "neither",
    definition:
      "Own contacts with staff a week while courted, at the 99th percentile of prospects who came forward; at least one.",
    formula: "max(1, 99th percentile of contacts ÷ weeks from first to last, at least four)",
    caveat: "Complaints, claims, repeats of an unsettled matter, app and web do not count.",
  },
  {
    id: "segments.fit.quote_share",
    label: "Quotes that become policies",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "Of quotes made between 39 and 3 months before the last day of the book, the share that became a policy.",
    formula: "quotes accepted ÷ quotes",
    caveat: "Over all premiums: a quote of a hundred times the usual premium may be taken up less often.",
  },
  {
    id: "segments.fit.per_hour",
    label: "The book's contribution for each staff hour",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Contribution of the last twelve months over all hours that staff spent in contacts in them.",
    formula: "contribution ÷ recorded staff hours",
    caveat: "An average: it counts contribution that came without any contact too, so one more hour earns less.",
  },
  {
    id: "segments.fit.prospect_hour",
    label: "Expected of other prospects for each staff hour",
    unit: "money",
    decimals: 0,
    good: "up",
    definition:
      "What prospects outside the corner who came forward are expected to contribute for each staff hour that they take.",
    formula: "expected contribution ÷ (hours a year × (1 + 9 × chance to buy))",
    caveat: "Most of them have not taken up a quote; a fresh inquiry may be worth more.",
  },
  {
    id: "segments.fit.calm_share",
    label: "Demanding people who became calmer",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "Of people with three own contacts or more in half a year, the share with at most half as many in the next.",
    formula: "people with at most half as many contacts ÷ people with three or more",
    caveat: "Partly chance: whoever stands high in one half year stands lower in the next on average.",
  },
];
