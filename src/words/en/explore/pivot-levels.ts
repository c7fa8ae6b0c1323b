import { levelOf } from "../../../models/pivot-levels.js";
import { OTHERS, UNKNOWN } from "../../../models/pivot-query.js";
import { levelName } from "../level-name.js";

/** What each level of a pivot is called, and the hierarchy that it is offered under. */
export const pivotLevels: Record<string, { name: string; group: "policy" | "customer" | "event"; by: string }> = {
  product_class: { name: "Class of product", group: "policy", by: "class of product" },
  product: { name: "Product", group: "policy", by: "product" },
  sold_by: { name: "Sold through", group: "policy", by: "channel of sale" },
  issued_year: { name: "Issued, year", group: "policy", by: "year of issue" },
  issued_quarter: { name: "Issued, quarter", group: "policy", by: "quarter of issue" },
  issued_month: { name: "Issued, month", group: "policy", by: "month of issue" },
  ended_year: { name: "Ended, year", group: "policy", by: "year of end" },
  ended_quarter: { name: "Ended, quarter", group: "policy", by: "quarter of end" },
  ended_month: { name: "Ended, month", group: "policy", by: "month of end" },
  end_reason: { name: "Reason of the end", group: "policy", by: "reason of the end" },
  is_rider: { name: "Main policy or rider", group: "policy", by: "main policy or rider" },
  frequency: { name: "Payments a year", group: "policy", by: "payments a year" },
  campaign: { name: "Campaign of the sale", group: "policy", by: "campaign of the sale" },
  book_year: { name: "Year booked", group: "policy", by: "year booked" },
  requested_year: { name: "Requested, year", group: "event", by: "year of request" },
  requested_quarter: { name: "Requested, quarter", group: "event", by: "quarter of request" },
  requested_month: { name: "Requested, month", group: "event", by: "month of request" },
  request_kind: { name: "Kind of request", group: "event", by: "kind of request" },
  request_channel: { name: "Channel of the request", group: "event", by: "channel of the request" },
  request_status: { name: "What became of it", group: "event", by: "what became of it" },
  contact_year: { name: "Contact, year", group: "event", by: "year of contact" },
  contact_quarter: { name: "Contact, quarter", group: "event", by: "quarter of contact" },
  contact_month: { name: "Contact, month", group: "event", by: "month of contact" },
  contact_channel: { name: "Channel of the contact", group: "event", by: "channel of the contact" },
  contact_purpose: { name: "Purpose of the contact", group: "event", by: "purpose of the contact" },
  contact_direction: { name: "Direction of the contact", group: "event", by: "direction of the contact" },
  life_stage: { name: "Age, three bands", group: "customer", by: "age in three bands" },
  age_band: { name: "Age, ten years", group: "customer", by: "ten years of age" },
  gender: { name: "Gender", group: "customer", by: "gender" },
  region: { name: "Region", group: "customer", by: "region" },
  branch: { name: "Branch", group: "customer", by: "branch" },
  residence: { name: "Residence", group: "customer", by: "residence" },
  income_band: { name: "Income", group: "customer", by: "income" },
  occupation: { name: "Occupation", group: "customer", by: "occupation" },
  owns_home: { name: "Owns a home", group: "customer", by: "owning a home" },
  source: { name: "Won through", group: "customer", by: "source" },
  preferred_channel: { name: "Preferred channel", group: "customer", by: "preferred channel" },
  was_referred: { name: "Was referred", group: "customer", by: "referral" },
  joined_year: { name: "Joined, year", group: "customer", by: "year of joining" },
  joined_quarter: { name: "Joined, quarter", group: "customer", by: "quarter of joining" },
  joined_month: { name: "Joined, month", group: "customer", by: "month of joining" },
  tenure_band: { name: "Tenure, five years", group: "customer", by: "five years of tenure" },
  tenure_years: { name: "Tenure, years", group: "customer", by: "years of tenure" },
  value_tenth: { name: "Value, tenth (1 the highest)", group: "customer", by: "tenth by value" },
  policies_in_force: { name: "Policies held now", group: "customer", by: "policies held now" },
  customer_kind: { name: "Policyholder or prospect", group: "customer", by: "policyholder or prospect" },
};

/** The oldest band of the analyst's database holds all who are older. */
const OLDEST = "80";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const PAYMENTS: Record<string, string> = {
  0: "Single premium",
  1: "Yearly",
  2: "Half-yearly",
  4: "Quarterly",
  12: "Monthly",
};
const CODES: Record<string, string> = {
  under_30: "Under 30",
  "30_to_59": "30 to 59",
  "60_and_over": "60 and over",
  "0_to_4": "Under 5 years",
  "5_to_9": "5 to 9 years",
  "10_to_14": "10 to 14 years",
  "15_and_over": "15 years and over",
};

/** A value of a level as readers see it: "2019-03" is "Mar 2019". */
export function pivotValue(id: string, key: string): string {
  if (key === OTHERS) return "Others";
  const level = levelOf(id);
  if (key === UNKNOWN) return id === "end_reason" || id.startsWith("ended_") ? "Not ended, or not known" : "Not known";
  switch (level?.kind) {
    case "month":
      return `${MONTHS[Number(key.slice(5)) - 1] ?? ""} ${key.slice(0, 4)}`.trim();
    case "quarter":
      return key.replace("-", " ");
    case "decade":
      if (key === OLDEST) return `${key} and over`;
      return /^\d+$/.test(key) ? `${key}–${Number(key) + 9}` : levelName(key);
    case "yes_no":
      if (id === "is_rider") return key === "true" ? "Rider" : "Main policy";
      return key === "true" ? "Yes" : "No";
    case "frequency":
      return PAYMENTS[key] ?? key;
    case "year":
    case "number":
      return key;
    case "code":
    case undefined:
      return CODES[key] ?? levelName(key);
  }
}
