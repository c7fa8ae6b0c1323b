import type { Row } from "../../../models/report.js";
import { formatDate } from "../../date-format.js";
import { formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { isShare, measureName } from "./measure-name.js";
import { bonusTitle, decisions, finding, horizonTitle, isSoldAndGone } from "./scorecard-findings.js";

const EXECUTIVES = new Map(Object.entries({ ceo: "CEO", cfo: "CFO", board: "Board", coo: "COO" }));
const ROLES = new Map(
  Object.entries({
    strategy: "Company strategy",
    in_store: "Branches",
    digital: "Digital",
    product: "Products",
    esg: "Environment and society",
  }),
);
const STATES: Record<string, string> = {
  reached: "Reached",
  on_the_way: "On the way",
  standing_still: "No nearer",
  further_off: "Further off",
  no_target: "No target",
};

const points = { unit: "points" as const, decimals: 1 };
const part = (key: string, label: string) => ({ key, label, unit: "share" as const, decimals: 1 });

/** What the scorecard says, whatever the numbers. */
export const scorecard = {
  ...{ finding, decisions, horizonTitle, isSoldAndGone, bonusTitle },
  trustTitle: "Trust in marketing, by who was asked",
  trustSubtitle: (low: number | null, high: number | null) =>
    `Mean score by round and role${low === null || high === null ? "" : `, on a scale of ${low} to ${high}`}; in colour: all roles together, by respondents. Roles with fewer than five answers in a round are withheld`,
  together: "All together",
  score: "Score",
  executive: (role: unknown) => EXECUTIVES.get(String(role)) ?? levelName(String(role)),
  item: (code: unknown) => levelName(String(code)),
  trustColumns: [
    { key: "asked", label: "Asked on" },
    { key: "who", label: "Role" },
    { key: "respondents", label: "Answers", unit: "count" as const },
    { key: "score", label: "Score", unit: "count" as const, decimals: 1 },
  ],
  date: (day: unknown) => formatDate(String(day)),
  publishedNote:
    "An article on chief marketing officers reports that 34 % of CEOs have great confidence in theirs and 32 % trust them. Those are shares of firms; the scores here are means over persons within one firm, so they are shown apart and never compared.",
  rolesTitle: "How far each role has come on the way to its target",
  rolesSubtitle:
    "Where each measure stands between its first value (0 %) and its target (100 %); in colour: reached. Values stand in the table",
  rolesAxis: "Of the way to the target",
  target: "target",
  role: (code: unknown) => ROLES.get(String(code)) ?? levelName(String(code)),
  measure: (row: Row) => measureName(String(row["metric"])),
  measureRow: (row: Row): Row => ({
    ...row,
    role_name: ROLES.get(String(row["role"])) ?? levelName(String(row["role"])),
    measure: measureName(String(row["metric"])),
    ...Object.fromEntries(["first", "latest", "target"].map((key) => [`${key}_text`, valueText(row, key)])),
    state_name: STATES[String(row["state"])] ?? "",
    in_years:
      typeof row["years_to_target"] === "number"
        ? `${formatValue(row["years_to_target"], { unit: "count", decimals: 1 })} years`
        : "",
  }),
  roleColumns: [
    { key: "role_name", label: "Role" },
    { key: "measure", label: "Measure" },
    { key: "first_text", label: "At first" },
    { key: "latest_text", label: "Now" },
    { key: "target_text", label: "Target" },
    { key: "state_name", label: "State" },
    { key: "in_years", label: "At this pace, in" },
  ],
  horizonSubtitle:
    "Campaigns that left people out by lot, 25 months later: more of 100 people assigned who bought (across) and who have it in force at month 25 (up), with 90 % intervals. On the dashed line all that was added stays",
  now: "Bought, more of 100",
  later: "In force at month 25, more of 100",
  allStays: "all of it stays",
  horizonColumns: [
    { key: "name", label: "Campaign" },
    { key: "now", label: "Bought", ...points, low: "now_low", high: "now_high" },
    { key: "later", label: "In force at month 25", ...points, low: "later_low", high: "later_high" },
    { key: "treated", label: "Treated", unit: "count" as const },
    { key: "holdout", label: "Held out", unit: "count" as const },
    { key: "grade", label: "Grade" },
  ],
  bonusNote:
    "One pot, shared out by three rules over campaigns that sold ten policies or more at least 25 months ago: for each policy sold, for each still in force at month 25, and for each that would not be there without the campaign (only campaigns that left people out by lot; the pot is theirs alone). Death and maturity count as no longer in force.",
  noBonus: "No campaign sold enough policies at least 25 months ago.",
  bonusColumns: [
    { key: "name", label: "Campaign" },
    { key: "sold", label: "Sold", unit: "count" as const },
    { key: "in_force", label: "In force at month 25", unit: "count" as const },
    { key: "added", label: "Added and in force", unit: "count" as const },
    part("per_sale", "Paid per sale"),
    part("per_in_force", "Paid at month 25"),
    part("per_added", "Paid for what it added"),
  ],
  evidence: [
    "marketing.scorecard.trust",
    "marketing.scorecard.trust_trend",
    "marketing.scorecard.targets_reached",
    "marketing.scorecard.bonus_moved",
  ],
};

function valueText(row: Row, key: string): string {
  const value = row[key];
  if (typeof value !== "number") return "";
  if (isShare(String(row["metric"]))) return formatValue(value, { unit: "share", decimals: 0 });
  return formatValue(value, { unit: "count", decimals: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 5 ? 1 : 2 });
}
