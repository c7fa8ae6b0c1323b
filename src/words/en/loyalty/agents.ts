import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const outOf100 = (value: number) => formatValue(value * 100, { unit: "count" });
const times = (value: number) => formatValue(value, { unit: "ratio", decimals: 1 });

/** "Of 100 agents hired, 66 are gone within 13 months; 38 of 100 policies that agents sold have nobody who serves them" */
function title(numbers: Numbers): string {
  const attrition = numbers["loyalty.agents.attrition_13"];
  if (typeof attrition?.estimate !== "number") return unsaid("How long agents stay", attrition).slice(0, -1);
  const start = `Of 100 agents hired, ${outOf100(attrition.estimate)} are gone within 13 months`;
  const orphans = numbers["loyalty.agents.orphan_share"]?.estimate;
  if (typeof orphans !== "number") return start;
  return `${start}; nobody serves ${outOf100(orphans)} of 100 policies that agents sold`;
}

/** "In the half year after its agent left, a policy is estimated to be given up 1.4 times as often" */
function leaving(numbers: Numbers): string {
  const ratio = numbers["loyalty.agents.leaving.hazard_ratio_6"];
  if (typeof ratio?.estimate !== "number")
    return unsaid("What an agent's leaving does to policies", ratio).slice(0, -1);
  return `In the half year after its agent left, a policy is estimated to be given up ${times(ratio.estimate)} times as often`;
}

/** What the branch whose agents left together adds to that, or why it adds nothing. */
function walkOut(numbers: Numbers): string {
  const effect = numbers["loyalty.agents.walk_out.given_up_12"];
  if (typeof effect?.estimate !== "number" || effect.low === null || effect.high === null)
    return unsaid("A branch whose agents left together, as an experiment of nature", effect);
  const format = { unit: "points" as const, decimals: 1, signed: true };
  const interval = `${formatValue(effect.estimate, format)} (${formatInterval(effect.low, effect.high, format)})`;
  const start = `The agents of one branch left together. Of ${formatValue(effect.n, { unit: "count" })} policies of theirs, the share given up within twelve months differed from other branches by ${interval}`;
  if (effect.low <= 0 && effect.high >= 0) return `${start}: too few policies to tell.`;
  const placebo =
    effect.grade === "B" ? "a year before there was no difference" : "but it differed already a year before";
  return `${start}; ${placebo}.`;
}

/** "By branch: from 58 % to 71 % gone within 13 months" */
function places(trait: string, rows: readonly Row[]): string {
  const ordered = rows.map((row) => Number(row["estimate"])).sort((a, b) => a - b);
  const share = (value: number | undefined) => formatValue(value ?? null, { unit: "share" });
  const name = traits[trait] ?? trait;
  if (ordered.length < 2) return `${name}: nothing to compare`;
  return `${name}: from ${share(ordered[0])} to ${share(ordered.at(-1))} of agents gone within 13 months`;
}

/** "9,600 policies in force have no agent, most of them for over two years" */
function orphans(numbers: Numbers): string {
  const count = numbers["loyalty.agents.orphan_policies"];
  if (typeof count?.estimate !== "number") return unsaid("Orphan policies", count).slice(0, -1);
  const policies = formatValue(Number(count.estimate.toPrecision(3)), { unit: "count" });
  return `About ${policies} policies in force have no agent who serves them`;
}

const traits: Record<string, string> = { hired: "Year of hiring", region: "Region", branch: "Branch" };

const states: Record<string, string> = {
  before_6: "Half year before (placebo)",
  months_0_6: "Half year after",
  months_7_12: "Months 7 to 12",
  later_orphan: "Later, no new agent",
  later_served: "Later, new agent",
  served: "Served",
  orphan_0_6: "No agent for up to 6 months",
  orphan_7_12: "7 to 12 months",
  orphan_13_24: "13 to 24 months",
  orphan_25: "Over 24 months",
};

const payments: Record<string, string> = {
  all: "All",
  "1": "Yearly",
  "2": "Half-yearly",
  "4": "Quarterly",
  "12": "Monthly",
};

const groupName = ({ category, shrunk }: Row) =>
  shrunk && category === "other" ? "Other (small groups)" : levelName(String(category));

const page = {
  section: "Agents and the policies they leave",
  taiwan: "Taiwan's 66 %",
  survivalSubtitle:
    "Share of agents still with the company by months since hiring, with 90 % intervals; hired since observation began",
  survivalAxis: "Months since hiring",
  survivalSeries: "Agents",
  survivalColumns: [
    { key: "month", label: "Months", unit: "count" as const },
    { key: "estimate", label: "Still there", unit: "share" as const, decimals: 1, low: "low", high: "high" },
    { key: "at_risk", label: "Agents seen that long", unit: "count" as const },
  ],
  trait: "Agents by",
  placesSubtitle:
    "Share of agents gone within 13 months of hiring, with 90 % intervals; regions and branches are drawn towards all agents by what chance explains, under ten agents pooled",
  placesAxis: "Gone within 13 months",
  placesColumns: [
    { key: "category", label: "Group" },
    { key: "agents", label: "Agents", unit: "count" as const },
    { key: "estimate", label: "Gone within 13 months", unit: "share" as const, decimals: 1, low: "low", high: "high" },
  ],
  orphansSubtitle: "Policies in force that agents sold or serve, by how long nobody has served them",
  orphansAxis: "Share of policies",
  orphansColumns: [
    { key: "category", label: "Served" },
    { key: "policies", label: "Policies", unit: "count" as const },
    { key: "estimate", label: "Share of policies", unit: "share" as const, decimals: 1 },
    { key: "premium", label: "Annual premium", unit: "money" as const },
    { key: "contribution_share", label: "Share of contribution", unit: "share" as const, decimals: 1 },
  ],
  payment: "Premiums paid",
  leavingSubtitle:
    "Hazard of giving up a policy against policies whose agent is there, by time since the selling agent left, with 90 % intervals; 1 is no difference. With yearly premiums the next due day decides, so that the effect comes later",
  leavingAxis: "Hazard ratio",
  noDifference: "no difference",
  leavingColumns: [
    { key: "category", label: "Time since the agent left" },
    { key: "policies_given_up", label: "Policies given up", unit: "count" as const },
    { key: "estimate", label: "Hazard ratio", unit: "ratio" as const, decimals: 2, low: "low", high: "high" },
  ],
};

/** What is said about agents. */
export const agents = { title, leaving, walkOut, places, orphans, traits, states, payments, groupName, page };
