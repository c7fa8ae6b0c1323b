import type { Grade } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { known, share } from "../said.js";
import { verbs } from "../grades.js";
import { reasons } from "../reasons.js";
import { channelInSentence } from "./channel-name.js";

export type TestRow = Row;

const BLUNT = 0.15;

/** Tests in the order in which they matter: what was seen, then what was not, then what says nothing. */
export function ordered(tables: Report["tables"]): TestRow[] {
  const rank: Record<string, number> = { up: 0, down: 0, none_seen: 1, silent: 2 };
  return (tables["geo_tests"] ?? []).toSorted((a, b) => rank[String(a["verdict"])]! - rank[String(b["verdict"])]!);
}

/** The number of a test by the last word of its id. */
export function numberOf(numbers: Report["numbers"], row: TestRow, metric: string) {
  return numbers[idOf(row, metric)];
}

export function idOf(row: TestRow, metric: string): string {
  return `marketing.geo.${String(row["test"]).replaceAll(".", "-")}.${metric}`;
}

export const outcomeName = (row: TestRow) => String(row["metric"] ?? "the outcome").replaceAll("_", " ");

/** "search (G1)"; the test's name alone where the channel is not known. */
export function testName(row: TestRow): string {
  const channel = row["channel"];
  return channel ? `${channelInSentence(String(channel))} (${String(row["test"])})` : String(row["test"]);
}

/** "Extra spend on search is likely to have added 17 % to inquiries in its regions (8 to 26 %); the test of display saw no effect ..." */
export function finding({ tables, numbers }: Report): string {
  const tests = ordered(tables);
  if (tests.length === 0) return "The book has no test by regions.";
  const said = tests.slice(0, 2).map((row) => sentenceOf(row, numbers));
  return `${capital(said.join("; "))}.`;
}

/** The weakest grade among the tests that the finding speaks of. */
export function findingGrade({ tables }: Report): Grade {
  const told = ordered(tables)
    .slice(0, 2)
    .filter((row) => row["verdict"] !== "silent");
  return (told
    .map((row) => String(row["grade"]))
    .toSorted()
    .at(-1) ?? "D") as Grade;
}

/** A test in words: what it is likely to have added, or that nothing was seen, or why it says nothing. */
export function sentenceOf(row: TestRow, numbers: Report["numbers"]): string {
  const lift = numberOf(numbers, row, "lift");
  if (!known(lift)) return `the test of ${testName(row)} says nothing: ${whyNot(lift?.reason)}`;
  if (row["verdict"] === "none_seen") return unseen(row, numbers);
  const interval = formatInterval(lift.low, lift.high, { unit: "share" });
  return `${treatmentOf(row, numbers)} ${effectOf(lift.estimate, lift.grade, outcomeName(row))} in its regions (${interval})`;
}

function whyNot(reason = ""): string {
  return (reasons[reason] ?? "it has no result").replace(/^not known: /, "");
}

/** The verb is the grade's; what was lost is said as such. */
function effectOf(size: number, grade: Grade, outcome: string): string {
  const percent = share(Math.abs(size));
  if (grade === "D") return `${verbs.D.effect} ${percent} ${size > 0 ? "more" : "fewer"} ${outcome}`;
  if (size > 0) return `${verbs[grade].effect} ${percent} to ${outcome}`;
  return `${grade === "C" ? "is estimated to take" : "is likely to have taken"} ${percent} from ${outcome}`;
}

/** Whether a test would miss a lift that hardly any channel surpasses: that it saw none then says nothing. */
export function isBlunt(row: TestRow, numbers: Report["numbers"]): boolean {
  const detectable = numberOf(numbers, row, "detectable");
  return known(detectable) && detectable.estimate > BLUNT;
}

function unseen(row: TestRow, numbers: Report["numbers"]): string {
  const [lift, detectable] = ["lift", "detectable"].map((metric) => numberOf(numbers, row, metric));
  const start = `the test of ${testName(row)} shows no effect on ${outcomeName(row)}`;
  if (!known(detectable) || !known(lift)) return start;
  const interval = formatInterval(lift.low, lift.high, { unit: "share" });
  if (isBlunt(row, numbers))
    return `the test of ${testName(row)} cannot tell an effect on ${outcomeName(row)} from none (${interval}): only one of ${share(detectable.estimate)} or more would it have seen four times out of five`;
  return `${start} (${interval}); one of ${share(detectable.estimate)} it would have seen four times out of five`;
}

function treatmentOf(row: TestRow, numbers: Report["numbers"]): string {
  const extra = numberOf(numbers, row, "spend_extra");
  const change = known(extra) && extra.estimate < 0 ? "less spend" : "extra spend";
  return row["channel"]
    ? `${change} on ${channelInSentence(String(row["channel"]))}`
    : `the test ${String(row["test"])}`;
}

/** What the chart of the three ways shows. */
export function waysTitle(rows: readonly Row[]): string {
  const byTest = new Map<unknown, Row[]>();
  for (const row of rows) byTest.set(row["test"], [...(byTest.get(row["test"]) ?? []), row]);
  const agree = [...byTest.values()].every((ways) => ways.every((a) => ways.every((b) => overlap(a, b))));
  if (rows.length === 0) return "The lift by three ways of reckoning";
  return agree
    ? "Three ways of reckoning agree on every test"
    : "The ways of reckoning disagree: nothing finer than their range can be said";
}

/** An interval that is not known is no disagreement. */
function overlap(a: Row, b: Row): boolean {
  if ([a, b].some((row) => row["low"] === null || row["high"] === null)) return true;
  return Number(a["low"]) <= Number(b["high"]) && Number(b["low"]) <= Number(a["high"]);
}

/** What the weeks of a test show. */
export function weeksTitle(row: TestRow): string {
  const outcome = outcomeName(row);
  if (row["verdict"] === "up") return `${capital(testName(row))}: more ${outcome} than the control regions foretell`;
  if (row["verdict"] === "down") return `${capital(testName(row))}: fewer ${outcome} than the control regions foretell`;
  return `${capital(testName(row))}: as many ${outcome} as the control regions foretell`;
}

/** "None of 3 fake starts and 2 of 14 control regions show an effect that was not there: no more than chance does". */
export function placeboTitle(starts: readonly Row[], regions: readonly Row[], checks: readonly Row[]): string {
  const controls = regions.filter((row) => row["region"] !== null);
  const shown = [wrongOf(starts, "fake start"), wrongOf(controls, "control region")].filter(Boolean);
  if (shown.length === 0) return "No placebo can be made: too few control regions, too short a history";
  const placebos = checks.filter((row) => /^geo_placebo_/.test(String(row["check"])) && row["value"] !== null);
  const beyond = placebos.some((row) => row["passed"] === false);
  return `${capital(shown.join(" and "))} show an effect that was not there: ${beyond ? "more than chance does" : "no more than chance does"}`;
}

function wrongOf(rows: readonly Row[], what: string): string | null {
  if (rows.length === 0) return null;
  const wrong = rows.filter((row) => row["misses_zero"] === true).length;
  return `${wrong === 0 ? "none" : wrong} of ${rows.length} ${what}${rows.length === 1 ? "" : "s"}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
