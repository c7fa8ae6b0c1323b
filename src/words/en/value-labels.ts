/** Names of the traits by which contribution is shown. */
export const traits: Record<string, string> = {
  age: "Age",
  tenure: "Years as a customer",
  income_band: "Income",
  source: "How they were won",
  preferred_channel: "Preferred channel",
  residence: "Where they live",
  owns_home: "Owns a home",
  occupation: "Occupation",
  region: "Region",
  branch: "Branch",
  gender: "Gender",
  referred: "Referred by a customer",
  employer: "Employer known",
  trusted_contact: "Has a trusted contact",
  marketing_consent: "Agreed to marketing",
};

const levels: Record<string, string> = {
  "00-29": "Under 30",
  "70-99": "70 and over",
  "0-4 years": "Under 5 years",
  "over 14 years": "15 years and over",
  lower: "Lower income",
  middle: "Middle income",
  upper: "Upper income",
  work_site: "Work site",
  unknown: "Not known",
  other: "Other (small groups)",
};

/** A level of a trait, or any other code of a book, as readers see it: "work_site" is "Work site". */
export function levelName(code: string): string {
  return levels[code] ?? capitalised(code.replaceAll("_", " ").replace(/(\d)-(\d)/, "$1–$2"));
}

/** Parts of the worst tenth's loss. */
export const lossParts: Record<string, string> = {
  acquisition: "Acquisition not recovered",
  claims: "Expected claims",
  service: "Service",
  margin: "Benefits and guarantees",
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
