import type { TermTheme } from "./term.js";

/** What customers and policies are worth. */
export const valueTerms: TermTheme = {
  theme: "Value",
  terms: [
    {
      en: "Contribution",
      zh: "顧客貢獻度",
      definition: "All money that the ledger books on a customer's policies, less the cost of serving the customer.",
      pages: ["/value/", "/value/method"],
    },
    {
      en: "Profit by source",
      zh: "利源分析",
      definition: "Profit taken apart into interest (利差), mortality (死差) and expense (費差).",
      pages: ["/value/sources"],
    },
    {
      en: "Negative spread",
      zh: "利差損",
      definition: "What is lost when assets earn less than policies were promised.",
      pages: ["/value/sources"],
    },
    {
      en: "Lifetime value",
      zh: "顧客終身價值",
      definition: "What a customer is expected to bring from now on, discounted; what has been brought is not in it.",
      pages: ["/loyalty/lifetime-value"],
    },
    {
      en: "Acquisition cost",
      zh: "取得成本",
      definition: "Commission and expense of winning a policy.",
      pages: ["/loyalty/lifetime-value", "/value/"],
    },
    {
      en: "Cost to serve",
      zh: "服務成本",
      definition: "Maintenance expense and the cost of contacts.",
      pages: ["/value/"],
    },
    {
      en: "Whale curve",
      zh: "鯨魚曲線",
      definition:
        "Contribution added up from the best customer to the worst: above the whole, and down again where some lose money.",
      pages: ["/value/"],
    },
    {
      en: "Tenth of customers",
      zh: "十分位",
      definition: "Customers by contribution, in ten groups of equal size.",
      pages: ["/value/"],
    },
    {
      en: "Annual premium equivalent (APE)",
      zh: "年化新契約保費",
      definition: "Annual premiums of new business and a tenth of single ones, so that both can be added up.",
      pages: ["/marketing/value-statement"],
    },
    {
      en: "First-year premium",
      zh: "初年度保費",
      definition: "Premium of new business in its first year; premium of later years is 續年度保費.",
      pages: ["/marketing/value-statement"],
    },
    {
      en: "Value of new business (VNB)",
      zh: "新契約價值",
      definition:
        "Present value of the profits of policies issued in a period, on the assumptions in force when they were sold.",
      pages: ["/marketing/value-statement", "/marketing/methods"],
    },
    {
      en: "VNB margin",
      zh: null,
      definition: "Value of new business over its annual premium equivalent.",
      pages: ["/marketing/value-statement"],
    },
    {
      en: "Embedded value",
      zh: "隱含價值",
      definition:
        "Net worth and the value of policies in force. The value of a new policy here is reckoned in its traditional way.",
      pages: ["/marketing/methods"],
    },
    {
      en: "Discount rate",
      zh: "折現率",
      definition: "The rate at which money of later years counts less. It stands in book.json.",
      pages: ["/value/what-if", "/about/book"],
    },
    {
      en: "Commission",
      zh: "佣金",
      definition: "What the seller is paid for a policy, most of it in the first year; net of what was clawed back.",
      pages: ["/loyalty/lifetime-value"],
    },
  ],
};
