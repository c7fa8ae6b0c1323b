/** Traits by which price sensitivity is told. */
export const priceTraits: Record<string, string> = {
  product_group: "Group of products",
  product: "Product",
  income_band: "Income",
  source: "How they came",
  preferred_channel: "Preferred channel",
  has_policy: "Had a contract already",
  age: "Age",
  gender: "Gender",
  region: "Region",
};

const groups: Record<string, string> = {
  protection: "Term and accident",
  health: "Health and critical illness",
  savings: "Savings",
};

const others: Record<string, string> = {
  yes: "Had a contract already",
  no: "Had none",
  under_30: "Under 30",
  "30_44": "30 to 44",
  "45_59": "45 to 59",
  "60_74": "60 to 74",
  "75_plus": "75 and over",
};

/** A level of a trait of this page; null for one that other pages name. */
export function ownLevelName(code: string): string | null {
  return groups[code] ?? others[code] ?? null;
}

/** "Savings, larger premiums" for "savings.large". */
export function segmentName(code: string): string {
  const [group = "", size = ""] = code.split(".");
  return `${groups[group] ?? group}, ${size === "small" ? "smaller" : "larger"} premiums`;
}

export const planNames: Record<string, string> = {
  today: "Today's prices",
  level: "Best at today's mean price",
  new_only: "Best for new business, renewals as today",
  most: "Best of all that was tested",
};
