import type { IndexedMethods } from "./indexed-method.js";

const page = "/segments/methods";

/** Methods of the pages on segments. */
export const segmentsMethods: IndexedMethods = {
  part: "Who they are",
  methods: [
    {
      name: "Groups compared with all others",
      answers: "Which of many markets and kinds of firm differ by more than chance?",
      ...{ page, section: "market", grades: ["D"], source: "Benjamini and Hochberg 1995; Morris 1983" },
      codes: ["market_same_years", "market_fdr"],
    },
    {
      name: "Shares of markets and firms",
      answers: "How much hangs on a tier of income, a channel or the largest firms?",
      ...{ page, section: "market", grades: ["M"], source: "Binder 1983; Korn and Graubard 1998" },
      codes: ["market_value_share", "market_policy_share", "market_per_firm", "market_firm_share"],
    },
    {
      name: "Likeness of one firm's people",
      answers: "Do firms differ by more than chance would have it?",
      ...{ page, section: "market", grades: ["D"], source: "Donner 1986; Arvesen 1970" },
      codes: ["market_intraclass"],
    },
    {
      name: "Work-site selling against other ways",
      answers: "Are people won at work better customers than their like?",
      ...{ page, section: "market", grades: ["C", "D"], source: "Keiding and Clayton 2014" },
      codes: ["market_adjusted"],
    },
  ],
};
