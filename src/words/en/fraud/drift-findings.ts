import type { Report, Row } from "../../../models/report.js";
import { formatDate } from "../../date-format.js";
import { formatValue } from "../../number-format.js";
import { modelName } from "./diagnostics-findings.js";
import { levelName } from "../level-name.js";
import { unsaid } from "../sentence.js";
import { count, known, share, type Numbers } from "../said.js";

const ratio = (value: number, decimals = 2) => formatValue(value, { unit: "ratio", decimals });

/** "As far as 75 frauds can tell, the model ranks as well as a year ago; but the monitors raised 6 alarms in the last three months, too recent to show in this ranking." */
export function finding(numbers: Numbers): string {
  const alarms = numbers["fraud.monitor.alarms_3_months"];
  const said = ranking(numbers);
  if (!known(alarms)) return `${said}. Nothing watches for new scripts.`;
  if (!isMany(numbers)) return `${said}, and the monitors tell of no new script.`;
  return `${said}; but the monitors raised ${count(alarms.estimate)} ${alarms.estimate === 1 ? "alarm" : "alarms"} in the last three months, too recent to show in this ranking.`;
}

/** Two alarms in three months are more than the limits allow for in a year. */
export function isMany(numbers: Numbers): boolean {
  const alarms = numbers["fraud.monitor.alarms_3_months"];
  return known(alarms) && alarms.estimate >= 2;
}

function ranking(numbers: Numbers): string {
  const change = numbers["fraud.drift.auc_change"];
  if (!known(change)) return unsaid("Whether the model ranks as well as a year ago", change).replace(/\.$/, "");
  const { low, high } = change;
  if (low !== null && low > 0) return "By the frauds known, the model ranks better than a year ago";
  if (high !== null && high < 0) return "By the frauds known, the model ranks worse than a year ago";
  return `As far as ${count(change.n)} frauds can tell, the model ranks as well as a year ago`;
}

/** What every page of the pillar says of a simulated book. */
export function basisNote({ book }: Report): string {
  return book.simulated
    ? "Fraud is several times as common in this simulated book as in reality, so that there is something to learn; intervals would be wider and monitors slower where it is rarer."
    : "";
}

export function performanceTitle(numbers: Numbers): string {
  const [now, before] = [numbers["fraud.drift.auc_now"], numbers["fraud.drift.auc_year_ago"]];
  if (!known(now)) return unsaid("How well the model ranks", now);
  const latest = `A known fraud scored above another request ${count(Math.round(100 * now.estimate))} times in 100`;
  return known(before) ? `${latest}, a year before ${count(Math.round(100 * before.estimate))} times` : latest;
}

export function monitorTitle(numbers: Numbers): string {
  const [now, before] = [numbers["fraud.monitor.alarms_12_months"], numbers["fraud.monitor.alarms_year_before"]];
  if (!known(now)) return unsaid("What the monitors saw", now);
  const alarms = `${count(now.estimate)} ${now.estimate === 1 ? "alarm" : "alarms"} in twelve months`;
  return known(before)
    ? `${alarms}, ${before.estimate === 0 ? "none" : count(before.estimate)} in the year before`
    : alarms;
}

/** "57 % of 21 requests under alarms have been found to be fraud since". */
export function foundNote(numbers: Numbers): string {
  const [found, budget] = [
    numbers["fraud.monitor.found_among_alarmed"],
    numbers["fraud.monitor.false_alarms_expected"],
  ];
  const since = known(found)
    ? `${share(found.estimate)} of the ${count(found.n)} requests under alarms of twelve months have been found to be fraud by now; the others are not known to be. `
    : "";
  const usual = known(budget)
    ? `While nothing new happens, the limits allow for ${Number.isInteger(budget.estimate) ? count(budget.estimate) : ratio(budget.estimate, 1)} ${budget.estimate === 1 ? "alarm" : "alarms"} a year.`
    : "";
  return since + usual;
}

/** "8 of 36 features moved by more than chance, 1 of them far: scam calls in region". */
export function featureTitle(numbers: Numbers, rows: readonly Row[]): string {
  const [moved, far] = [numbers["fraud.drift.features_moved"], numbers["fraud.drift.features_moved_far"]];
  if (!known(moved)) return unsaid("Whether requests look as they did", moved);
  if (moved.estimate === 0) return "No feature moved by more than chance";
  const names = rows.filter((row) => row["moved"] === true && Number(row["index"]) >= 0.25).map(featureName);
  const start = `${count(moved.estimate)} of ${count(moved.n)} features moved by more than chance`;
  if (!known(far) || far.estimate === 0) return `${start}, none of them far`;
  return `${start}, ${count(far.estimate)} of them far${names.length <= 2 ? `: ${names.join(" and ")}` : ""}`;
}

export const featureName = (row: Row) => levelName(String(row["feature"])).toLowerCase();

export function windowNote(window: Row | undefined): string {
  if (!window) return "";
  const span = `${formatDate(String(window["from"]))} to ${formatDate(String(window["to"]))}`;
  const why =
    window["from_log"] === true
      ? "the twelve months before the running model first learnt"
      : "the first half of the book, as the log names no training";
  return `Held against ${count(Number(window["requests"]))} requests of ${span}: ${why}. The limit is what chance alone reaches once in twenty quarters, all features taken together. Values that many requests share, such as those of a region, move more than chance without any drift.`;
}

export function expectedTitle(numbers: Numbers): string {
  const expected = numbers["fraud.drift.frauds_expected"];
  if (!known(expected)) return unsaid("What scores alone lead to expect", expected);
  const interval =
    expected.low === null || expected.high === null
      ? ""
      : ` (${count(Math.round(expected.low))} to ${count(Math.round(expected.high))})`;
  return `Scores alone lead to expect ${count(Math.round(expected.estimate))}${interval} frauds in the half-year that is still open`;
}

/** How often what came lay in the interval that scores had given. */
export function expectedNote(rows: readonly Row[]): string {
  const closed = rows.filter((row) => typeof row["frauds"] === "number");
  if (closed.length === 0) return "";
  const held = closed.filter(
    (row) => Number(row["frauds"]) >= Number(row["frauds_low"]) && Number(row["frauds"]) <= Number(row["frauds_high"]),
  );
  return `Scores are those of ${modelName(String(closed[0]!["model"]))}. In ${count(held.length)} of ${count(closed.length)} half-years that can be judged, the frauds found lay within what scores had led to expect when each began. An estimate without labels holds as long as fraud works as it did: a new script is not in it, which is what the monitors are for.`;
}

export function labelTitle(numbers: Numbers): string {
  const found = numbers["fraud.drift.label_ratio"];
  if (!known(found)) return unsaid("Whether as many frauds are found as before", found);
  const { estimate, low, high } = found;
  if (low !== null && high !== null && low <= 1 && high >= 1)
    return "Frauds are found as often as a year ago, within chance";
  return `Frauds are found ${ratio(estimate)} times as often as a year ago`;
}

export function outageTitle(rows: readonly Row[]): string {
  const seen = rows.filter((row) => row["seen"] === true);
  const silent = seen.filter((row) => row["logged"] === false);
  if (seen.length === 0) return "No outage is seen in the data";
  const all = `${count(seen.length)} ${seen.length === 1 ? "outage is" : "outages are"} seen in the data`;
  return silent.length === 0
    ? `${all}, and the log has ${seen.length === 1 ? "it" : "them all"}`
    : `${all}; the log lacks ${count(silent.length)}`;
}
