import { formatInterval } from "../../number-format.js";
import { known, money, type Numbers } from "../said.js";
import { unsaid } from "../sentence.js";
import { cellColumns, cellFilters, cellSubtitle, cellTitle, channel, measures, tierColumns } from "./market-cells.js";
import { decisions } from "./market-decisions.js";
import {
  firmSentence,
  isClear,
  isOfFirm,
  kindColumns,
  kindMeasures,
  kindNote,
  kindTitle,
  level,
  tenth,
  tenthColumns,
  tenthTitle,
  traits,
  workSiteColumns,
  workSiteRow,
  workSiteTitle,
} from "./market-firms.js";

/** What the page on markets and employers says. */
export const market = {
  finding,
  basis: "Association. Compared among people won in the same years and adjusted for all comparisons: not a cause.",
  cards: [
    "segments.market.upper_less_lower",
    "segments.market.as_preferred",
    "segments.market.largest_value",
    "segments.market.work_site_value",
  ],
  measures,
  cellFilters,
  cellTitle,
  cellSubtitle,
  cellColumns,
  channel,
  tierColumns,
  tierTitle: "Customers by income, beside the paper's households",
  tierNote:
    "The paper gives 47, 37 and 16 % of US households as lower, middle and upper income. Its bands and its market are others than this book's, so the column is context and no yardstick. People are all who ever bought, those who left or died included.",
  noTiers: "The book knows the income of too few people.",
  traits,
  level,
  kindTitle,
  kindMeasures,
  isOfFirm,
  kindColumns,
  kindNote,
  tenthTitle,
  tenthSubtitle:
    "Firms in tenths by how many policyholders work there. Dot: their share of what all employed policyholders contributed in the last twelve months, 90\u00a0% intervals; hollow: their share of the people",
  tenthGroup: "",
  tenth,
  tenthAxis: "Share of contribution",
  tenthColumns,
  workSiteTitle,
  workSiteCaption: "Work-site selling among the employed",
  workSiteNote:
    "Employed policyholders whom work-site selling won, and those whose first purchase was made at work, beside other employed people of the same income, age and years since the first purchase. People of one firm may be alike, so the intervals count firms.",
  workSiteRow,
  workSiteColumns,
  noWorkSite: "Too few employed people were won at work, or otherwise, to compare them.",
  decisions,
  evidence: [
    "segments.market.upper_less_lower",
    "segments.market.cells_apart",
    "segments.market.channels_apart",
    "segments.market.as_preferred",
    "segments.market.kinds_apart",
    "segments.market.firm_likeness",
    "segments.market.largest_value",
    "segments.market.work_site_value",
  ],
};

/** "Upper income goes together with NT$ 12,326 less contribution to date a head than lower income (NT$ 11,120 to 13,532), among people won in the same years. ..." */
function finding(numbers: Numbers, currency: string): string {
  const gap = numbers["segments.market.upper_less_lower"];
  const sentences = [tierSentence(gap, currency), firmSentence(numbers)];
  const said = sentences.filter((one) => one !== null);
  return said.length > 0 ? said.join(" ") : unsaid("Which markets bring more", gap);
}

function tierSentence(gap: Numbers[string] | undefined, currency: string): string | null {
  if (!known(gap)) return null;
  if (!isClear(gap)) return "Upper and lower income bring the same a head, as far as can be told.";
  const sign = Math.sign(gap.estimate);
  const [low, high] = sign > 0 ? [gap.low, gap.high] : [-gap.high!, -gap.low!];
  const interval = formatInterval(low, high, { unit: "money", currency });
  return `Upper income goes together with ${money(Math.abs(gap.estimate), currency)} ${sign > 0 ? "more" : "less"} contribution to date a head than lower income (${interval}), among people won in the same years.`;
}
