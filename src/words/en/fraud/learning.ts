import { decisions } from "./learning-decisions.js";
import { explorationSaid, finding, lateTitle, learningTitle, recallSaid, verdictsSaid } from "./learning-findings.js";
import { count, share } from "../said.js";

const practices: Record<string, string> = {
  never: "Never trained again",
  passed_is_honest: "Passed counts as honest",
  looked_at: "Only what was looked at",
  explored_1: "And 1 % by lot",
  explored_2: "And 2 % by lot",
  explored_5: "And 5 % by lot",
};

/** What the page of learning says, whatever the numbers. */
export const learning = {
  finding,
  learningTitle,
  lateTitle,
  explorationSaid,
  recallSaid,
  verdictsSaid,
  decisions,
  practiceName: (practice: unknown) => practices[String(practice)] ?? String(practice),
  shownPractices: ["never", "passed_is_honest", "looked_at", "explored_2"],
  learningSubtitle:
    "Simulated share of frauds that are flagged, by quarter, for a model that starts as good as today's and is trained again each quarter. Fraudsters go a twentieth of the way each month to what the model lets through, 4 % of answers are written down wrongly, half of what is missed comes to light a month later. Bands hold 90 % of simulated insurers",
  months: "Months",
  flagged: "Frauds flagged",
  learningColumns: [
    { key: "line", label: "Practice" },
    { key: "month", label: "Months gone", unit: "count" as const },
    { key: "detection", label: "Frauds flagged", unit: "share" as const, decimals: 1, low: "low", high: "high" },
  ],
  simulated:
    "This is a simulation, not a measurement. It starts at the book's requests a month, its share of fraud, its share of alerts and the detection of today; how fraudsters move is assumed. It says how practices compare, not what will be.",
  enriched:
    "The simulated book holds more fraud than there is in life, so that there is something to learn from: where fraud is rarer, a model learns more slowly and looking by lot finds less.",
  believed: (believed: number, detected: number) =>
    `The insurer would not see it: of the frauds it knows of it would take ${share(believed)} to be flagged, where ${share(detected)} are.`,
  costs: "What looking by lot costs and reveals",
  costColumns: [
    { key: "name", label: "Looked at, of what passes" },
    { key: "reviews", label: "Reviews a month", unit: "count" as const },
    { key: "hours", label: "Hours a month", unit: "count" as const },
    { key: "cost", label: "Cost a year", unit: "money" as const },
    { key: "honest", label: "Honest requests asked a year", unit: "count" as const },
    { key: "finds", label: "Frauds found a year", unit: "count" as const, decimals: 1 },
    { key: "at_most", label: "If none: missed at most", unit: "count" as const },
    { key: "detection", label: "Detected after two years", unit: "share" as const, low: "low", high: "high" },
  ],
  costsNote:
    "Frauds found in a year and detection after two years are of the simulation. A year that finds none says that at most so many were missed (95 % sure).",
  lateSubtitle:
    "Requests found to be fraud (grey) and those still to be reported (in colour), by quarter of the request; the stroke is the 90 % interval of both together",
  quarter: (from: string, until: string) => quarterName(from, until),
  found: "Found",
  toCome: "Still to come",
  frauds: "Frauds",
  lateColumns: [
    { key: "quarter", label: "Quarter of the request" },
    { key: "requests", label: "Requests", unit: "count" as const },
    { key: "found", label: "Frauds found", unit: "count" as const },
    { key: "to_come", label: "Still to come", unit: "count" as const, decimals: 1 },
    { key: "total", label: "Both", unit: "count" as const, decimals: 1, low: "low", high: "high" },
  ],
  recallTitle: "If some frauds are never reported",
  recallColumns: [
    { key: "name", label: "Frauds let pass that are never reported" },
    { key: "recall", label: "Flagged of all frauds", unit: "share" as const, low: "low", high: "high" },
    { key: "frauds", label: "Frauds found", unit: "count" as const },
  ],
  neverName: (never: number) => (never === 0 ? "None" : share(never)),
  explorationTitle: "What looking by lot says about what was missed",
  ways: {
    came_to_light: "Came to light anyway: the least",
    by_lot: "By lot, nothing assumed",
    by_lot_ordered: "By lot, if what had a higher chance to be drawn is no safer",
    by_lot_with_suspected: "By lot, with what staff alone found or suspects",
  } as Record<string, string>,
  explorationColumns: [
    { key: "name", label: "Way" },
    { key: "explored", label: "Looked at", unit: "count" as const },
    { key: "found", label: "Frauds found", unit: "count" as const },
    { key: "estimate", label: "Missed in all", unit: "count" as const },
    { key: "bound", label: "Between" },
  ],
  between: (low: unknown, high: unknown) =>
    typeof low === "number" && typeof high === "number" ? `${count(low)} and ${count(high)}` : "",
  noExploration: "Nothing that is old enough was looked at by lot with its chance written down.",
  sources: "Who says what is fraud",
  sourceNames: {
    staff: "Staff",
    police: "Police",
    customer: "Customers",
    audit: "Audit",
    unknown: "Not said",
  } as Record<string, string>,
  sourceColumns: [
    { key: "name", label: "Source" },
    { key: "findings", label: "Findings", unit: "count" as const },
    { key: "fraud", label: "Fraud", unit: "count" as const },
    { key: "suspected", label: "Suspected", unit: "count" as const },
    { key: "legitimate", label: "Legitimate", unit: "count" as const },
    { key: "reviewed", label: "On requests that staff looked at", unit: "share" as const },
    { key: "days", label: "Median days after the request", unit: "count" as const, decimals: 0 },
  ],
  sourcesNote:
    "Staff speak of what the lights showed them, customers and police of what hurt: neither is a fair draw of all requests, and audit is the nearest to one. No finding never means legitimate. Counts under ten are not shown (n/a), nor those that would give them away.",
  sourceChart: "Findings that decide, by year and source",
  yearColumns: [
    { key: "year", label: "Year" },
    { key: "staff", label: "Staff", unit: "count" as const },
    { key: "customer", label: "Customers", unit: "count" as const },
    { key: "police", label: "Police", unit: "count" as const },
    { key: "audit", label: "Audit", unit: "count" as const },
  ],
  whatIf: "Try other circumstances",
  whatIfNote: (runs: number) =>
    `Each setting was simulated beforehand in ${count(runs)} insurers; the sliders look the answers up. The grey line counts what passed as honest in the same circumstances`,
  practice: "How it learns",
  practiceSteps: ["passed counts as honest", "only what was looked at", "1 % by lot", "2 % by lot", "5 % by lot"],
  clerkError: "Answers written down wrongly",
  delay: "Months until an answer is a label",
  adaptation: "How fast fraudsters adapt",
  adaptationSteps: ["not at all", "slowly", "fast"],
  reported: "Missed frauds that come to light",
  asShare: (value: number) => share(value),
  asMonths: (value: number) => (value === 1 ? "1 month" : `${count(value)} months`),
  chosen: "Your settings",
  compared: "Passed counts as honest",
  whatIfTitle: "Frauds flagged under your settings",
  whatIfSubtitle: "Simulated share of frauds flagged in each quarter; bands hold 90 % of simulated insurers",
  evidence: [
    "fraud.learning.detection.passed_is_honest",
    "fraud.learning.detection.looked_at",
    "fraud.learning.detection.explored_2",
    "fraud.reported.to_come",
    "fraud.reported.recall.lights",
    "fraud.exploration.missed",
  ],
};

function quarterName(from: string, until: string): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const months = 12 * (Number(until.slice(0, 4)) - year) + Number(until.slice(5, 7)) - month;
  const name = `${year} Q${Math.ceil(month / 3)}`;
  if (months <= 3) return name;
  const last = 12 * year + month - 1 + months - 1;
  return `${name} to ${Math.floor(last / 12)} Q${Math.ceil(((last % 12) + 1) / 3)}`;
}
