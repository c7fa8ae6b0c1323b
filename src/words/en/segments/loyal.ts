import type { Row } from "../../../models/report.js";
import { formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { decisions } from "./loyal-decisions.js";
import { finding, forestTitle, toldClaims, verdictWords, withInterval } from "./loyal-findings.js";
import { nameOf } from "./loyal-names.js";

const percent = { unit: "share" as const, decimals: 1 };
const points = { unit: "points" as const, decimals: 1 };

const traits: Readonly<Record<string, string>> = {
  source: "How they were won",
  age: "Age at issue",
  residence: "Where they live",
};

const level = (code: string) => (code === "00-24" ? "Under 25" : levelName(code));

/** "From 65.7 % (Telemarketing) to 78.5 % (Referral), all else alike". */
function profileTitle(rows: readonly Row[]): string {
  const ordered = rows.toSorted((a, b) => Number(a["estimate"]) - Number(b["estimate"]));
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!least || !most || least === most) return "Policies in force at 25 months, all else alike";
  const one = (row: Row) => `${formatValue(row["estimate"] as number, percent)} (${level(String(row["level"]))})`;
  return `From ${one(least)} to ${one(most)}, all else alike`;
}

/** Rows of the table of verdicts; cells are written, because each claim has a unit and a reason of its own. */
function verdictRows(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const told = typeof row["estimate"] === "number";
    const strength = (key: string) => formatValue(row[key] as number, { unit: "ratio", decimals: 1 });
    return {
      name: nameOf(String(row["claim"])).name,
      verdict: verdictWords(row),
      estimate: told ? withInterval(row, "estimate", "low", "high") : "–",
      strength: told ? `${strength("e_value")} times (interval: ${strength("e_value_bound")})` : "–",
      contribution: row["contribution"] ?? null,
      contribution_low: row["contribution_low"] ?? null,
      contribution_high: row["contribution_high"] ?? null,
    };
  });
}

/** What the page on who is loyal says, whatever the numbers. */
export const loyal = {
  finding,
  toldClaims,
  decisions,
  cards: [
    "segments.loyal.claims_held",
    "segments.loyal.referral",
    "segments.loyal.persistency_25",
    "segments.loyal.worth",
  ],
  forestTitle,
  forestSubtitle:
    "Difference in the share of policies in force at 25 months. Filled: product, year, channel, premium, income, region and the other claims' traits alike, with 90 % intervals that hold for all claims together. Hollow: as it is",
  nameOf: (claim: string) => nameOf(claim).name,
  axis: "Points of 25-month persistency",
  band: "smaller than matters",
  adjusted: "all else alike",
  raw: "as it is",
  forestColumns: [
    { key: "name", label: "Claim" },
    { key: "estimate", label: "All else alike", ...points, low: "low", high: "high" },
    { key: "alone", label: "Its interval alone", ...points, low: "alone_low", high: "alone_high" },
    { key: "raw", label: "As it is", ...points, low: "raw_low", high: "raw_high" },
    { key: "first", label: "In force, those claimed", ...percent },
    { key: "second", label: "In force, the others", ...percent },
    { key: "weighted", label: "By weighting", ...points },
    { key: "policies", label: "Policies compared", unit: "count" as const },
    { key: "comparable", label: "Of all in the two groups", unit: "share" as const },
  ],
  verdicts: "What the book says of each claim",
  verdictRows,
  verdictColumns: [
    { key: "name", label: "Claim (Reichheld 1993)" },
    { key: "verdict", label: "Verdict" },
    { key: "estimate", label: "All else alike" },
    {
      key: "contribution",
      label: "Contribution a year, a policy",
      unit: "money" as const,
      low: "contribution_low",
      high: "contribution_high",
    },
    { key: "strength", label: "To explain it away" },
  ],
  verdictNote:
    "A claim holds when its interval lies above nothing, and shows no sign when the interval lies within 2 points on either side, the smallest difference that this site takes to matter. To explain a difference away, a cause that nobody recorded would have to make both the trait and giving up so many times as likely, and as many times as the second number to bring the interval to nothing (E-value).",
  undated:
    "Homes, residence, region and income are as known today; the book does not say since when. What happened after issue is not held alike.",
  referral: {
    before: "Referral has a second answer on the page ",
    link: "What staying is worth",
    after:
      ": it compares customers by their first policy alone, matched by weights, and this page all main policies, with home, age and residence alike too. Both may be right where their intervals overlap.",
  },
  conduct:
    "Age and place describe whom the company serves. No price, no term, no cover and no claim may be decided by them.",
  filter: "Show by",
  traitChoice: (trait: string) => traits[trait] ?? trait,
  profileTitle,
  profileSubtitle:
    "Share of policies that would be in force at 25 months were all of them at this level and all else as it is, with 90 % intervals",
  profileAxis: "In force at 25 months",
  profileColumns: [
    { key: "category", label: "Level" },
    { key: "estimate", label: "In force at 25 months", ...percent, low: "low", high: "high" },
    { key: "policies", label: "Policies", unit: "count" as const },
  ],
  level,
  evidence: (rows: readonly Row[]) => [
    ...rows.map((row) => `segments.loyal.${String(row["claim"])}`),
    ...rows.map((row) => `segments.loyal.${String(row["claim"])}.contribution`),
    "segments.loyal.worth",
  ],
};
