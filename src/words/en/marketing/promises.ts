import type { Row } from "../../../models/report.js";
import { metric, type Metric } from "../../../metrics.js";
import { formatDate } from "../../date-format.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { reasons } from "../reasons.js";
import { coverageSaid, decisions, finding, promisesTitle, yearsTitle } from "./promises-findings.js";

const VERDICTS: Record<string, string> = {
  not_due: "Not due yet",
  no_outcome: "Not measured",
  not_shown: "Cannot be shown",
  exceeded: "More than promised",
  kept: "Kept",
  fell_short: "Short, within error",
  missed: "Missed",
};

/** Short for the metrics that campaigns promise. */
const SHORT = new Map(Object.entries({ take_up: "buyers", in_force_25: "in force at 25", kept: "kept" }));

const shares = (key: string, label: string, low?: string, high?: string) => ({
  ...{ key, label, unit: "share" as const, decimals: 0 },
  ...(low && high && { low, high }),
});

/** What the page on promises says, whatever the numbers. */
export const promises = {
  ...{ finding, promisesTitle, yearsTitle, coverageSaid, decisions },
  promisesSubtitle:
    "Each promise is 100 %; the grey band is the range that was promised, the dot what came, with its 90 % interval. In colour: less came than the low end. Promises that can be judged, latest first",
  promiseAxis: "Of what was promised",
  asPromised: "as promised",
  promiseName: ({ name, campaign, metric: id, promise }: Row) =>
    `${String(name ?? campaign ?? promise)}, ${SHORT.get(String(id).split(".").at(-1)!) ?? labelOf(String(id))}`,
  columns: [
    { key: "label", label: "Promise" },
    { key: "promised", label: "Promised" },
    { key: "chance", label: "Said to hold" },
    { key: "came_text", label: "Came" },
    { key: "grade", label: "Grade" },
    { key: "due", label: "Due" },
    { key: "verdict_name", label: "Verdict" },
  ],
  verdict: (code: unknown) => VERDICTS[String(code)] ?? String(code),
  row: (row: Row, currency: string): Row => ({
    promised: rangeOf(row, ["mid", "low", "high"], currency),
    chance: typeof row["level"] === "number" ? formatValue(row["level"], { unit: "share" }) : "",
    came_text:
      row["outcome"] === null
        ? (reasons[String(row["reason"])] ?? "")
        : rangeOf(row, ["outcome", "outcome_low", "outcome_high"], currency),
    due: row["due_on"] === null ? "" : formatDate(String(row["due_on"])),
    verdict_name: `${VERDICTS[String(row["verdict"])] ?? ""}${row["superseded"] === true ? ", replaced" : ""}`,
  }),
  yearsSubtitle: "Mean of outcome by promise over the campaigns of a year, with 90 % intervals; 100 % is as promised",
  yearsAxis: "Came of what was promised",
  yearColumns: [
    { key: "year", label: "Promised in" },
    { key: "promises", label: "Promises judged", unit: "count" as const },
    shares("came", "Came", "came_low", "came_high"),
    shares("hit_rate", "Kept", "hit_low", "hit_high"),
    shares("coverage", "Within the range", "coverage_low", "coverage_high"),
    shares("level", "Said to hold"),
  ],
  metricsTitle: "By what was promised",
  metricColumns: [
    { key: "label", label: "Promised" },
    { key: "promises", label: "Promises judged", unit: "count" as const },
    shares("came", "Came", "came_low", "came_high"),
    shares("hit_rate", "Kept", "hit_low", "hit_high"),
    shares("coverage", "Within the range", "coverage_low", "coverage_high"),
  ],
  noneJudged: "No promise can be judged yet.",
  metricName: (id: unknown) => labelOf(String(id)),
  allTitle: "Every promise, to the word",
  allNote:
    "A promise that was replaced stays in view and is not counted. One whose campaign left nobody out by lot cannot be shown to be kept, whatever came. Outcomes are per person assigned.",
  logTitle: "Log a decision of your own",
  logNote:
    "A decision taken from this site is a promise too: say which number will move to what, by when, and how sure you are. The row goes into promises.csv of the book; the next build after its day holds it against what came.",
  logFields: {
    metric: "Number",
    low: "Low end",
    mid: "Expected",
    high: "High end",
    level: "Chance between the ends, in percent",
    due: "To be judged on",
  },
  logSave: "Save as CSV",
  logSaved: "Saved: add the row to promises.csv of the book.",
  logWrong: {
    metric: "Choose a number of this site.",
    expected: "Say what you expect.",
    order: "The low end must not exceed what is expected, nor that the high end.",
    due: "The day must lie after the book's last day.",
    level: "The chance must lie between 1 and 99 %.",
  },
  evidence: [
    "marketing.promises.judged",
    "marketing.promises.hit_rate",
    "marketing.promises.coverage",
    "marketing.promises.came",
  ],
};

function known(id: string): Metric | null {
  try {
    return metric(id);
  } catch {
    return null;
  }
}

const labelOf = (id: string) => known(id)?.label ?? id;

function rangeOf(row: Row, [mid, low, high]: readonly [string, string, string], currency: string): string {
  const { unit, decimals } = known(String(row["metric"])) ?? { unit: "count" as const, decimals: 3 };
  const format = { unit, decimals, currency };
  const interval = formatInterval(row[low] as number | null, row[high] as number | null, format);
  return `${formatValue(row[mid] as number, format)}${interval ? ` (${interval})` : ""}`;
}
