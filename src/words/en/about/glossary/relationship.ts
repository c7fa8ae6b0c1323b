import type { TermTheme } from "./term.js";

/** Words of customer relationship management. */
export const relationshipTerms: TermTheme = {
  theme: "The relationship",
  terms: [
    {
      en: "Customer relationship management (CRM)",
      zh: "顧客關係管理",
      definition:
        "People, process and technology joined to attract, keep and lift relationships with particular customers, for satisfaction, loyalty and profit.",
      pages: ["/crm/map"],
    },
    {
      en: "Customer loyalty",
      zh: "顧客忠誠度",
      definition:
        "Buying again and feeling attached. Either alone is not loyalty; satisfaction leads to it and does not imply it.",
      pages: ["/loyalty/chain", "/crm/obstacles"],
    },
    {
      en: "Customer satisfaction",
      zh: "顧客滿意度",
      definition: "What customers say of their experience. It comes before loyalty and is another thing.",
      pages: ["/loyalty/chain"],
    },
    {
      en: "Service quality",
      zh: "服務品質",
      definition:
        "What customers say of product and service: the first of the four criteria, before satisfaction, loyalty and profit.",
      pages: ["/loyalty/chain"],
    },
    {
      en: "Attachment",
      zh: null,
      definition:
        "Preference for the company and perceived difference from others, the two sides of the feeling behind loyalty (Griffin 1995).",
      pages: ["/loyalty/chain"],
    },
    {
      en: "Target customers",
      zh: "目標顧客",
      definition: "Those whom the company wants to attract, keep and lift: the middle of the CRM map.",
      pages: ["/crm/map", "/loyalty/lifecycle"],
    },
    {
      en: "Segmentation",
      zh: "市場區隔",
      definition: "Customers told apart by what they need, how they buy and what they are worth.",
      pages: ["/segments/", "/value/sources"],
    },
    {
      en: "Prospect",
      zh: "準保戶",
      definition: "Somebody known who never had a policy.",
      pages: ["/loyalty/lifecycle"],
    },
    {
      en: "Cross-selling",
      zh: "交叉銷售",
      definition: "Another kind of policy for somebody who has one.",
      pages: ["/marketing/experiments"],
    },
    {
      en: "Win-back",
      zh: "顧客贏回",
      definition: "Approaching people who left. They stay in the database for it.",
      pages: ["/loyalty/lifecycle"],
    },
    {
      en: "Front office",
      zh: "前台",
      definition: "Channels and campaigns: where customers meet the company.",
      pages: ["/crm/map"],
    },
    {
      en: "Back office",
      zh: "後台",
      definition: "Strategy, underwriting, actuaries, claims and quality management: what customers do not see.",
      pages: ["/crm/map"],
    },
    {
      en: "Analytical system",
      zh: "分析系統",
      definition: "The customer database with data mining, OLAP and reports; this site is one.",
      pages: ["/crm/map"],
    },
    {
      en: "Online analytical processing (OLAP)",
      zh: "線上分析處理",
      definition: "Numbers by several dimensions at once, drilled down and up.",
      pages: ["/explore/pivot"],
    },
    {
      en: "Data mining",
      zh: "資料採礦（資料探勘）",
      definition: "Models that find patterns in data, held to data that they have not seen.",
      pages: ["/marketing/uplift", "/fraud/diagnostics"],
    },
    {
      en: "Campaign management",
      zh: "行銷活動管理",
      definition:
        "Planning, running and judging approaches to customers; a record of who was left out by lot belongs to it.",
      pages: ["/marketing/experiments", "/crm/map"],
    },
    {
      en: "Complaint",
      zh: "申訴",
      definition: "A contact that says that something went wrong. It never counts against the customer.",
      pages: ["/loyalty/chain", "/crm/map"],
    },
    {
      en: "First-time resolution",
      zh: "首次解決率",
      definition: "The share of contacts that settled the matter, so that nobody had to ask again.",
      pages: ["/crm/map"],
    },
  ],
};
