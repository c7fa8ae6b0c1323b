/** Lines of product, as policies, applications, contacts and assumptions name them. */
export const products = [
  "term",
  "whole_life",
  "endowment",
  "annuity",
  "health",
  "accident",
  "critical_illness",
  "investment_linked",
] as const;
