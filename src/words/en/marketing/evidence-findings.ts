import type { Grade } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { count, known, money, share } from "../said.js";
import { unsaid } from "../sentence.js";
import { lineInSentence, lineName } from "./line-name.js";

const tests: Record<string, string> = { experiment: "an experiment", geo_test: "a test by regions" };

/** "Of NT$ 17 M a year on eight channels, 38 % rests on a test; a test by regions found no effect of display, which its platform credits with 1,200 sales." */
export function finding({ numbers, tables, book }: Report): string {
  const [spend, channels, tested] = ["spend", "channels", "tested_share"].map(
    (id) => numbers[`marketing.evidence.${id}`],
  );
  if (!known(spend) || !known(tested) || !known(channels))
    return unsaid("What marketing's spend rests on", tested ?? spend);
  const what = tested.estimate < 0.005 ? "nothing" : share(tested.estimate);
  const start = `Of ${money(spend.estimate, book.currency)} a year on ${count(channels.estimate)} channels, ${what} rests on a test`;
  const rest = creditedForNothing(tables) ?? disagreeing(tables) ?? largestUntold(tables, book.currency);
  return `${start}${rest ? `; ${rest}` : ""}.`;
}

type Tables = Report["tables"];

const lines = (tables: Tables) => (tables["evidence_channels"] ?? []).filter(({ channel }) => channel !== null);

/** The largest channel that is credited with sales and of which a test found none. */
function refutedLine(tables: Tables): Row | undefined {
  return lines(tables).find(
    (row) => row["conflict"] === "credit_beyond_test" && row["source"] !== null && Number(row["low"]) <= 0,
  );
}

/** The grade of what the finding says of a channel; what spend rests on is measured. */
export function findingGrade({ tables }: Report): Grade {
  return (refutedLine(tables)?.["grade"] as Grade | undefined) ?? "M";
}

function creditedForNothing(tables: Tables): string | null {
  const line = refutedLine(tables);
  if (!line) return null;
  const credited = (tables["evidence_sources"] ?? []).filter(
    (row) =>
      row["channel"] === line["channel"] && row["kind"] === line["kind"] && row["barred"] === "evidence_credit_only",
  );
  const platform = credited.find(({ source }) => source === "platform");
  const by = platform
    ? `which its platform credits with ${count(Number(platform["policies"]))} sales`
    : `which rules credit with up to ${count(Math.max(...credited.map((row) => Number(row["policies"]))))} sales`;
  return `${tests[String(line["source"])]} found no effect of ${lineInSentence(line)}, ${by}`;
}

function disagreeing(tables: Tables): string | null {
  const line = lines(tables).find((row) => row["conflict"] === "effects_disagree");
  return line ? `on ${lineInSentence(line)} the sources contradict one another` : null;
}

function largestUntold(tables: Tables, currency: string): string | null {
  const line = lines(tables).find(({ source }) => source === null);
  if (!line) return null;
  return `of ${lineInSentence(line)} (${money(Number(line["spend"]), currency)}) nobody can tell what it adds`;
}

/** What to see in the chart: how many channels have a number for the board. */
export function chartTitle(rows: readonly Row[]): string {
  const all = rows.filter(({ channel }) => channel !== null);
  const told = all.filter(({ source }) => source !== null).length;
  if (all.length === 0) return "What each source says of each channel";
  if (told === 0) return `For none of ${count(all.length)} channels is there a number that may go to the board`;
  return `For ${count(told)} of ${count(all.length)} channels there is a number that may go to the board`;
}

/** "Geo test and platform cannot both be right: 4.8 standard errors apart". */
export function conflictSaid(row: Row, sourceName: (code: string) => string): string {
  if (row["conflict"] === null) return "None seen";
  const apart = count(Number(row["z"]), 1);
  const [believed, against] = [sourceName(String(row["believed"])), sourceName(String(row["against"]))];
  if (row["conflict"] === "effects_disagree")
    return `${believed} and ${against.toLowerCase()} are ${apart} standard errors apart`;
  return `Credit (${against}) is ${apart} standard errors above the ${believed.toLowerCase()}`;
}

export { lineName };
