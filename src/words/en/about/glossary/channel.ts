import type { TermTheme } from "./term.js";

/** Who sells and serves. */
export const channelTerms: TermTheme = {
  theme: "Agents and channels",
  terms: [
    {
      en: "Agent",
      zh: "業務員",
      definition: "Who sells and serves for one insurer.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Agent attrition",
      zh: "業務員脫落率",
      definition: "The share of newly hired agents who are gone after 13 months.",
      pages: ["/loyalty/persistency", "/loyalty/claims"],
    },
    {
      en: "Agent retention",
      zh: "業務員定著率",
      definition: "The share of newly hired agents who are still there: one less attrition.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Orphan policy",
      zh: "孤兒保單",
      definition: "A policy whose agent has left and that nobody serves since.",
      pages: ["/loyalty/persistency", "/loyalty/methods"],
    },
    {
      en: "Bancassurance",
      zh: "銀行保險",
      definition: "Policies sold through banks.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Telemarketing",
      zh: "電話行銷",
      definition: "Policies sold by telephone.",
      pages: ["/loyalty/persistency"],
    },
    {
      en: "Work-site marketing",
      zh: "職域行銷",
      definition:
        "Selling to the employees of a firm where they work; firms are segmented by size, industry and growth.",
      pages: ["/loyalty/claims"],
    },
    {
      en: "Referral",
      zh: "轉介紹",
      definition: "A customer brings another one.",
      pages: ["/loyalty/lifetime-value", "/loyalty/claims"],
    },
    {
      en: "Favour-based selling",
      zh: "人情保",
      definition: "A policy bought to do the seller, often a relative or friend, a favour.",
      pages: ["/loyalty/claims"],
    },
    {
      en: "Customer service centre",
      zh: "客服中心",
      definition:
        "Where customers call. Its contacts are in the book with purpose, minutes and whether they settled the matter.",
      pages: ["/crm/map"],
    },
    {
      en: "Counter",
      zh: "臨櫃",
      definition: "A branch's desk, where a customer stands before a member of staff and lights are shown.",
      pages: ["/fraud/lights", "/fraud/protection"],
    },
  ],
};
