/** What a survey of customers may measure, in the causal order of the chain. */
export const CUSTOMER_CONSTRUCTS = [
  "image",
  "expectation",
  "quality",
  "service",
  "claims",
  "value",
  "satisfaction",
  "complaints",
  "preference",
  "differentiation",
  "loyalty",
] as const;

export const EMPLOYEE_CONSTRUCTS = ["executive_support", "process", "cooperation"] as const;

export type ConstructName = (typeof CUSTOMER_CONSTRUCTS)[number] | (typeof EMPLOYEE_CONSTRUCTS)[number];

type NamedArrow = readonly [from: ConstructName, to: ConstructName];

/**
 * Quality and service -> satisfaction -> loyalty. Image, expectation, value and complaints as in the European Customer Satisfaction Index (Fornell
 * et al. 1996; Tenenhaus et al. 2005); preference and perceived difference as the two sides of attachment (Griffin 1995).
 */
export const CUSTOMER_ARROWS: readonly NamedArrow[] = [
  ["image", "expectation"],
  ["expectation", "quality"],
  ["quality", "service"],
  ["quality", "claims"],
  ["expectation", "value"],
  ["quality", "value"],
  ["image", "satisfaction"],
  ["expectation", "satisfaction"],
  ["quality", "satisfaction"],
  ["service", "satisfaction"],
  ["claims", "satisfaction"],
  ["value", "satisfaction"],
  ["satisfaction", "complaints"],
  ["satisfaction", "preference"],
  ["satisfaction", "differentiation"],
  ["image", "loyalty"],
  ["satisfaction", "loyalty"],
  ["complaints", "loyalty"],
  ["preference", "loyalty"],
  ["differentiation", "loyalty"],
];

export const EMPLOYEE_ARROWS: readonly NamedArrow[] = [
  ["executive_support", "process"],
  ["executive_support", "cooperation"],
  ["process", "cooperation"],
];
