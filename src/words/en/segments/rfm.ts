import { actionNames, contractSegmentName } from "./contract-segment-names.js";
import { decisions } from "./rfm-decisions.js";
import { cardsOf, crossTitle, finding, orderNote, orderTitle, segmentTitle } from "./rfm-findings.js";
import { ruleRows, thresholdNote } from "./rfm-rules.js";
import { count, money, share } from "../said.js";

const people = { key: "people", label: "People", unit: "count" as const };
const premium = { key: "premium", label: "Premium a year", unit: "money" as const };
const contribution = {
  key: "contribution",
  label: "Contribution a year",
  unit: "money" as const,
  low: "low",
  high: "high",
};
const each = { key: "each", label: "Contribution each", unit: "money" as const, low: "each_low", high: "each_high" };
const percent = { unit: "share" as const, decimals: 1 };

const bands: Readonly<Record<string, string>> = {
  best: "Best tenth",
  upper: "Next 40 %",
  lower: "Above zero",
  nothing: "Nothing",
  loss: "Below zero",
  other: "Other small bands",
};

/** What the page of segments by contracts and value says, whatever the numbers. */
export const rfm = {
  finding,
  name: contractSegmentName,
  action: (code: string) => actionNames[code] ?? code,
  segmentTitle,
  segmentSubtitle:
    "Parts of all customers past and present, of their premium a year, and of the contribution of the last twelve months with 90 % intervals",
  segmentSubtitleWithoutMoney: "Parts of all customers past and present, and of their premium a year",
  bars: { people: "people", premium: "premium", contribution: "contribution" },
  segmentColumns: [
    { key: "name", label: "Segment" },
    { key: "does", label: "What to do" },
    people,
    { key: "people_share", label: "Of all people", ...percent },
    premium,
    contribution,
    { key: "contribution_share", label: "Of all contribution", ...percent, low: "share_low", high: "share_high" },
    each,
    { key: "kept", label: "Policies kept for 25 months", ...percent, low: "kept_low", high: "kept_high" },
  ],
  keptNote:
    "Kept for 25 months: of all main policies that these people ever bought and that can be judged. Whoever holds several has stayed by definition, so this describes segments and does not rank them; what became of last year's segments stands below.",
  rules: "How the segments are told apart",
  rulesColumns: [
    { key: "segment", label: "Segment" },
    { key: "rule", label: "Rule" },
    people,
    each,
    { key: "kept", label: "Kept for 25 months", ...percent, low: "kept_low", high: "kept_high" },
  ],
  ruleRows,
  thresholdNote,
  crossTitle,
  crossSubtitle:
    "People by segment and by band of contribution in the last twelve months; the stronger the colour, the larger the part of the segment. Fewer than ten people, and what would give them away, are withheld",
  crossNote:
    "If premium said nothing of value, about half of those with a large premium would be outside the better half. Everybody's place is that of one year: first years carry the cost of winning.",
  crossColumns: [
    { key: "name", label: "Segment" },
    { key: "bandName", label: "Value" },
    people,
    { key: "row_share", label: "Of the segment", ...percent },
    premium,
    { key: "contribution", label: "Contribution a year", unit: "money" as const },
  ],
  band: (code: string) => bands[code] ?? code,
  bandLimit: (code: string, above: number | null, currency: string) =>
    above === null || code === "lower" ? "" : `above ${money(above, currency)}`,
  segmentHead: "Segment",
  cell: (size: number, part: number) => `${count(size)}, ${share(part)} of the segment`,
  withheld: "withheld",
  withheldMark: "–",
  values: "Bands of value",
  valueColumns: [
    { key: "name", label: "Value" },
    { key: "limit", label: "Cut" },
    people,
    { key: "people_share", label: "Of all people", ...percent },
    premium,
    contribution,
    { key: "contribution_share", label: "Of all contribution", ...percent, low: "share_low", high: "share_high" },
    each,
  ],
  valueNote:
    "The best tenth and the next 40 % are cut among people with a policy in force; then everybody is placed by the same limits. Bands are cut on the same year's contribution that they show, so they say who brought it and not who will.",
  orderTitle,
  orderSubtitle:
    "Part of this year's contribution brought by the fifth of customers ranked first a year ago, by four rankings, with 90 % intervals",
  orderAxis: "Of this year's contribution",
  chance: "chance: 20 %",
  rankings: {
    rfm: "Score of months, policies and premium",
    policies: "Policies held alone",
    premium: "Premium alone",
    contribution: "Last year's contribution",
  } as Record<string, string>,
  outcomes: {
    contribution: "Contribution",
    bought: "Bought a policy",
    left: "Gave up the last policy",
  } as Record<string, string>,
  orderColumns: [
    { key: "outcomeName", label: "What came" },
    { key: "category", label: "Ranked by" },
    { key: "estimate", label: "Part of the fifth", ...percent, low: "low", high: "high" },
    { key: "n", label: "People", unit: "count" as const },
  ],
  orderNote,
  nextYear: "What became of last year's segments",
  nextYearColumns: [
    { key: "name", label: "Segment a year ago" },
    people,
    { key: "each", label: "Contribution since, each", unit: "money" as const, low: "each_low", high: "each_high" },
    { key: "bought", label: "Bought since", ...percent, low: "bought_low", high: "bought_high" },
    { key: "left", label: "Left since", ...percent, low: "left_low", high: "left_high" },
  ],
  nextYearNote:
    "By last year's own thresholds, as they were known then; people who died since are left out. This describes what followed; that a segment is the cause does not follow.",
  decisions,
  evidence: [
    "segments.rfm.carriers_share",
    "segments.rfm.costing",
    "segments.rfm.large_premium_low_value.share",
    "segments.rfm.next_year.rfm",
    "segments.rfm.next_year.contribution",
  ],
  cards: cardsOf,
};
