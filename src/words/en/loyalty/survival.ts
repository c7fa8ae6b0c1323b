import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { formatEstimate, formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const share = (estimate: Estimate) => formatEstimate(estimate, { unit: "share" });
const tenths = (value: number) => formatValue(value, { unit: "ratio", decimals: 1 });

function known(estimate: Estimate | undefined): estimate is Estimate & { estimate: number } {
  return typeof estimate?.estimate === "number";
}

/** "46 % of policies are still in force after ten years; a policy stays for 6.4 of them". */
function bookTitle(numbers: Numbers): string {
  const [left, mean] = ["in_force_10", "restricted_mean_10"].map((id) => numbers[`loyalty.survival.${id}`]);
  if (!known(left)) return unsaid("How long policies stay", left);
  const years = known(mean) ? `; a policy stays for ${tenths(mean.estimate)} of them on average` : "";
  return `${share(left)} of policies are still in force after ten years${years}`;
}

/** "By product, from 5.7 of the first ten years (Investment linked) to 7.1 (Annuity)". */
function groupTitle(trait: string, groups: readonly Row[]): string {
  const ordered = groups
    .filter((row) => typeof row["years_of_ten"] === "number")
    .sort((a, b) => Number(a["years_of_ten"]) - Number(b["years_of_ten"]));
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (!lowest || !highest || lowest === highest) return `How long policies are kept, by ${traitName(trait)}`;
  const kept = (row: Row) => `${tenths(Number(row["years_of_ten"]))} (${levelName(String(row["level"]))})`;
  return `By ${traitName(trait)}, policies are kept for ${kept(lowest)} to ${kept(highest)} of the first ten years`;
}

/** How many levels differ from the rest, after correction for the number of comparisons. */
function differing(groups: readonly Row[]): string {
  const clear = groups.filter((row) => row["differs"] === true).length;
  return `${clear} of ${groups.length} differ from all others (log-rank test, corrected for the number of comparisons).`;
}

/** "Giving up ends 48 % of policies within ten years". */
function incidenceTitle(numbers: Numbers): string {
  const givenUp = numbers["loyalty.survival.given_up_10"];
  if (!known(givenUp)) return unsaid("What ends policies", givenUp);
  return `Giving up ends ${share(givenUp)} of policies within ten years`;
}

/** What one would read off a curve that takes other ends for censored. */
function trap(numbers: Numbers): string {
  const [givenUp, alone] = ["given_up_10", "given_up_10_alone"].map((id) => numbers[`loyalty.survival.${id}`]);
  if (!known(givenUp) || !known(alone)) return "";
  const [real, seeming] = [givenUp, alone].map((one) => formatEstimate(one, { unit: "share", decimals: 1 }));
  return `${real} of policies are given up within ten years. If nothing else ended policies it would be ${seeming}: that is what one minus a curve of giving up alone says, and it is not a share of this book.`;
}

/** "Accident goes together with being given up 2.7 times as often as whole life". */
function hazardTitle(rows: readonly Row[]): string {
  const clear = rows.filter((row) => row["differs"] === true && row["reference"] !== null);
  const size = (row: Row) => Math.abs(Math.log(Number(row["ratio"])));
  const [most] = [...clear].sort((a, b) => size(b) - size(a));
  if (!most) return "What goes together with giving up";
  const [level, reference] = [most["level"], most["reference"]].map((code) => levelName(String(code)));
  return `${level} goes together with being given up ${tenths(Number(most["ratio"]))} times as often as ${reference!.toLowerCase()}`;
}

/** Which traits fail the check of proportional hazards, and what that means. */
function changing(rows: readonly Row[]): string {
  const traits = [...new Set(rows.filter((row) => row["proportional"] === false).map((row) => String(row["trait"])))];
  if (rows.length === 0) return "";
  if (traits.length === 0) return "No ratio changes with the age of policies more than chance would have it.";
  const names = traits.map(traitName).join(", ");
  return `The ratios of ${names} change with the age of policies: each is an average over time, and counts as an association (grade D).`;
}

function ratioName(row: Row): string {
  if (row["trait"] === "premium") return "Twice the premium";
  return levelName(String(row["level"]));
}

function headingOf(row: Row): string {
  const trait = traitName(String(row["trait"]));
  const name = trait.charAt(0).toUpperCase() + trait.slice(1);
  return row["reference"] === null ? name : `${name}, against ${levelName(String(row["reference"]))}`;
}

const traits: Record<string, string> = {
  product: "product",
  channel: "channel",
  source: "how customers were won",
  frequency: "premium frequency",
  age: "age at issue",
  gender: "gender",
  premium: "size of premium",
};

function traitName(trait: string): string {
  return traits[trait] ?? trait;
}

/** What is said about how long policies stay. */
export const survival = {
  heading: "How long policies stay",
  filter: "Show by",
  book: "All policies",
  causes: {
    given_up: "Given up",
    death_or_claim: "Death or claim",
    maturity: "Maturity or expiry",
    not_taken: "Not taken up",
    conversion: "Converted",
    other: "Other",
  } as Record<string, string>,
  bookTitle,
  bookSubtitle:
    "Share of policies still in force by years since issue, whatever ended the others, with 90 % intervals; policies issued before observation began count from then on",
  groupTitle,
  groupSubtitle:
    "Share of policies not given up by years since issue, other ends counted as censored, with 90 % intervals for the lowest and the highest",
  differing,
  incidenceTitle,
  incidenceSubtitle: "Share of policies that have ended by each cause, by years since issue, with 90 % intervals",
  trap,
  hazardTitle,
  hazardSubtitle:
    "Hazard ratio of giving up, each trait adjusted for the others, with 90 % intervals; hollow: ratio of the subdistribution (Fine and Gray)",
  changing,
  whyTheyDiffer:
    "The hazard ratio compares policies that are still there. The ratio of the subdistribution compares how many have been given up by a time, so it also moves with how often claims, maturities and other ends come first: where the two differ, the groups differ in those.",
  noHazards: "No hazard model could be fitted",
  years: "Years since issue",
  inForce: "% in force",
  notGivenUp: "% not given up",
  ended: "% ended",
  atRisk: "Policies under observation",
  ratioAxis: "Hazard ratio (log scale)",
  traitChoice: (trait: string) => traitName(trait).charAt(0).toUpperCase() + traitName(trait).slice(1),
  ratioName,
  headingOf,
  curveColumns: [
    { key: "line", label: "Policies" },
    { key: "years", label: "Years since issue", unit: "ratio" as const, decimals: 2 },
    { key: "survival", label: "Still there", unit: "share" as const, decimals: 1, low: "low", high: "high" },
    { key: "at_risk", label: "Under observation", unit: "count" as const },
  ],
  incidenceColumns: [
    { key: "line", label: "Cause" },
    { key: "years", label: "Years since issue", unit: "ratio" as const, decimals: 2 },
    { key: "incidence", label: "Ended by it", unit: "share" as const, decimals: 1, low: "low", high: "high" },
  ],
  groupColumns: [
    { key: "line", label: "Policies" },
    { key: "policies", label: "Number", unit: "count" as const },
    { key: "given_up", label: "Given up", unit: "count" as const },
    {
      key: "years_of_ten",
      label: "Years kept of the first ten",
      unit: "ratio" as const,
      decimals: 2,
      low: "low",
      high: "high",
    },
    { key: "differs", label: "Differs from all others" },
  ],
  groupCaption: "How long each group is kept",
  hazardColumns: [
    { key: "heading", label: "Trait" },
    { key: "category", label: "Level" },
    { key: "policies", label: "Policies", unit: "count" as const },
    { key: "ratio", label: "Hazard ratio", unit: "ratio" as const, decimals: 2, low: "low", high: "high" },
    {
      key: "subdistribution_ratio",
      label: "Subdistribution ratio",
      unit: "ratio" as const,
      decimals: 2,
      low: "subdistribution_low",
      high: "subdistribution_high",
    },
    { key: "differs", label: "Differs from 1" },
    { key: "grade", label: "Grade" },
  ],
};
