import type { Estimate, Grade } from "../../../models/evidence.js";
import { LEVERS } from "../../../models/loyalty-chain.js";
import type { Row } from "../../../models/report.js";
import { formatEstimate, formatInterval, formatValue } from "../../number-format.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const constructs: Record<string, string> = {
  image: "Image",
  expectation: "Expectations",
  quality: "Product quality",
  service: "Service",
  claims: "Claims handling",
  value: "Value for money",
  satisfaction: "Satisfaction",
  complaints: "Complaint handling",
  preference: "Preference",
  differentiation: "Perceived difference",
  loyalty: "Loyalty",
  executive_support: "Executives",
  process: "Processes",
  cooperation: "Cooperation",
  persistency: "Stays 25 months",
  money: "Contribution",
};

/** A construct as readers see it. */
export function constructName(code: string): string {
  return constructs[code] ?? code.replaceAll("_", " ");
}

const effect = { unit: "ratio" as const, decimals: 2 };

/** What one can act on, and expectations, which one can set. */
const DRIVERS = [...LEVERS, "expectation"];

/** Many comparisons at once: an effect is spoken of when it would be found by chance in fewer than one of ten surveys. */
export const SPOKEN = 0.1;

/** "1.4 percentage points", which no reader takes for points of ten. */
export function percentagePoints(value: number | null): string {
  return formatValue(value, { unit: "points", decimals: 1 }).replace(/points?$/, (unit) => `percentage ${unit}`);
}

/** Money that a model tells to no more than three digits. */
export const roughly = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)));

/**
 * "One point (of ten) more service satisfaction is estimated to contribute 0.9 percentage points to 25-month persistency, NT$ 41 M a year (28 to 55), grade C."
 * Without that link: what of all that the company can act on goes furthest into loyalty. `points` are rows of what a point is worth: only those
 * are spoken of that stand out over all comparisons.
 */
export function whatKeeps(numbers: Numbers, currency: string, points: readonly Row[]): string {
  return behaviourSentence(numbers, currency, points) ?? strongestLever(numbers);
}

/** The estimate that the finding rests on. */
export function findingEstimate(numbers: Numbers, points: readonly Row[]): Estimate | undefined {
  const construct = linkedConstruct(numbers, points);
  return construct ? numbers[persistencyId(construct)] : strongest(numbers)?.estimate;
}

const persistencyId = (construct: string) => `loyalty.chain.${construct}.persistency_25_per_point`;

/** Of what a company can act on, that whose point brings the most money clear of zero; without money, the most persistency. */
function linkedConstruct(numbers: Numbers, points: readonly Row[]): string | undefined {
  const spoken = LEVERS.filter((lever) =>
    points.some(({ construct, p_adjusted }) => construct === lever && Number(p_adjusted ?? 1) < SPOKEN),
  );
  return largestClear(numbers, "money_per_point", spoken) ?? largestClear(numbers, "persistency_25_per_point", spoken);
}

/** What belongs beside the finding: what its policies are worth, what a point of persistency is, and the survey behind it. */
export function cardsOf(numbers: Numbers, points: readonly Row[]): string[] {
  const construct = linkedConstruct(numbers, points);
  const survey = ["loyalty.survey.satisfaction", "loyalty.survey.response_rate"];
  const paths = ["loyalty.path.on_loyalty.satisfaction", "loyalty.path.explained.loyalty"];
  if (!construct) return [...paths, ...survey];
  const money = [`loyalty.chain.${construct}.worth_per_point`, "loyalty.chain.persistency_point.money"];
  const known = money.filter((id) => typeof numbers[id]?.estimate === "number");
  return [...known, ...survey];
}

function largestClear(numbers: Numbers, what: string, spoken: readonly string[]): string | undefined {
  const size = (construct: string) => numbers[`loyalty.chain.${construct}.${what}`]?.estimate ?? 0;
  const clear = spoken.filter((construct) => {
    const low = numbers[`loyalty.chain.${construct}.${what}`]?.low ?? 0;
    return low > 0 && typeof numbers[persistencyId(construct)]?.estimate === "number";
  });
  return clear.sort((a, b) => size(b) - size(a))[0];
}

function behaviourSentence(numbers: Numbers, currency: string, rows: readonly Row[]): string | null {
  const construct = linkedConstruct(numbers, rows);
  if (!construct) return null;
  const persistency = numbers[persistencyId(construct)]!;
  const money = numbers[`loyalty.chain.${construct}.money_per_point`];
  const points = percentagePoints(persistency.estimate);
  const subject = `One point (of ten) more of ${constructName(construct).toLowerCase()}`;
  const first = `${subject} ${verbs[persistency.grade].effect} ${points} to 25-month persistency`;
  if (!money || money.estimate === null) return `${first}.`;
  const format = { unit: "money" as const, currency };
  const interval = formatInterval(roughly(money.low), roughly(money.high), format);
  return `${first}, ${formatValue(roughly(money.estimate), format)} a year${interval ? ` (${interval})` : ""}, grade ${money.grade}.`;
}

function strongest(numbers: Numbers): { construct: string; estimate: Estimate } | undefined {
  return DRIVERS.flatMap((construct) => {
    const estimate = numbers[`loyalty.path.on_loyalty.${construct}`];
    return typeof estimate?.estimate === "number" ? [{ construct, estimate }] : [];
  }).sort((a, b) => b.estimate.estimate! - a.estimate.estimate!)[0];
}

function strongestLever(numbers: Numbers): string {
  const found = strongest(numbers);
  if (!found) return unsaid("What makes customers loyal", numbers["loyalty.path.on_loyalty.satisfaction"]);
  const { construct, estimate } = found;
  const size = formatEstimate(estimate, effect);
  const interval = formatInterval(estimate.low, estimate.high, effect);
  const name = constructName(construct);
  return `${name} goes furthest into loyalty of all that a company can act on: one standard deviation more ${verbs[estimate.grade].effect} ${size}${interval ? ` (${interval})` : ""} standard deviations of loyalty.`;
}

/** "Satisfaction is estimated to go back most to product quality, then to value for money; loyalty to satisfaction". */
export function chainTitle(effects: readonly Row[], grade: Grade = "C"): string {
  const into = (to: string) =>
    effects
      .filter((row) => row["to"] === to && Number(row["low"]) > 0)
      .sort((a, b) => Number(b["total"]) - Number(a["total"]))
      .map((row) => constructName(String(row["from"])).toLowerCase());
  const [first, second] = into("satisfaction");
  if (!first || !second) return "How what customers think hangs together";
  const [verb, to] = grade === "D" ? [verbs.D.effect, "with"] : ["is estimated to go back", "to"];
  const start = `Satisfaction ${verb.replace(/ with$/, "")} most ${to} ${first}, then ${to} ${second}`;
  return into("loyalty")[0] === "satisfaction" ? `${start}; loyalty ${to} satisfaction` : start;
}

/** "Loyalty follows satisfaction (0.65), then quality (0.41)". */
export function effectsTitle(outcome: string, rows: readonly Row[]): string {
  const [first, second] = rows;
  if (!first || !second) return `What drives ${outcome}`;
  const named = (row: Row) =>
    `${constructName(String(row["from"])).toLowerCase()} (${formatValue(Number(row["estimate"]), effect)})`;
  return `${constructName(outcome)} follows ${named(first)} most, then ${named(second)}`;
}

/** "Two of 33 comparisons differ between groups" */
export function groupsTitle(rows: readonly Row[]): string {
  const key = (row: Row) => `${String(row["trait"])} ${String(row["from"])} ${String(row["to"])}`;
  const all = new Set(rows.map(key)).size;
  const differ = new Set(rows.filter((row) => row["differs"]).map(key)).size;
  if (differ === 0) return `No path differs between groups by more than chance, over ${all} comparisons`;
  const rest = all - differ;
  return `${differ} of ${all} paths differ between groups; the other ${rest} may be the same`;
}

/** "Satisfaction stood at 7.7 in 2025 and at 7.6 in 2023" */
export function wavesTitle(rows: readonly Row[]): string {
  const own = rows.filter((row) => row["construct"] === "satisfaction");
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || first === last) return "What customers think";
  const score = (row: Row) => formatValue(Number(row["estimate"]), { unit: "count", decimals: 1 });
  return `Satisfaction stood at ${score(last)} of ten in ${String(last["wave"])}, after ${score(first)} in ${String(first["wave"])}`;
}

/** "Executive support stood at 7.4 of ten in 2025, after 6.6 in 2023" */
export function employeesTitle(rows: readonly Row[]): string {
  const own = rows.filter((row) => row["construct"] === "executive_support");
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || first === last) return "What employees think";
  const score = (row: Row) => formatValue(Number(row["estimate"]), { unit: "count", decimals: 1 });
  return `Employees give executives ${score(last)} of ten for their support in ${String(last["wave"])}, after ${score(first)} in ${String(first["wave"])}`;
}
