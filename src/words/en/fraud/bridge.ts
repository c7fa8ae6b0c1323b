import { formatDate } from "../../date-format.js";
import { decisions } from "./bridge-decisions.js";
import { comparisons, costTitle, finding, honestTitle, overrideTitle, title, withheld } from "./bridge-findings.js";
import { count, money } from "../said.js";
import type { Estimate } from "../../../models/evidence.js";
import { formatInterval } from "../../number-format.js";

const losses: Record<string, string> = {
  no_lights: "asked for where no lights are",
  green: "no yellow or red shown",
  not_asked: "nobody asked",
  paid: "paid out all the same",
  anyway: "stopped or recovered anyway",
};

/** What the page of the money bridge says, whatever the numbers. */
export const bridge = {
  finding,
  title,
  withheld,
  subtitle: (since: string) =>
    `Money that fraudsters asked for since lights are first shown${since ? ` (${formatDate(since)})` : ""}, on requests found to be fraud, in every channel. Flagged is shown yellow or red. Pale bars are what was lost on the way; the stroke is the 90\u00a0% interval`,
  levels: {
    exposed: "Exposed",
    flagged: "Flagged",
    asked: "Asked",
    stopped: "Stopped",
    saved: "Really saved",
  } as Record<string, string>,
  lossName: (code: string) =>
    code
      .split("_or_")
      .map((one) => losses[one] ?? one)
      .join(", or "),
  label: (amount: string, frauds: string) => `${amount} · ${frauds}`,
  frauds: (size: number) => `${count(size)} ${Math.round(size) === 1 ? "fraud" : "frauds"}`,
  estimatedFrauds: (size: number) => `about ${count(size)} frauds`,
  bridgeColumns: [
    { key: "name", label: "Step" },
    { key: "amount", label: "Money", unit: "money" as const, low: "low", high: "high" },
    { key: "frauds", label: "Frauds", unit: "count" as const },
    { key: "people", label: "People", unit: "count" as const },
  ],
  claimed: (stopped: string) =>
    `For comparison: Nan Shan Life reports over NT$ 9 million stopped by November 2025, with lights at the counter; here ${stopped} were stopped, with or without a light.`,
  late: "Frauds that nobody has reported yet are missing at every step, the latest months most of all: the page on learning completes them.",
  places: "Where lights are, and where they are not",
  placeNames: { lights: "With lights", no_lights: "Without lights" } as Record<string, string>,
  placeColumns: [
    { key: "name", label: "Channels" },
    { key: "exposed", label: "Exposed", unit: "money" as const },
    { key: "frauds_exposed", label: "Frauds", unit: "count" as const },
    { key: "flagged", label: "Flagged", unit: "money" as const },
    { key: "frauds_flagged", label: "Frauds", unit: "count" as const },
    { key: "stopped", label: "Stopped", unit: "money" as const },
    { key: "frauds_stopped", label: "Frauds", unit: "count" as const },
  ],
  periods: "By half-year",
  periodColumns: [
    { key: "period", label: "Requested in" },
    { key: "exposed", label: "Exposed", unit: "money" as const },
    { key: "frauds", label: "Frauds", unit: "count" as const },
    { key: "flagged", label: "Flagged", unit: "money" as const },
    { key: "frauds_flagged", label: "Frauds", unit: "count" as const },
    { key: "stopped", label: "Stopped", unit: "money" as const },
    { key: "frauds_stopped", label: "Frauds", unit: "count" as const },
    { key: "saved", label: "Really saved", unit: "money" as const, low: "low", high: "high" },
  ],
  period: (from: string, until: string) => `${month(from)} to ${month(until)}`,
  periodsNote:
    "Half-years in which fewer than ten people stand at a step are joined. The latest is the least complete.",
  noPeriods: "Too few people were defrauded to tell half-years apart.",
  comparisons,
  comparisonsSubtitle:
    "What was really saved if staff alone had stopped as many frauds as in the same channels before lights, as in channels without lights, or none at all, with 90 % intervals",
  comparisonNames: {
    before: "Before lights",
    elsewhere: "Other channels",
    not_asked: "Nobody asked",
    nothing: "None at all",
  } as Record<string, string>,
  comparisonsAxis: "Really saved",
  comparisonColumns: [
    { key: "category", label: "What would have been stopped anyway" },
    { key: "frauds", label: "Frauds looked at", unit: "count" as const },
    {
      key: "share",
      label: "Stopped without a light",
      unit: "share" as const,
      decimals: 1,
      low: "share_low",
      high: "share_high",
    },
    { key: "estimate", label: "Really saved", unit: "money" as const, low: "low", high: "high" },
  ],
  takenOff: (anyway: number, rest: number, currency: string) =>
    `Taken off what was stopped: ${money(anyway, currency)} that staff would have stopped without lights, ${money(rest, currency)} that would have been recovered, or was stopped and then paid on another request within 30 days.`,
  honestTitle,
  honestSubtitle:
    "By how many points more were not executed: asked against unasked under the same light, flagged against green, and flagged but unasked against green; alike in kind, channel, amount and age, not known to be fraud; 90 % intervals",
  honestNames: {
    asked: "Asked",
    flagged: "Flagged",
    flagged_not_asked: "Flagged, unasked",
  } as Record<string, string>,
  honestAxis: "More were not executed",
  honestColumns: [
    { key: "category", label: "Who, against whom" },
    { key: "requests", label: "Requests", unit: "count" as const },
    { key: "share", label: "Not executed", unit: "share" as const, decimals: 1 },
    { key: "controls", label: "Compared with", unit: "count" as const },
    { key: "control_share", label: "Not executed", unit: "share" as const, decimals: 1 },
    { key: "estimate", label: "Difference, adjusted", unit: "points" as const, decimals: 1, low: "low", high: "high" },
  ],
  honestNote:
    "Flagged requests are given up more often even where nobody asked, so a flag goes together with giving up; only the first row tells what asking does.",
  honestNoteAlike:
    "Only the first row tells what asking does: a flag may go together with giving up for other reasons.",
  costTitle,
  costs: "What protection costs, and whom",
  costColumns: [
    { key: "bearer", label: "Who bears it" },
    { key: "name", label: "What" },
    { key: "size", label: "How much" },
    { key: "cost", label: "Cost" },
  ],
  notMoney: "not in money",
  bearers: { customers: "Honest customers", company: "The company" } as Record<string, string>,
  costNames: {
    asked: "Asked about, and not known to be fraud",
    lost: "Given up because staff asked",
    delay: "Delay of those executed all the same",
    reviews: "Reviews",
    programme: "SAFE programme",
    relief: "Relief loans (not in the amount above)",
  } as Record<string, string>,
  requests: (of: Estimate | null) => sized(of, 0, "requests"),
  hoursEach: (of: Estimate | null) => sized(of, 1, "hours each"),
  reviewHours: (of: Estimate | null) => of && sized(of, 0, `hours, ${count(of.n)} reviews`),
  actions: (of: Estimate | null) => of && `${count(of.n)} actions`,
  loans: (of: Estimate | null) => of && `${count(of.n)} loans`,
  costNote:
    "Costs are not set off against money saved: that money is the policyholders', and no profit of the company. Honest means not known to be fraud.",
  noCosts: "The book holds no reviews and no actions of the programme.",
  overrideTitle,
  overrides: "When staff went against the light",
  lights: { red: "Red", yellow: "Yellow", green: "Green" } as Record<string, string>,
  went: { true: "against it", false: "with it" } as Record<string, string>,
  overrideColumns: [
    { key: "light", label: "Light" },
    { key: "went", label: "Staff went" },
    { key: "requests", label: "Reviews", unit: "count" as const },
    { key: "executed_share", label: "Executed", unit: "share" as const },
    { key: "fraud_share", label: "Found to be fraud", unit: "share" as const, low: "low", high: "high" },
  ],
  overridesNote: "Against a red: let it pass. Against a green: stopped it.",
  noOverrides: "Too few reviews to tell.",
  decisions,
  evidence: [
    "fraud.bridge.exposed",
    "fraud.bridge.stopped",
    "fraud.bridge.saved",
    "fraud.bridge.anyway_share",
    "fraud.bridge.honest_lost",
    "fraud.bridge.honest_delay",
    "fraud.bridge.review_cost",
  ],
};

function month(iso: string): string {
  return formatDate(`${iso}-01`).replace(/^1 /, "");
}

/** "18 requests (2 to 35)", "13.5 hours each (11.0 to 16.0)"; null without a number. */
function sized(of: Estimate | null, decimals: number, what: string): string | null {
  if (!of || of.estimate === null) return null;
  const interval = formatInterval(of.low, of.high, { unit: "count", decimals });
  return `${count(of.estimate, decimals)} ${what}${interval ? ` (${interval})` : ""}`;
}
