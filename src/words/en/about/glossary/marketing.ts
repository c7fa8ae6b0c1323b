import type { TermTheme } from "./term.js";

/** What proves marketing's worth. */
export const marketingTerms: TermTheme = {
  theme: "Marketing",
  terms: [
    {
      en: "Chief marketing officer (CMO)",
      zh: "行銷長",
      definition: "Who answers for marketing, on average for 40 months. Month 40 is marked on the pages of value.",
      pages: ["/marketing/scorecard", "/marketing/value-statement"],
    },
    {
      en: "Return on marketing",
      zh: "行銷投資報酬率",
      definition: "What marketing added, over what it cost. Added, not credited.",
      pages: ["/marketing/value-statement", "/marketing/budget"],
    },
    {
      en: "Randomised experiment",
      zh: "隨機對照實驗",
      definition: "A lot decides who is approached. Only so does a difference belong to the campaign: grade A.",
      pages: ["/marketing/experiments"],
    },
    {
      en: "Hold-out",
      zh: "對照組",
      definition: "People left alone by lot, whom those approached are compared with.",
      pages: ["/marketing/experiments"],
    },
    {
      en: "Per person assigned",
      zh: null,
      definition:
        "Effects count everybody whom the lot assigned, reached or not. Comparing buyers compares different people.",
      pages: ["/marketing/experiments"],
    },
    {
      en: "Test by regions",
      zh: null,
      definition: "Spend is changed in some regions and left alone in others.",
      pages: ["/marketing/geo"],
    },
    {
      en: "Marketing mix model",
      zh: "行銷組合模型",
      definition: "A weekly model of sales by what was spent on each channel, with season and demand beside it.",
      pages: ["/marketing/mix", "/marketing/budget"],
    },
    {
      en: "Attribution",
      zh: "歸因",
      definition: "A rule that credits the steps before a sale. Credit is not an effect: grade D.",
      pages: ["/marketing/attribution"],
    },
    {
      en: "Uplift",
      zh: null,
      definition: "What an approach changes for a person: high where it persuades, none where people buy anyway.",
      pages: ["/marketing/uplift"],
    },
  ],
};
