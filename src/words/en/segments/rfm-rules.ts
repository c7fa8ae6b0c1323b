import type { Report, Row } from "../../../models/report.js";
import { count, money } from "../said.js";
import { actionNames, contractSegmentName } from "./contract-segment-names.js";

interface Limits {
  months: string;
  premium: string | null;
}

const RULES: Readonly<Record<string, (limits: Limits) => string>> = {
  core: ({ premium }) => `2 policies or more in force, premium above ${premium} a year`,
  several: ({ premium }) => `2 policies or more in force${premium ? `, premium up to ${premium} a year` : ""}`,
  newcomer: ({ months }) => `1 policy in force, last purchase up to ${months} months ago`,
  large_single: ({ months, premium }) =>
    `1 policy in force, premium above ${premium} a year, last purchase more than ${months} months ago`,
  settled: ({ months, premium }) =>
    `1 policy in force${premium ? `, premium up to ${premium} a year` : ""}, last purchase more than ${months} months ago`,
  just_left: ({ months }) => `no policy in force, last purchase up to ${months} months ago`,
  long_gone: ({ months }) => `no policy in force, last purchase more than ${months} months ago`,
  unknown: () => "what decides is not in the book",
  other: () => "segments of fewer than ten people, counted together",
};

/** Rows {segment, rule, action, and its numbers} of the segments that the book has, with its own thresholds. */
export function ruleRows({ tables, book }: Report): Row[] {
  const limits = limitsOf(tables["rfm_thresholds"] ?? [], book.currency);
  return (tables["rfm_segments"] ?? []).map(({ segment, action, ...row }) => ({
    ...row,
    segment: contractSegmentName(String(segment)),
    rule: RULES[String(segment)]?.(limits) ?? "",
    action: actionNames[String(action)] ?? "",
  }));
}

function limitsOf(rows: readonly Row[], currency: string): Limits {
  const threshold = (measure: string) => rows.find((row) => row["measure"] === measure)?.["threshold"];
  const [months, premium] = [threshold("months"), threshold("premium")];
  return {
    months: count(Number(months ?? 0)),
    premium: typeof premium === "number" ? money(premium, currency) : null,
  };
}

const MEASURES: Readonly<Record<string, string>> = {
  months: "months since the last purchase",
  policies: "policies in force",
  premium: "premium a year",
};

/** Where the thresholds come from, and which measures tell nobody apart. */
export function thresholdNote({ tables, missing, book }: Report): string {
  const rows = tables["rfm_thresholds"] ?? [];
  const flat = rows.filter(({ parts }) => !parts).map(({ measure }) => MEASURES[String(measure)] ?? "");
  const lacks = (analysis: string) => missing.some((entry) => entry.analysis === analysis);
  const origin =
    "The thresholds come from this book: people with a policy are ranked and parted into fifths. The two latest fifths bought lately; the two highest pay a large premium.";
  const same = flat.map((name) => ` Fifths of ${name} are all alike here, so this measure parts few people or none.`);
  const gaps = [
    ...(lacks("rfm_premium")
      ? [" The book has no annual premium: large and smaller premiums are not told apart."]
      : []),
    ...(lacks("rfm_held") ? [" The book does not say when policies ended: all count as in force."] : []),
  ];
  return [origin, ...fifths(rows, book.currency), ...same, ...gaps].join("");
}

function fifths(rows: readonly Row[], currency: string): string[] {
  return rows.map((row) => {
    const cuts = [1, 2, 3, 4].map((i) => Number(row[`cut${i}`]));
    const said = row["measure"] === "premium" ? cuts.map((cut) => money(cut, currency)) : cuts.map((cut) => count(cut));
    return ` Fifths of ${MEASURES[String(row["measure"])]} end at ${said.join(", ")}.`;
  });
}
