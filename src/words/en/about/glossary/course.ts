import type { TermTheme } from "./term.js";

/** What happens to a policy between issue and end. */
export const courseTerms: TermTheme = {
  theme: "The course of a policy",
  terms: [
    {
      en: "Persistency",
      zh: "繼續率",
      definition:
        "The share of policies in force a number of months after issue: 13, 25, 37, 49 or 61. By count, or by premium.",
      pages: ["/loyalty/persistency", "/loyalty/methods"],
    },
    {
      en: "25-month persistency",
      zh: "25個月繼續率",
      definition:
        "Persistency when the third premium year has begun; the figure that Taiwan's insurers are compared by, beside 13 months.",
      pages: ["/loyalty/persistency", "/loyalty/claims"],
    },
    {
      en: "Cooling off",
      zh: "契約撤銷",
      definition: "The policyholder sends a new policy back in the first days and is repaid in full.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Grace period",
      zh: "寬限期間",
      definition: "Days after a premium was due in which cover goes on without payment.",
      pages: ["/loyalty/lifecycle"],
    },
    {
      en: "Lapse",
      zh: "失效（停效）",
      definition:
        "Cover stops because a premium was not paid. It can be reinstated for a time (停效) before the contract is over.",
      pages: ["/loyalty/persistency", "/loyalty/survival"],
    },
    {
      en: "Reinstatement",
      zh: "復效",
      definition: "A lapsed policy comes back into force when what is owed is paid.",
      pages: ["/loyalty/lifecycle"],
    },
    {
      en: "Automatic premium loan",
      zh: "自動墊繳保費",
      definition: "An unpaid premium is lent by the policy's own value, so that cover goes on.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Policy loan",
      zh: "保單借款",
      definition: "Money that a policyholder borrows against the value of the policy. Fraudsters talk people into it.",
      pages: ["/fraud/protection"],
    },
    {
      en: "Surrender",
      zh: "解約",
      definition: "The policyholder ends the contract and is paid its surrender value (解約金).",
      pages: ["/loyalty/survival", "/fraud/protection"],
    },
    {
      en: "Partial surrender",
      zh: "部分解約",
      definition:
        "Part of the policy's value is taken out and the rest goes on. A customer who does it is leaving by halves.",
      pages: ["/loyalty/lifecycle"],
    },
    {
      en: "Reduced paid-up",
      zh: "減額繳清",
      definition: "No more premiums, less cover. The policy stays in force.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Conversion",
      zh: "契約轉換",
      definition: "A policy is exchanged for one of another kind.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Maturity",
      zh: "滿期",
      definition: "The agreed end of an endowment or annuity, when its sum is due. It is no loss of a customer.",
      pages: ["/loyalty/survival"],
    },
  ],
};
