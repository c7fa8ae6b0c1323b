import type { TermTheme } from "./term.js";

/** How sure a number is, and what keeps people out of it. */
export const evidenceTerms: TermTheme = {
  theme: "Evidence and privacy",
  terms: [
    {
      en: "Interval",
      zh: "信賴區間",
      definition: "Where 90 % of the numbers would lie with other customers drawn the same way.",
      pages: ["/about/grades"],
    },
    {
      en: "Grade of evidence",
      zh: "證據等級",
      definition: "From M, counted in full, to D, a mere association. It decides the verb of a sentence.",
      pages: ["/about/grades"],
    },
    {
      en: "Placebo check",
      zh: "安慰劑檢定",
      definition:
        "The same comparison where nothing can have been caused. If it finds something, the comparison is not to be trusted.",
      pages: ["/loyalty/methods", "/marketing/geo"],
    },
    {
      en: "Survival curve",
      zh: "存活曲線",
      definition: "The share of policies that are still there, by time since issue.",
      pages: ["/loyalty/survival"],
    },
    {
      en: "Censored",
      zh: "設限",
      definition:
        "Still there on the last day of the book, so that the end is not known. Such policies count as far as they were seen.",
      pages: ["/loyalty/survival"],
    },
    {
      en: "Left truncation",
      zh: "左截斷",
      definition: "Old policies are known only if they lasted until observation began, so they count from that day.",
      pages: ["/loyalty/survival", "/loyalty/persistency"],
    },
    {
      en: "Competing causes",
      zh: "競爭風險",
      definition: "A policy that has matured can no longer be given up. Shares by cause take that into account.",
      pages: ["/loyalty/survival"],
    },
    {
      en: "Hazard ratio",
      zh: "風險比",
      definition: "How many times as fast one group gives up as another, at the same age of the policy.",
      pages: ["/loyalty/survival", "/loyalty/chain"],
    },
    {
      en: "Path model",
      zh: "路徑模型",
      definition: "Attitudes joined by arrows whose strengths are estimated from answers.",
      pages: ["/loyalty/chain"],
    },
    {
      en: "Small cell",
      zh: null,
      definition:
        "A group of fewer than ten people. It is pooled or withheld, with what would give it away by subtraction.",
      pages: ["/about/privacy"],
    },
    {
      en: "Pseudonym",
      zh: "假名",
      definition: "A code in the place of a number that names somebody, made with a key that is not published.",
      pages: ["/about/privacy", "/explore/database"],
    },
    {
      en: "Personal data protection act",
      zh: "個人資料保護法（個資法）",
      definition: "Taiwan's law on personal data. Consent to marketing and profiling is in the book with its dates.",
      pages: ["/about/privacy"],
    },
  ],
};
