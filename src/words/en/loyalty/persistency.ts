import type { Estimate } from "../../../models/evidence.js";
import type { Choice } from "../../../models/persistency-definition.js";
import type { Report, Row } from "../../../models/report.js";
import { formatValue } from "../../number-format.js";
import { unsaid } from "../sentence.js";
import { levelName } from "../level-name.js";
import { persistencyDecisions } from "./persistency-decisions.js";

type Numbers = Record<string, Estimate>;

const share = (value: number) => formatValue(value, { unit: "share" });
const points = (value: number) => formatValue(Math.abs(value), { unit: "points", decimals: 1 });
const outOf100 = (value: number) => formatValue(value * 100, { unit: "count" });

/** "Of 100 policies, 85 are still there after 13 months and 74 after 25; of each NT$ 100 of premium, NT$ 70 after 25 months." */
function finding(numbers: Numbers, currency: string): string {
  const [first, second] = [13, 25].map((month) => numbers[`loyalty.persistency.${month}.count`]);
  if (typeof first?.estimate !== "number") return unsaid("How many policies stay", first);
  const start = `Of 100 policies, ${outOf100(first.estimate)} are still there after 13 months`;
  if (typeof second?.estimate !== "number") return `${start}.`;
  const premium = numbers["loyalty.persistency.25.premium"]?.estimate;
  const whole = `${start} and ${outOf100(second.estimate)} after 25`;
  const amount = (value: number) => formatValue(value, { unit: "money", currency });
  const ofPremium = (kept: number) =>
    `; of each ${amount(100)} of premium, ${amount(Math.round(kept * 100))} after 25 months`;
  const latest = isChangeClear(numbers) ? ` ${change(numbers)}` : "";
  return `${whole}${typeof premium === "number" ? ofPremium(premium) : ""}.${latest}`;
}

/** Whether the latest policies to reach 25 months stay otherwise than those of the year before, beyond chance. */
function isChangeClear(numbers: Numbers): boolean {
  const { low, high } = numbers["loyalty.persistency.25.change"] ?? {};
  return typeof low === "number" && typeof high === "number" && (low > 0 || high < 0);
}

/** "15 of 100 policies go within 13 months, 27 more by month 61" */
function curve(rows: readonly Row[]): string {
  const at = (month: number) => rows.find((row) => row["month"] === month && row["series"] === "count")?.["estimate"];
  const [first, last] = [at(13), at(61)];
  if (typeof first !== "number") return "How many policies are still there, month by month";
  const early = `${outOf100(1 - first)} of 100 policies go within 13 months`;
  return typeof last === "number" ? `${early}, ${outOf100(first - last)} more by month 61` : early;
}

/** "Channel: from 64 % (web) to 81 % (bank) at 25 months" */
function byGroup(trait: string, month: number, rows: readonly Row[]): string {
  const ordered = [...rows].sort((a, b) => Number(a["estimate"]) - Number(b["estimate"]));
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  const name = traits[trait] ?? trait;
  if (!lowest || !highest || lowest === highest) return `${name}: no two groups to compare at ${month} months`;
  const named = (row: Row) => `${share(Number(row["estimate"]))} (${String(row["category"])})`;
  return `${name}: from ${named(lowest)} to ${named(highest)} at ${month} months`;
}

/** "Policies of 2023 stay worst: 66 % at 25 months, against 74 % over all years of issue" */
function cohorts(month: number, rows: readonly Row[], whole: number | null): string {
  const worst = [...rows].sort((a, b) => Number(a["estimate"]) - Number(b["estimate"]))[0];
  if (!worst || whole === null) return "Persistency by year of issue";
  const all = share(whole);
  return `Policies of ${String(worst["category"])} stay worst: ${share(Number(worst["estimate"]))} at ${month} months, against ${all} over all years`;
}

/** "The definition alone moves 25-month persistency by 5.1 points" */
function definitions(month: number, rows: readonly Row[]): string {
  const at = (step: string) => rows.find((row) => row["step"] === step)?.["estimate"];
  const [laxest, strictest] = [at("laxest"), at("strictest")];
  if (typeof laxest !== "number" || typeof strictest !== "number") return "How definitions hang together";
  return `The definition alone moves ${month}-month persistency by ${points(laxest - strictest)}`;
}

/** "Once chance is taken out, the best tenth of agents keeps 77 % of policies, the worst 69 %" */
function agentBands(rows: readonly Row[]): string {
  const [best, worst] = [rows[0], rows.at(-1)];
  if (!best || !worst || best === worst) return "What agents' policies keep, by tenth of agents";
  const [high, low] = [best, worst].map((row) => share(Number(row["estimate"])));
  return `Once chance is taken out, the best tenth of agents keeps ${high} of policies, the worst ${low}`;
}

/** Latest against earlier cohort: whether the change is beyond chance. */
function change(numbers: Numbers): string {
  const found = numbers["loyalty.persistency.25.change"];
  if (typeof found?.estimate !== "number" || found.low === null || found.high === null) return "";
  const way = found.estimate < 0 ? "below" : "above";
  const size = `Policies that reached 25 months in the last year are ${points(found.estimate)} ${way} those of the year before`;
  return isChangeClear(numbers) ? `${size}, more than chance explains.` : `${size}, which may be chance.`;
}

const traits: Record<string, string> = {
  product: "Product",
  channel: "Channel of sale",
  source: "How customers were won",
  cohort: "Year of issue",
};

interface ChoiceWords {
  label: string;
  options: Record<string, string>;
}

const gone = "Count as gone";
const leftOut = "Left out";
const kept = "Count as kept";

/** The definition's choices under their names. */
const choices: Record<Choice, ChoiceWords> = {
  riders: { label: "Riders", options: { without: "Not counted", with: "Counted" } },
  deaths: { label: "Deaths and claims", options: { left_out: leftOut, gone } },
  maturities: { label: "Maturities and expiries", options: { left_out: leftOut, gone } },
  not_taken: { label: "Not taken, cooling-off", options: { gone, left_out: leftOut } },
  reinstatement: {
    label: "Lapsed, contract going on",
    options: { kept, once_reinstated: "Kept once reinstated", gone: "Gone for good" },
  },
  apl: { label: "Automatic premium loan", options: { kept, gone } },
  paid_up: { label: "Paid up", options: { kept, gone } },
  completed: { label: "Premium term completed", options: { kept, left_out: leftOut } },
  conversion: { label: "Converted, replaced", options: { gone, kept, left_out: leftOut } },
  other: { label: "Other ends", options: { gone, left_out: leftOut } },
};

/** A step of the reconciliation under its name. */
function stepName({ step, option }: Row): string {
  if (step === "laxest") return "Laxest definition";
  if (step === "strictest") return "Strictest definition";
  if (step === "chosen") return "Definition shown";
  const { label, options } = choices[step as Choice];
  return `${label}: ${(options[String(option)] ?? String(option)).toLowerCase()}`;
}

/** A level of a trait as readers see it; small groups are marked. */
function groupName({ category, shrunk }: Row): string {
  const name = levelName(String(category ?? "unknown"));
  return shrunk ? `${name} (shrunk)` : name;
}

const page = {
  by: "By",
  byOf: { count: "Policies", premium: "Premium" },
  month: "After",
  monthOf: (month: number) => `${month} months`,
  trait: "Show by",
  definition: "What counts as staying",
  definitionChanged: (count: number) => `changed in ${count}`,
  definitionNote:
    "Insurers count persistency in different ways. Every choice here moves the numbers, charts and tables of this section at once.",
  latestLabel: "25 months, latest twelve months of issue",
  earlier: "the twelve months before",
  taiwan: "Taiwan's 74 %",
  series: { count: "Policies", premium: "Premium", delayed_entry: "All observed" } as Record<string, string>,
  curveAxis: "Months since issue",
  curveUnit: "% still there",
  curveSubtitle:
    "Share still in force by months since issue with 90 % intervals, policies issued since observation began; dotted: all policies observed, old ones from when observation began",
  curveColumns: [
    { key: "series", label: "Measure" },
    { key: "month", label: "Months", unit: "count" as const },
    { key: "estimate", label: "Still there", unit: "share" as const, decimals: 1, low: "low", high: "high" },
    { key: "policies", label: "Policies", unit: "count" as const },
  ],
  groupSubtitle: (by: string) =>
    `Share of ${by.toLowerCase()} still there, with 90 % intervals; groups clear of the whole book stand out. Small groups are drawn towards the whole book (shrunk). Main policies only. This describes groups, it does not explain them`,
  groupAxis: "Still there",
  groupColumns: [
    { key: "category", label: "Group" },
    { key: "policies", label: "Policies", unit: "count" as const },
    { key: "estimate", label: "Still there", unit: "share" as const, decimals: 1, low: "low", high: "high" },
    { key: "shrunk", label: "Shrunk" },
  ],
  cohortSubtitle: (by: string) =>
    `Share of ${by.toLowerCase()} still there, by year of issue, with 90 % intervals; main policies only, and the last year holds only what is old enough`,
  definitionSubtitle: (by: string) =>
    `Share of ${by.toLowerCase()} still there under the laxest, the shown and the strictest definition, and the points of each choice between them`,
  definitionColumns: [
    { key: "name", label: "Definition or choice" },
    { key: "estimate", label: "Persistency", unit: "share" as const, decimals: 1 },
    { key: "change", label: "Change", unit: "points" as const, decimals: 1 },
  ],
  bandSubtitle:
    "Policies still there after 25 months by tenth of agents who sold them, best first: as counted (hollow), and once chance is taken out (filled)",
  bandAxis: "Tenth of agents, best first",
  observed: "as counted",
  shrunkLabel: "without chance",
  bandColumns: [
    { key: "band", label: "Tenth", unit: "count" as const },
    { key: "agents", label: "Agents", unit: "count" as const },
    { key: "policies", label: "Policies", unit: "count" as const },
    { key: "observed", label: "As counted", unit: "share" as const, decimals: 1 },
    { key: "estimate", label: "Without chance", unit: "share" as const, decimals: 1 },
  ],
  evidence: [
    "loyalty.persistency.13.count",
    "loyalty.persistency.25.count",
    "loyalty.persistency.25.premium",
    "loyalty.persistency.25.delayed_entry",
    "loyalty.persistency.25.change",
    "loyalty.agents.attrition_13",
    "loyalty.agents.leaving.hazard_ratio_6",
  ],
};

/** What is said about persistency. */
export const persistency = {
  finding,
  curve,
  byGroup,
  cohorts,
  definitions,
  agentBands,
  change,
  traits,
  choices,
  stepName,
  groupName,
  page,
  decisions: (report: Report) => persistencyDecisions(report),
};
