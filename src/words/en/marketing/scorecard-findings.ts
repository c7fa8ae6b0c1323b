import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { count, known, share, type Numbers } from "../said.js";
import { unsaid } from "../sentence.js";
import { measureName } from "./measure-name.js";

const number = (numbers: Numbers, id: string) => numbers[`marketing.scorecard.${id}`];
const points = (value: number) => formatValue(value, { unit: "count", decimals: 1 });

/** "Executives give marketing 5.6 of 10 for trust; with the years the score has gone up by .3 points a year (0.1 to 0.5)." */
export function finding({ numbers, tables }: Pick<Report, "numbers" | "tables">): string {
  const trust = number(numbers, "trust");
  if (!known(trust)) return [unsaid("Trust in marketing", trust), rolesSaid(numbers)].filter(Boolean).join(" ");
  const scale = tables["pulse_pooled"]?.find(({ item }) => item === "trust")?.["high"];
  const of = typeof scale === "number" ? ` of ${count(scale)}` : "";
  return [
    `Executives give marketing ${points(trust.estimate)}${of} for trust${trendSaid(numbers)}.`,
    rolesSaid(numbers),
  ]
    .filter(Boolean)
    .join(" ");
}

function trendSaid(numbers: Numbers): string {
  const trend = number(numbers, "trust_trend");
  if (!known(trend) || trend.low === null || trend.high === null) return "";
  if (trend.low <= 0 && trend.high >= 0) return "; no clear change over the years";
  const size = { unit: "count", decimals: 2 } as const;
  const [low, high] = [trend.low, trend.high].map(Math.abs).sort((a, b) => a - b) as [number, number];
  const way = trend.estimate > 0 ? "higher" : "lower";
  return `, ${formatValue(Math.abs(trend.estimate), size)} points ${way} each year (${formatInterval(low, high, size)})`;
}

function rolesSaid(numbers: Numbers): string {
  const reached = number(numbers, "targets_reached");
  if (!known(reached)) return "";
  return `${reached.estimate === 0 ? "None" : count(reached.estimate)} of ${count(reached.n)} measures of marketing's five roles ${reached.estimate === 1 ? "has" : "have"} reached the target.`;
}

/** What the chart of now against later shows. */
export function horizonTitle(rows: readonly Row[]): string {
  const lapsing = rows.filter(isSoldAndLost);
  if (lapsing.length === 0) return goneTitle(rows.filter(isSoldAndGone));
  const [first] = lapsing;
  const one = `${String(first!["name"])} sold, and left fewer policies in force than doing nothing`;
  return lapsing.length === 1
    ? one
    : `${count(lapsing.length)} campaigns sold, and left fewer policies in force than doing nothing`;
}

function goneTitle(gone: readonly Row[]): string {
  if (gone.length === 0) return "What campaigns add at once, and what is left of it after 25 months";
  const who = gone.length === 1 ? String(gone[0]!["name"]) : `${count(gone.length)} campaigns`;
  return `${who} sold; after 25 months nothing of it is left`;
}

/** Clearly more bought, none clearly in force after 25 months, and clearly fewer than were bought. */
export function isSoldAndGone(row: Row): boolean {
  const [sold, least, most] = [Number(row["now_low"]), row["later_low"], row["later_high"]];
  return sold > 0 && typeof least === "number" && least <= 0 && typeof most === "number" && most < sold;
}

/** More bought, fewer in force after 25 months: both beyond the error. */
function isSoldAndLost(row: Row): boolean {
  return (
    typeof row["now_low"] === "number" &&
    row["now_low"] > 0 &&
    typeof row["later_high"] === "number" &&
    row["later_high"] < 0
  );
}

/** What the table of bonuses shows. */
export function bonusTitle(numbers: Numbers): string {
  const moved = number(numbers, "bonus_moved");
  if (!known(moved)) return "What a bonus for policies that stay would have paid";
  return `A bonus for policies in force at month 25 would have sent ${share(moved.estimate, 1)} of the pot elsewhere`;
}

/** What the page asks to be decided. */
export function decisions({ tables }: Report): Decision[] {
  return [...bonusDecision(tables), ...targetDecision(tables)];
}

const POT = 1_000_000;

function bonusDecision(tables: Report["tables"]): Decision[] {
  const rows = tables["bonus"] ?? [];
  const most = rows
    .filter((row) => typeof row["per_added"] === "number")
    .sort(
      (a, b) => Number(b["per_sale"]) - Number(b["per_added"]) - (Number(a["per_sale"]) - Number(a["per_added"])),
    )[0];
  if (!most || Number(most["per_sale"]) <= Number(most["per_added"])) return [];
  return [
    {
      decision: "Pay for policies that a campaign added and that are in force at month 25",
      reason: `For each million of bonus, pay for sales gives ${String(most["name"])} so much more than pay for what it added.`,
      amount: POT * (Number(most["per_sale"]) - Number(most["per_added"])),
      grade: "A",
      n: Number(most["sold"]),
    },
  ];
}

function targetDecision(tables: Report["tables"]): Decision[] {
  const far = (tables["role_progress"] ?? []).filter(
    ({ state }) => state === "further_off" || state === "standing_still",
  );
  if (far.length === 0) return [];
  const names = far.map(({ metric }) => measureName(String(metric)).toLowerCase()).join("; ");
  return [
    {
      decision: "Ask why, or give the target up",
      reason: `No nearer to the target than at the start: ${names}.`,
      amount: null,
    },
  ];
}
