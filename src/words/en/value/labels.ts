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

/** Parts of the worst tenth's loss. */
export const lossParts: Record<string, string> = {
  acquisition: "Acquisition not recovered",
  claims: "Expected claims",
  service: "Service",
  margin: "Benefits and guarantees",
};
