const levels = new Map(
  Object.entries({
    "00-29": "Under 30",
    "00-34": "Under 35",
    "60-99": "60 and over",
    "65-99": "65 and over",
    "70-99": "70 and over",
    "0-4 years": "Under 5 years",
    "over 14 years": "15 years and over",
    lower: "Lower income",
    middle: "Middle income",
    upper: "Upper income",
    work_site: "Work site",
    unknown: "Not known",
    other: "Other (small groups)",
  }),
);

/** A level of a trait, or any other code of a book, as readers see it: "work_site" is "Work site". */
export function levelName(code: string): string {
  return levels.get(code) ?? capitalised(code.replaceAll("_", " ").replace(/(\d)-(\d)/, "$1–$2"));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
