import { levelName } from "../level-name.js";

/** Words for features that the demo has; an insurer's own columns are read as they are written. */
const known: Record<string, string> = {
  amount_share: "Share of the policy's value asked for",
  amount_thousands: "Amount, thousands",
  payee_new: "New payee",
  payee_age_days: "Days since the payee was first used",
  payee_other_customers_90_days: "Other customers who paid this payee in 90 days",
  quiet_years: "Years without contact",
  requests_12_months: "Requests in 12 months",
  details_changed_90_days: "Details changed in 90 days",
  repeated_request: "Asked again after a refusal",
  age: "Age",
  lives_alone: "Lives alone",
  policy_years: "Age of the policy, years",
  available_thousands: "Value available, thousands",
  sum_assured_thousands: "Sum assured, thousands",
  income_level: "Income level",
  rural: "Lives in the country",
  owns_home: "Owns a home",
  has_trusted_contact: "Has a trusted contact",
  premiums_end_reached: "All premiums paid",
  hours_since_phone_inquiry: "Hours since a phone inquiry",
  phone_inquiries_30_days: "Phone inquiries in 30 days",
  hour: "Hour of the day",
  weekday: "Day of the week (1 = Monday)",
  kilometres_from_home_branch: "Kilometres from the home branch",
  accompanied: "Accompanied by somebody",
  session_minutes: "Minutes that the request took",
  remote_control_signs: "Signs of remote control",
  new_device: "New device",
  scam_calls_in_region: "Scam calls in the region (1 = usual)",
  payee_reports: "Police reports on the payee",
  caller_reports: "Police reports on the caller",
  days_since_report: "Days since the last report",
  district_rate: "Fraud rate of the district",
  visits_12_months: "Agent's visits in 12 months",
  soft_signs: "Soft signs seen by the agent",
  months_since_visit: "Months since the agent's visit",
  new_acquaintance: "New acquaintance seen by the agent",
};

/** A feature as staff would call it: "amount_share" in an own column is "Amount share". */
export function featureName(feature: string): string {
  return (Object.hasOwn(known, feature) ? known[feature] : undefined) ?? levelName(feature);
}

const sources: Record<string, string> = {
  behaviour: "Behaviour",
  profile: "Customer and policy",
  context: "Situation",
  police: "Police reports",
  telecom: "Telecom data",
  field: "Agents' visits",
};

export function sourceName(source: string): string {
  return sources[source] ?? levelName(source);
}
