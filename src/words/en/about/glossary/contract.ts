import type { TermTheme } from "./term.js";

/** What a policy is, and who stands in it. */
export const contractTerms: TermTheme = {
  theme: "The contract",
  terms: [
    {
      en: "Policyholder",
      zh: "要保人（保戶）",
      definition:
        "Who made the contract and owes the premium. Customers on these pages are policyholders, past ones included.",
      pages: ["/value/", "/loyalty/lifecycle"],
    },
    {
      en: "Insured",
      zh: "被保險人",
      definition: "Whose life, health or accident the contract covers; often, but not always, the policyholder.",
      pages: ["/about/dictionary"],
    },
    {
      en: "Beneficiary",
      zh: "受益人",
      definition: "Who is paid when a claim is due. A book holds nothing of beneficiaries.",
      pages: ["/about/dictionary"],
    },
    {
      en: "Policy",
      zh: "保單",
      definition: "One main contract with its riders. Counts are of main policies unless a page says otherwise.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Rider",
      zh: "附約",
      definition: "Further cover that hangs on a main policy (主約) and ends with it.",
      pages: ["/loyalty/persistency", "/marketing/value-statement"],
    },
    {
      en: "In force",
      zh: "有效契約",
      definition: "A policy that gives cover today. One on an automatic premium loan, or paid up, is in force.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "New business",
      zh: "新契約",
      definition: "Policies issued in a period, here mostly the last twelve months.",
      pages: ["/marketing/value-statement"],
    },
    {
      en: "Sum assured",
      zh: "保險金額（保額）",
      definition: "What the contract promises to pay when the insured event happens.",
      pages: ["/loyalty/claims"],
    },
    {
      en: "Premium",
      zh: "保險費（保費）",
      definition: "The price of the contract, by the year or in one sum.",
      pages: ["/value/", "/loyalty/persistency"],
    },
    {
      en: "Payment frequency",
      zh: "繳別",
      definition: "How often a premium is paid: yearly, half-yearly, quarterly or monthly (年繳、半年繳、季繳、月繳).",
      pages: ["/loyalty/survival"],
    },
    {
      en: "Single premium",
      zh: "躉繳",
      definition: "The whole premium in one sum. It counts as a tenth of it a year in annual premium equivalent.",
      pages: ["/marketing/value-statement"],
    },
    {
      en: "Premium term",
      zh: "繳費年期",
      definition: "Years for which premiums are due. A policy past its premium term is still in force.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Assumed interest rate",
      zh: "預定利率",
      definition: "The rate that premiums were calculated with. The insurer owes it however little its assets earn.",
      pages: ["/value/sources"],
    },
    {
      en: "Declared rate",
      zh: "宣告利率",
      definition: "The rate that an insurer credits to policies that share in interest, set anew from time to time.",
      pages: ["/marketing/mix"],
    },
    {
      en: "Policy reserve",
      zh: "責任準備金",
      definition:
        "Money set aside for what policies will ask for. Its changes decide in which year a premium becomes profit.",
      pages: ["/value/method"],
    },
    {
      en: "Investment-linked policy",
      zh: "投資型保險",
      definition:
        "A policy whose owner bears the gains and losses of its investments; its interest profit here is none.",
      pages: ["/value/sources"],
    },
    {
      en: "Underwriting",
      zh: "核保",
      definition: "The decision whether, and on which terms, an application becomes a policy.",
      pages: ["/crm/map"],
    },
    {
      en: "Claim",
      zh: "理賠",
      definition:
        "What is asked for, decided and paid when the insured event has happened. Claims never count against a customer.",
      pages: ["/value/method", "/about/privacy"],
    },
  ],
};
