import type { Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { count, known, money, share, type Numbers } from "../said.js";

export const traits: Record<string, string> = {
  size: "Size of the firm",
  industry: "Industry",
  growth: "Stage of growth",
  occupation: "Occupation",
  income: "Income",
};

/** "Micro (232 firms)"; how many rare kinds stand behind "other". */
export function level(row: Row): string {
  const name =
    row["level"] === "other"
      ? `Other, ${count(Number(row["folded"] ?? 0))} rare kinds`
      : levelName(String(row["level"]));
  return `${name} (${count(Number(row["firms"]))} firms)`;
}

/** Whether an interval leaves no room for nothing. */
export function isClear({ low, high }: { low: number | null; high: number | null }): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

export function firmSentence(numbers: Numbers): string | null {
  const apart = numbers["segments.market.kinds_apart"];
  const likeness = [numbers["segments.market.firm_likeness"], numbers["segments.market.kept_likeness"]];
  if (!known(apart)) return null;
  const alike = likeness.every((one) => !known(one) || !isClear(one) || one.estimate < 0);
  if (apart.estimate === 0)
    return alike
      ? "Firms differ no more than by chance, whatever their size, industry and growth."
      : "No size, industry or stage of growth stands apart, though people of one firm are more alike than strangers.";
  const kinds = `${apart.estimate === 1 ? "one" : count(apart.estimate)} of ${count(apart.n)} kinds`;
  return alike
    ? `Firms differ no more than by chance, but for ${kinds} that ${apart.estimate === 1 ? "is" : "are"} worth a second look.`
    : `${capital(kinds)} of firm ${apart.estimate === 1 ? "stands" : "stand"} apart.`;
}

export function kindTitle(numbers: Numbers, rows: readonly Row[]): string {
  const apart = numbers["segments.market.kinds_apart"];
  if (!known(apart)) return "Which kinds of firm to go to";
  if (apart.estimate === 0)
    return "No kind of firm stands apart: at equal income, its people bring what those of other firms bring";
  const named = rows
    .filter((row) => isOfFirm(row) && row["clear"] !== 0)
    .map(
      (row) =>
        `those of ${levelName(String(row["level"])).toLowerCase()} firms bring ${Number(row["clear"]) > 0 ? "more" : "less"}`,
    );
  if (named.length === 0)
    return `${count(apart.estimate)} of ${count(apart.n)} kinds of firm differ, in persistency alone`;
  return `Employees of most kinds of firm bring alike, at equal income; ${named.join(", ")}`;
}

/** Whether a row is about firms, and not about those whom they employ. */
export function isOfFirm({ trait }: Row): boolean {
  return trait === "size" || trait === "industry" || trait === "growth";
}

/** What cannot be seen in the picture: rare kinds, traits of rare kinds alone, occupations, and what the book does not know of firms. */
export function kindNote(rows: readonly Row[], untold: readonly Row[] = []): string {
  const folded = rows.filter(({ folded: kinds }) => typeof kinds === "number" && kinds > 0);
  const rare = folded.map(
    (row) => `${count(Number(row["folded"]))} rare kinds of ${traits[String(row["trait"])]!.toLowerCase()}`,
  );
  const jobs = rows.filter(({ trait }) => trait === "occupation");
  const clear = jobs.filter((row) => row["clear"] !== 0 || row["kept_clear"] !== 0);
  const sentences = [
    rare.length > 0 ? `Counted as one: ${rare.join(", ")}.` : null,
    ...untold.map(untoldTrait),
    jobs.length > 0
      ? clear.length === 0
        ? `At equal income, none of ${count(jobs.length)} occupations differs clearly.`
        : `At equal income, ${clear.map((row) => levelName(String(row["level"])).toLowerCase()).join(", ")} differ clearly among ${count(jobs.length)} occupations; see the table.`
      : null,
    "The book knows firms by the people who bought there, so how many of a firm's staff are still to be won it cannot say.",
  ];
  return sentences.filter(Boolean).join(" ");
}

function untoldTrait(row: Row): string {
  const [name, kinds] = [traits[String(row["trait"])]!.toLowerCase(), count(Number(row["kinds"]))];
  return `Nothing is told by ${name}: each of its ${kinds} kinds is too rare. Bring the kinds into some ten groups in the book.`;
}

export function tenthTitle(numbers: Numbers): string {
  const people = numbers["segments.market.largest_people"];
  const value = numbers["segments.market.largest_value"];
  if (!known(people)) return "How much hangs on the largest firms";
  const worth = known(value) ? ` and ${share(value.estimate)} of their contribution in a year` : "";
  return `The largest tenth of firms has ${share(people.estimate)} of employed policyholders${worth}`;
}

export const tenth = (number: number, firms: number) =>
  `${number === 1 ? "Largest" : number === 10 ? "Smallest" : `Tenth ${count(number)}`} (${count(firms)} firms)`;

const outcomes: Record<
  string,
  { name: string; unit: "money" | "share" | "count"; difference: "money" | "points" | "count"; decimals: number }
> = {
  value: { name: "Contribution a head", unit: "money", difference: "money", decimals: 0 },
  kept: { name: "In force at 25 months", unit: "share", difference: "points", decimals: 1 },
  bought: { name: "Policies bought a head", unit: "count", difference: "count", decimals: 2 },
};

const ways: Record<string, string> = { source: "Won at work", channel: "First bought at work" };

export function workSiteRow(row: Row, currency: string): Row {
  const { name, unit, difference, decimals } = outcomes[String(row["outcome"])]!;
  const said = (key: string) => formatValue(row[key] as number | null, { unit, decimals, currency });
  const format = { unit: difference, decimals, currency };
  return {
    way: ways[String(row["way"])]!,
    people: Number(row["people"]),
    outcome: name,
    own: said("own"),
    rest: said("rest"),
    difference: formatValue(row["difference"] as number | null, { ...format, signed: true }),
    interval: formatInterval(row["low"] as number | null, row["high"] as number | null, format),
    reading: row["clear"] === 0 ? "no more than chance" : Number(row["clear"]) > 0 ? "clearly more" : "clearly less",
  };
}

export function workSiteTitle(numbers: Numbers, currency: string): string {
  const value = numbers["segments.market.work_site_value"];
  const kept = numbers["segments.market.work_site_kept"];
  if (!known(value) && !known(kept)) return "Whether selling at work is better cannot be told";
  const clear = [value, kept].some((one) => known(one) && isClear(one));
  if (!clear) return "Employed people won at work are no clearly better and no clearly worse customers than others";
  const part =
    known(value) && isClear(value)
      ? `${money(Math.abs(value.estimate), currency)} ${value.estimate > 0 ? "more" : "less"} a head`
      : null;
  const points =
    known(kept) && isClear(kept)
      ? `${formatValue(Math.abs(kept.estimate), { unit: "points", decimals: 1 })} ${kept.estimate > 0 ? "more" : "fewer"} kept at 25 months`
      : null;
  return `Being won at work goes together with ${[part, points].filter(Boolean).join(" and ")}`;
}

const bounds = (key: string) => ({ low: `${key}_low`, high: `${key}_high` });

export const kindColumns = [
  { key: "group", label: "Trait" },
  { key: "category", label: "Kind" },
  { key: "people", label: "Policyholders", unit: "count" as const },
  { key: "firms", label: "Firms", unit: "count" as const },
  { key: "per_firm", label: "Per firm", unit: "count" as const, decimals: 1, ...bounds("per_firm") },
  { key: "mean", label: "Contribution a head", unit: "money" as const, ...bounds("mean") },
  { key: "level_mean", label: "Same income and years", unit: "money" as const },
  { key: "shrunk", label: "Drawn together", unit: "money" as const, ...bounds("shrunk") },
  { key: "difference", label: "Against others", unit: "money" as const, ...bounds("difference") },
  { key: "p", label: "Adjusted p", unit: "ratio" as const, decimals: 3 },
  { key: "kept", label: "In force at 25 months", unit: "share" as const, decimals: 1, ...bounds("kept") },
  {
    key: "kept_difference",
    label: "Against others",
    unit: "points" as const,
    decimals: 1,
    ...bounds("kept_difference"),
  },
  { key: "kept_p", label: "Adjusted p", unit: "ratio" as const, decimals: 3 },
  { key: "per_head", label: "Policies a head", unit: "count" as const, decimals: 2, ...bounds("per_head") },
];

export const tenthColumns = [
  { key: "tenth", label: "Tenth of firms", unit: "count" as const },
  { key: "firms", label: "Firms", unit: "count" as const },
  { key: "people", label: "Policyholders", unit: "count" as const },
  { key: "people_share", label: "Share of them", unit: "share" as const, decimals: 1 },
  { key: "value_share", label: "Share of contribution", unit: "share" as const, decimals: 1, ...bounds("value") },
];

export const workSiteColumns = [
  { key: "way", label: "Who" },
  { key: "outcome", label: "Measure" },
  { key: "people", label: "People", unit: "count" as const },
  { key: "own", label: "They" },
  { key: "rest", label: "Others alike" },
  { key: "difference", label: "Difference" },
  { key: "interval", label: "90 % interval" },
  { key: "reading", label: "Adjusted for all comparisons" },
];

const counted =
  "90\u00a0% intervals, with people of one firm taken together. In colour: differs clearly from other firms";

/** What kinds of firm are drawn by. */
export const kindMeasures = {
  value: {
    key: "shrunk",
    plain: "level_mean",
    clear: "clear",
    average: "mean",
    weight: "people",
    unit: "money" as const,
    decimals: 0,
    axis: "Contribution to date a head",
    subtitle: `Contribution to date a head of policyholders by the kind of firm that they work for, as if all had the same income and years since the first purchase; drawn towards the mean as far as chance spreads kinds (hollow: as measured); ${counted}`,
  },
  kept: {
    key: "kept",
    clear: "kept_clear",
    average: "kept",
    weight: "kept_of",
    unit: "share" as const,
    decimals: 1,
    axis: "In force at 25 months",
    subtitle: `Share of policies in force at 25 months by the kind of firm that their owners work for; ${counted}`,
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
