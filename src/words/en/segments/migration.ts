import { contractSegmentName, contractSegmentNames } from "./contract-segment-names.js";
import { decisions } from "./migration-decisions.js";
import { changeTitle, finding, flowTitle, stabilityTitle, verdict } from "./migration-findings.js";
import { count, money } from "../said.js";

const amount = (key: string, label: string) => ({ key, label, unit: "money" as const });
const percent = { unit: "share" as const, decimals: 1 };
const people = { key: "people", label: "People", unit: "count" as const };

/** What the page of moves between segments says, whatever the numbers. */
export const migration = {
  finding,
  name: contractSegmentName,
  flowTitle,
  flowSubtitle:
    "Customers past and present by segment a year ago and now, both by this year's thresholds, those who died aside. Pale: stayed; grey: moved only because months went by; in colour: moved by what they did. Flows of fewer than ten people, and what would give them away, are not drawn",
  heads: { left: "A year ago", right: "Now" },
  peopleNote: (size: number) => `${count(size)} people`,
  stayedHere: (size: number) => `Stayed: ${count(size)}`,
  goesTo: (to: string, size: number, byTime: boolean) => `→ ${to}: ${count(size)}${byTime ? ", by time" : ""}`,
  flowColumns: [
    { key: "fromName", label: "A year ago" },
    { key: "toName", label: "Now" },
    people,
    amount("premium_before", "Premium a year then"),
    amount("premium", "Premium a year now"),
    amount("contribution_before", "Contribution in the year before"),
    amount("contribution", "Contribution in the last year"),
  ],
  /** From top to bottom of the picture. */
  order: Object.keys(contractSegmentNames),
  move: (from: string, to: string) => `${from} → ${to}`,
  moveColumns: [
    { key: "move", label: "From a year ago to now" },
    people,
    amount("premium_before", "Premium then"),
    amount("premium", "Premium now"),
    amount("contribution_before", "Contribution then"),
    amount("contribution", "Contribution now"),
  ],
  moves: "The largest moves, in people and money",
  movesNote:
    "Premium a year, and contribution in the twelve months up to then and up to now. All flows are in the data table of the picture.",
  stabilityTitle,
  stabilitySubtitle:
    "What became within a year of the people of each segment who are alive. A segment is stable when the whole 90 % interval of those who stayed lies at 80 % or above, and not stable when it lies below. Policies that matured or expired count as given up",
  verdict,
  limitLabel: "80 %",
  fates: {
    part_stayed: "Stayed",
    part_time: "Moved by time alone",
    part_bought: "Bought",
    part_gave_up: "Gave up",
  },
  stabilityColumns: [
    { key: "name", label: "Segment a year ago" },
    people,
    { key: "stayed_share", label: "Stayed", ...percent, low: "low", high: "high" },
    { key: "chosen_share", label: "Stayed, but for time", ...percent, low: "chosen_low", high: "chosen_high" },
    { key: "says", label: "Stable?" },
    { key: "part_time", label: "Moved by time", ...percent },
    { key: "part_bought", label: "Bought", ...percent },
    { key: "part_gave_up", label: "Gave up", ...percent },
  ],
  changeTitle,
  changeSubtitle:
    "Change in contribution from the year before to the last twelve months, by what people did in between",
  changePremiumSubtitle: "Change in premium a year, by what people did in between",
  changeTotal: "Change in the year",
  steps: {
    joined: "Joined",
    bought: "Bought more, or came back",
    unchanged: "Neither bought nor gave up",
    reduced: "Gave up part",
    left: "Left",
    died: "Died",
  } as Record<string, string>,
  changeColumns: [
    { key: "part", label: "What people did" },
    people,
    { key: "contribution", label: "Change in contribution", unit: "money" as const, low: "low", high: "high" },
    amount("premium", "Change in premium a year"),
  ],
  changeNote: (size: string) =>
    `${size} Where nobody did anything, contribution still moves: the cost of winning falls away after the first years, and so does what an early end cost in the year before. It is no success of last year's work.`,
  premiumChange: (change: number, currency: string) => `Premium a year changed by ${money(change, currency)} in all.`,
  decisions,
  cards: [
    "segments.migration.stayed",
    "segments.migration.stable",
    "segments.migration.by_time",
    "segments.migration.left_premium",
  ],
  evidence: [
    "segments.migration.stayed",
    "segments.migration.by_time",
    "segments.migration.stable",
    "segments.migration.left_premium",
    "segments.migration.left_contribution",
  ],
};
