import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { count, known } from "../said.js";
import { creditsTitle, finding, stepsTitle } from "./attribution-findings.js";
import { channelName } from "./channel-name.js";
import { lineName } from "./line-name.js";

const rules = { first: "First step", last: "Last step", linear: "Linear", markov: "Markov" };

/** What the page on attribution says, whatever the numbers. */
export const attribution = {
  finding,
  creditsTitle,
  creditsSubtitle:
    "Policies of the last twelve months: credited by rules on journeys and by platforms (open dots), and added by tests and the mix model (full dots), with 90 % intervals; in colour what goes to the board",
  creditsNote:
    "Rules and platforms share out sales that happened; tests and the mix model say what would not have been sold without the channel. The intervals of rules say how a rule's answer varies with the journeys, not whether the rule is right.",
  policies: "Policies in twelve months",
  channel: (code: string | null) => (code === null ? "Other (rare channels)" : channelName(code)),
  columns: [
    { key: "category", label: "Channel" },
    { key: "source", label: "Source" },
    { key: "estimate", label: "Policies", unit: "count" as const, low: "low", high: "high" },
    { key: "grade", label: "Grade" },
  ],
  shareTitle: "What share of followed sales each rule credits",
  shareColumns: [
    { key: "category", label: "Channel" },
    { key: "journeys", label: "Journeys that met it", unit: "count" as const },
    ...Object.entries(rules).map(([rule, label]) => ({
      key: rule,
      label,
      unit: "share" as const,
      decimals: 1,
      low: `${rule}_low`,
      high: `${rule}_high`,
    })),
  ],
  shareNote:
    "First gives a sale to the first step of its journey, last to the last, linear to every step alike. Markov asks how many sales a chain of steps loses when the channel leads nowhere, and scales what all channels lose to the sales there were. Channels with fewer than ten credited sales are left out.",
  noShares: "There are no journeys whose sales could be shared out.",
  stepsTitle,
  stepsColumns: [
    { key: "name", label: "Steps" },
    { key: "journeys", label: "Journeys", unit: "count" as const },
    { key: "sales", label: "Ended in a sale", unit: "count" as const },
    { key: "rate", label: "Share", unit: "share" as const },
  ],
  stepsNote:
    "Those who are about to buy take more steps, whatever the steps do: a reason why credit for steps is not an effect of them.",
  steps: (from: number, to: number | null) => {
    if (to === null) return `${count(from)} and more`;
    return from === to ? count(from) : `${count(from)} to ${count(to)}`;
  },
  decisions,
  evidence: [
    "marketing.attribution.journeys",
    "marketing.attribution.sales",
    "marketing.attribution.followed",
    "marketing.attribution.rules_apart",
    "marketing.attribution.claimed",
  ],
};

/** What to decide: credit moves no money; what a test says does. */
function decisions({ numbers, tables }: Report): Decision[] {
  if (!known(numbers["marketing.attribution.sales"]) && !known(numbers["marketing.attribution.claimed"])) return [];
  const lines = tables["evidence_channels"] ?? [];
  const credited = lines.filter((row) => row["source"] === null && row["credited"] === true);
  const refuted = lines.filter((row) => row["conflict"] === "credit_beyond_test");
  return [...refutedDecision(refuted), ...untestedDecision(credited)];
}

function refutedDecision(rows: readonly Row[]): Decision[] {
  if (rows.length === 0) return [];
  return [
    {
      decision: "Buy no channel on the strength of its credit",
      reason: `${rows.map(lineName).join(", ")}: rules or a platform give more credit than a test allows.`,
      amount: rows.reduce((sum, row) => sum + Number(row["spend"]), 0),
      grade: "M",
    },
  ];
}

function untestedDecision(rows: readonly Row[]): Decision[] {
  if (rows.length === 0) return [];
  const names = rows.map(lineName).join(", ");
  return [
    {
      decision: "Test what only rules and platforms speak for",
      reason: `${names}: credited with sales, but no test or model that may be used tells what they add.`,
      amount: rows.reduce((sum, row) => sum + Number(row["spend"]), 0),
      grade: "M",
    },
  ];
}
