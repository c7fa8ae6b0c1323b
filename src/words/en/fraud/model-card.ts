import type { Report, Row } from "../../../models/report.js";
import { formatDate, formatMonth } from "../../date-format.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { unsaid } from "../sentence.js";
import { modelName } from "./diagnostics-findings.js";
import { count, known, type Numbers } from "../said.js";

const ratio = { unit: "ratio" as const, decimals: 2 };

/** "The reference model ranks frauds higher than the system as it ran: average precision .22 more (.15 to .29)." */
function finding(numbers: Numbers): string {
  const { "fraud.reference.ahead_of_brought": ahead, "fraud.reference.average_precision": own } = numbers;
  if (known(ahead)) {
    const size = formatValue(Math.abs(ahead.estimate), ratio);
    const interval = formatInterval(ahead.low, ahead.high, ratio);
    const word = ahead.estimate >= 0 ? "more" : "less";
    return `On the requests that both scored, the average precision of the reference model was ${size} ${word} than that of the model that ran${interval ? ` (difference ${interval})` : ""}.`;
  }
  if (!known(own)) return unsaid("How well the reference model ranks", own);
  const interval = formatInterval(own.low, own.high, ratio);
  return `On requests later than all that it learnt from, the average precision of the reference model was ${formatValue(own.estimate, ratio)}${interval ? ` (${interval})` : ""}.`;
}

export interface Entry {
  term: string;
  said: string[];
}

/** What the card states, in its order. */
function entries({ tables, book, numbers }: Report): Entry[] {
  const models = tables["fraud_card_models"] ?? [];
  return [
    {
      term: "Purpose",
      said: [
        "To order requests for money (policy loans, surrenders, changes of payee) by the chance that the policyholder is being cheated, so that trained staff speak first with those at risk.",
      ],
    },
    {
      term: "Must not be used",
      said: [
        "To refuse a request, to delay it without a person's review, or to accuse anybody; for underwriting, claims, prices, marketing or the rating of staff; to report a customer to others. A high score is a reason to ask, not a finding.",
      ],
    },
    { term: "Models", said: models.map((row) => aboutModel(row, tables["fraud_card_changes"] ?? [])) },
    { term: "Data", said: aboutData(models, book.simulated) },
    { term: "Limits", said: limits(models, numbers) },
    {
      term: "Fairness",
      said: [
        "Whatever the sources bring may be learnt from, age among it. So honest customers delayed, and frauds found, are compared between ages, channels and branches: see the pages on protecting people and on how good the model is.",
      ],
    },
    {
      term: "Date and owner",
      said: [
        `As known on ${formatDate(book.as_of)}. The book does not say who owns the model: whoever does signs for this card, and renews it when model, cuts or sources change.`,
      ],
    },
  ];
}

function aboutModel(row: Row, changes: readonly Row[]): string {
  const span = row["from"]
    ? `scored from ${formatMonth(String(row["from"]))} to ${formatMonth(String(row["until"]))}`
    : "no scored request is old enough";
  const name = capital(modelName(String(row["model"])));
  if (row["origin"] === "reference") {
    const frauds = row["learnt_frauds"] === null ? "" : ` with ${count(Number(row["learnt_frauds"]))} known frauds`;
    return `${name} (${span}): one expert a source (logistic regression, boosted trees or an isolation forest, whichever ranked best on later requests), weighed and calibrated on scores given before the outcome was known. Each half-year is scored by a model that knew nothing of it; the last one learnt from ${count(Number(row["learnt_requests"] ?? 0))} requests${frauds}.`;
  }
  const dates = changes.flatMap(({ trained_on }) => (trained_on ? [String(trained_on)] : [])).sort();
  const trained = dates.length > 0 ? ` Last trained on ${formatDate(dates.at(-1)!)}, by its log.` : "";
  return `${name} (${span}): brought with the book. How it was built is not said.${trained}`;
}

function aboutData(models: readonly Row[], simulated: boolean): string[] {
  const [first] = models;
  const judged = first
    ? `Judged on requests older than 180 days: ${models.map((row) => `${count(Number(row["requests"]))} of ${modelName(String(row["model"]))}${row["frauds"] === null ? "" : `, with ${count(Number(row["frauds"]))} known frauds`}`).join("; ")}.`
    : "No model has scores.";
  const rare = simulated
    ? " The book is simulated and fraud in it several times as common as in reality: precision would be lower there."
    : "";
  return [
    `${judged} A request without a finding counts as not known to be fraud, never as legitimate.${rare} Values known after the request, and findings made after the model learnt, are not used.`,
  ];
}

function limits(models: readonly Row[], numbers: Numbers): string[] {
  const few = models.some(({ frauds }) => typeof frauds === "number" && frauds < 100);
  const warned = Object.values(numbers).some(({ warnings }) => warnings.includes("fraud_few_frauds"));
  return [
    `It learns what was found. Frauds that nobody found, new scripts, and channels where nobody looks are missed without a trace; where reviews follow the score, findings flatter it.${few || warned ? " Few frauds are known: the intervals are wide." : ""} Findings younger than two months are not learnt from.`,
  ];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const sourceNames: Record<string, string> = {
  behaviour: "Behaviour",
  profile: "Customer and policy",
  context: "Situation",
  police: "Police reports",
  telecom: "Telecom",
  field: "Agents' visits",
};

const interval = (key: string, label: string, decimals: number) => ({
  key,
  label,
  unit: "ratio" as const,
  decimals,
  low: `${key}_low`,
  high: `${key}_high`,
});

/** What the model card says. */
export const modelCard = {
  finding,
  entries,
  modelName: (name: string) => capital(modelName(name)),
  sourceName: (source: string) => sourceNames[source] ?? capital(source),
  performance: {
    title: "Performance",
    note: "On requests whose labels had time to come, with 90 % intervals; each model on those that it scored.",
    columns: [
      { key: "name", label: "Model" },
      { key: "requests", label: "Requests", unit: "count" as const },
      { key: "frauds", label: "Frauds known", unit: "count" as const },
      interval("average_precision", "Average precision", 2),
      interval("auc", "Area under the ROC", 3),
      interval("calibration_ratio", "Known for each foretold", 2),
    ],
  },
  sources: {
    title: "Sources",
    note: "What each source knew when requests were made.",
    columns: [
      { key: "name", label: "Source" },
      { key: "columns", label: "Columns", unit: "count" as const },
      { key: "requests", label: "Requests known", unit: "count" as const },
      { key: "share", label: "Of all", unit: "share" as const, decimals: 0 },
      { key: "late", label: "Came too late, left out", unit: "count" as const },
    ],
  },
  reasons: {
    title: "What the reference model goes by",
    note: "Mean of what each reason added to the log-odds of known frauds, on requests later than all that it learnt from. Columns that move together are one reason. Only in the build for analysts.",
    columns: [
      { key: "name", label: "Source" },
      { key: "features", label: "Columns" },
      { key: "log_odds", label: "Log-odds added", unit: "ratio" as const, decimals: 2 },
      { key: "frauds", label: "Frauds", unit: "count" as const },
    ],
  },
  periods: {
    title: "When it learnt what",
    note: "Each period is scored by a model that learnt from older requests alone, with what was found before the period began.",
    columns: [
      { key: "period", label: "Period" },
      { key: "learnt_until", label: "Learnt from requests before" },
      { key: "learnt_requests", label: "Requests learnt from", unit: "count" as const },
      { key: "learnt_frauds", label: "Frauds learnt from", unit: "count" as const },
      { key: "requests", label: "Requests scored", unit: "count" as const },
      { key: "frauds", label: "Frauds known", unit: "count" as const },
    ],
  },
  experts: {
    title: "Against each expert alone",
    note: "Average precision on the same requests; an expert ranks last what its source does not know.",
    columns: [
      { key: "name", label: "Expert" },
      { key: "requests", label: "Requests", unit: "count" as const },
      { key: "frauds", label: "Frauds known", unit: "count" as const },
      { key: "reference", label: "All together", unit: "ratio" as const, decimals: 2 },
      { key: "alone", label: "Alone", unit: "ratio" as const, decimals: 2 },
      { key: "difference", label: "Difference", unit: "ratio" as const, decimals: 2, low: "low", high: "high" },
    ],
  },
  analysts: "What the reference model learnt, and from when",
  span: (from: string, until: string) => `${formatDate(from)} to ${formatDate(until)}`,
  date: formatDate,
  signature: "Owner, date:",
};
