import { experimentMetrics } from "../../../metrics/marketing/experiments.js";
import type { Row } from "../../../models/report.js";
import { formatValue } from "../../number-format.js";
import { reasons } from "../reasons.js";
import { decisions } from "./experiments-decisions.js";
import {
  directSaid,
  finding,
  findingGrade,
  isClearAmongMany,
  soldTitle,
  surrogateTitle,
  worthTitle,
} from "./experiments-findings.js";

const labels = new Map(experimentMetrics.map(({ id, label, unit }) => [id.split(".").at(-1)!, { label, unit }]));

const points = { unit: "points" as const, decimals: 1 };

/** What the page on experiments says, whatever the numbers. */
export const experiments = {
  finding,
  findingGrade,
  directTitle: "All direct marketing together",
  directSaid,
  soldTitle,
  soldSubtitle:
    "More of 100 people assigned who bought within the window (grey), and who still have it in force after 25 months (colour; hollow where estimated from what such policies usually do), with 90 % intervals; against people held out by lot",
  sold: "bought",
  left: "in force at month 25",
  perHundred: "More of 100 people assigned",
  soldNote:
    "Everybody assigned counts, reached or not. Whether buyers stay is never judged among buyers alone: a campaign changes who they are.",
  soldColumns: [
    { key: "name", label: "Campaign" },
    { key: "take_up_estimate", label: "Bought", ...points, low: "take_up_low", high: "take_up_high" },
    {
      key: "in_force_25_estimate",
      label: "In force at month 25",
      ...points,
      low: "in_force_25_low",
      high: "in_force_25_high",
    },
    { key: "maturity_name", label: "Month 25 is" },
    { key: "in_force_25_grade", label: "Grade" },
  ],
  maturity: (code: unknown) =>
    ({ observed: "observed", surrogate: "estimated", immature: "not there yet" })[String(code)] ?? "",
  worthTitle,
  worthSubtitle:
    "Value of the policies added and in force at month 25, less the campaign's cost, with 90 % intervals; a model values the policies (grade C)",
  worthAxis: "Value after cost",
  breakEven: "breaks even",
  worthColumns: [
    { key: "name", label: "Campaign" },
    { key: "cost", label: "Cost", unit: "money" as const },
    { key: "worth_estimate", label: "Value after cost", unit: "money" as const, low: "worth_low", high: "worth_high" },
  ],
  decisions,
  claimsTitle: "What can be claimed of each campaign",
  claimsColumns: [
    { key: "name", label: "Campaign" },
    { key: "treated", label: "Treated", unit: "count" as const },
    { key: "holdout", label: "Held out", unit: "count" as const },
    { key: "outcome", label: "Was to move" },
    { key: "effect", label: "Effect" },
    { key: "found", label: "Could find" },
    { key: "p", label: "p" },
    { key: "said", label: "What can be said" },
  ],
  claimsNote:
    "Effects are for every 100 people assigned, with 90 % intervals. Could find: the smallest effect that would have been found four times out of five. p is corrected for the number of campaigns (Holm): what is clear alone need not be among so many. Campaigns without a hold-out by lot get no interval: none would mean anything.",
  metric: (code: unknown) => labels.get(String(code))?.label ?? String(code),
  effect: (row: Row, currency: string) => effectText(row, currency),
  found: (row: Row, currency: string) =>
    typeof row["detectable"] === "number" ? write(row["detectable"], row, currency, false) : "",
  p: ({ holm }: Row) => (typeof holm !== "number" ? "" : holm < 0.001 ? "< .001" : holm.toFixed(3).replace(/^0/, "")),
  said: (row: Row) => saidOf(row),
  armsTitle: "Arms against the hold-out",
  armsColumns: [
    { key: "name", label: "Campaign" },
    { key: "arm", label: "Arm" },
    { key: "people", label: "People", unit: "count" as const },
    { key: "effect", label: "Effect" },
  ],
  surrogateTitle,
  surrogateColumns: [
    { key: "name", label: "Campaign" },
    { key: "sales_estimate", label: "Foretold by sales", ...points, low: "sales_low", high: "sales_high" },
    { key: "month_13_estimate", label: "Foretold at month 13", ...points, low: "month_13_low", high: "month_13_high" },
    { key: "came_estimate", label: "Came", ...points, low: "came_low", high: "came_high" },
  ],
  surrogateNote:
    "Until 25 months have passed, the effect on sales (or on what is in force at month 13) times the share of such policies that usually stays stands in for what will be in force. It takes for granted that what a campaign sells stays like the rest; where it does not, only time tells. The real figure then replaces it.",
  buyersTitle: "Of those who bought, still in force (a description, no effect)",
  buyersColumns: [
    { key: "name", label: "Campaign" },
    { key: "treated_13", label: "Treated, month 13", unit: "share" as const },
    { key: "holdout_13", label: "Held out, month 13", unit: "share" as const },
    { key: "treated_25", label: "Treated, month 25", unit: "share" as const },
    { key: "holdout_25", label: "Held out, month 25", unit: "share" as const },
  ],
  buyersNote:
    "Buyers of both sides differ by more than the campaign: it decides who buys. Only the figures per person assigned say what it caused.",
  checksTitle: "Checks of each campaign",
  checksColumns: [
    { key: "name", label: "Campaign" },
    { key: "check_name", label: "Check" },
    { key: "result", label: "Result" },
    { key: "value", label: "Measured", unit: "count" as const, decimals: 3 },
    { key: "limit", label: "Limit", unit: "count" as const, decimals: 3 },
  ],
  check: (code: unknown) => CHECK_NAMES[String(code)] ?? String(code),
  result: (passed: unknown) => (passed === null ? "not told" : passed === true ? "passed" : "failed"),
  agentsTitle: "Agents who serve both sides",
  agentsColumns: [
    { key: "name", label: "Campaign" },
    { key: "holdout", label: "Held out", unit: "count" as const },
    { key: "shared", label: "Share an agent with treated people", unit: "share" as const },
    { key: "bought_shared", label: "Bought, of these", unit: "share" as const, decimals: 1 },
    { key: "bought_apart", label: "Bought, agent on one side", unit: "share" as const, decimals: 1 },
    { key: "bought_without_agent", label: "Bought, no agent", unit: "share" as const, decimals: 1 },
  ],
  agentsNote:
    "An agent who serves treated people may talk to people held out as well, and an effect then looks too small. It counts against a campaign only where agents carry it. Agents with many customers differ from those with few, so the last columns are a description. Counts under ten are not shown (n/a).",
  more: "Arms, checks, buyers and agents",
  evidence: [
    "marketing.direct.policies",
    "marketing.direct.in_force",
    "marketing.direct.worth",
    "marketing.experiments.sound",
  ],
};

const CHOSEN: Record<string, string> = {
  rule: "Nothing: a rule chose whom to treat, and nobody was held out",
  self_selected: "Nothing: people came of themselves, and nobody was held out",
};

const MOVED = ["sells_and_stays", "sells", "added"];

const VERDICTS: Record<string, string> = {
  no_comparison: "Nothing yet",
  not_randomised: "Goes together with it; no effect can be claimed",
  sells_and_lapses: "Sold, and nothing of it is left after 25 months",
  sells_and_stays: "Sold, and what it sold is still in force",
  sells: "Sold; whether it stays is not known yet",
  added: "Moved what it was to move",
  harmed: "Did harm",
  unclear: "Cannot be told from nothing",
};

const CHECK_NAMES: Record<string, string> = {
  registered: "Registered before it began",
  sample_ratio: "Arms as large as planned (p)",
  balance: "Alike before (standardised difference)",
  strata: "Of the same strata (p)",
  attrition: "As many lost from measurement (p)",
  shared_agents: "Held out, sharing an agent with treated people (share)",
};

function saidOf(row: Row): string {
  const verdict = String(row["verdict"]);
  if (MOVED.includes(verdict) && !isClearAmongMany(row)) return `${VERDICTS[verdict]!}, if looked at alone`;
  if (verdict !== "no_comparison") return VERDICTS[verdict] ?? "";
  if (row["holdout"] === 0 && CHOSEN[String(row["assignment"])]) return CHOSEN[String(row["assignment"])]!;
  if (row["treated"] === 0 && row["holdout"] === 0) return "Nothing: the book names nobody in it";
  const reason = reasons[String(row["reason"])]?.replace(/^not known: /, "");
  return reason ? `Nothing: ${reason}` : VERDICTS["no_comparison"]!;
}

/** All effects are told of 100 people, so that no unit has to be said in each cell. */
function write(size: number, row: Row, currency: string, signed: boolean): string {
  const unit = labels.get(String(row["primary"]))?.unit ?? "points";
  if (unit === "money") return formatValue(100 * size, { unit, currency, signed });
  return formatValue(100 * size, { unit: "count", decimals: unit === "count" ? 2 : 1, signed });
}

/** "+1.6 (1.2 to 2.0)"; nothing where there is none. */
function effectText(row: Row, currency: string): string {
  const { estimate, low, high } = row;
  if (typeof estimate !== "number" || typeof low !== "number" || typeof high !== "number") return "";
  return `${write(estimate, row, currency, true)} (${write(low, row, currency, false)} to ${write(high, row, currency, false)})`.replaceAll(
    " ",
    "\u00a0",
  );
}
