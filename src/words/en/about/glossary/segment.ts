import type { TermTheme } from "./term.js";

/** How customers are told apart, and what may follow from it. */
export const segmentTerms: TermTheme = {
  theme: "Segments, prices and fit",
  terms: [
    {
      en: "RFM segment",
      zh: "購買行為區隔",
      definition:
        "Customers alike in how long ago they bought last, how many policies they hold and what they pay a year.",
      pages: ["/segments/", "/segments/methods"],
    },
    {
      en: "Value segment",
      zh: "價值區隔",
      definition: "Customers in the same band of contribution.",
      pages: ["/segments/", "/segments/migration"],
    },
    {
      en: "Behavioural cluster",
      zh: "行為集群",
      definition:
        "A group found in how customers get in touch, pay and buy, without saying beforehand what it should be.",
      pages: ["/segments/clusters"],
    },
    {
      en: "Stability",
      zh: "穩定性",
      definition:
        "How far a grouping comes out the same when customers are drawn anew: the adjusted Rand index, 1 at best.",
      pages: ["/segments/clusters", "/segments/methods"],
    },
    {
      en: "Migration",
      zh: "區隔移轉",
      definition: "The move from last year's segment to this year's, in people and in money.",
      pages: ["/segments/migration"],
    },
    {
      en: "Repeat purchase",
      zh: "重複購買",
      definition: "Having bought more than once: the side of loyalty that can be seen in contracts.",
      pages: ["/segments/griffin"],
    },
    {
      en: "Loyalty types",
      zh: "忠誠類型",
      definition:
        "Griffin's four: premium (both sides), latent (attached, not buying), inertia (buying, not attached), none.",
      pages: ["/segments/griffin"],
    },
    {
      en: "Take-up",
      zh: "成交率",
      definition: "The share of quotes that become policies.",
      pages: ["/segments/price"],
    },
    {
      en: "Price elasticity",
      zh: "價格彈性",
      definition: "By how many per cent take-up changes when the price changes by one per cent.",
      pages: ["/segments/price"],
    },
    {
      en: "Differential pricing",
      zh: "差別定價",
      definition:
        "Different prices for the same cover in different segments; here only as a what-if within rules of conduct.",
      pages: ["/segments/price"],
    },
    {
      en: "Client fit",
      zh: "客戶適配",
      definition:
        "Whether a prospect and the insurer suit one another: what is expected of both sides before there is a contract.",
      pages: ["/segments/fit"],
    },
    {
      en: "Strain",
      zh: "人員負擔",
      definition: "Abusive conduct that two members of staff recorded. Complaints and claims never count.",
      pages: ["/segments/fit"],
    },
  ],
};
