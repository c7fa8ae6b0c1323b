import type { Report, Row } from "../../../models/report.js";
import { contractSegmentName, contractSegmentPeople } from "./contract-segment-names.js";
import { count, known, money, share } from "../said.js";
import { unsaid } from "../sentence.js";

const nameOf = (row: Row) => contractSegmentName(String(row["segment"]));
const peopleOf = (row: Row) => contractSegmentPeople[String(row["segment"])] ?? nameOf(row);

/** "People with several policies (29 % of 44,466 customers, past and present) are the source of 64 % of the year's contribution. People who bought lately and have left took NT$ 7.5 M away." */
export function finding({ numbers, tables, book }: Report): string {
  const rows = tables["rfm_segments"] ?? [];
  const [people, carried] = [numbers["segments.rfm.people"], numbers["segments.rfm.carriers_share"]];
  if (!known(people)) return unsaid("Segments", people);
  if (rows.length === 1) return oneSegment(rows[0]!, people.estimate);
  if (!known(carried)) return withoutMoney(rows, people.estimate);
  const part = share(numbers["segments.rfm.carriers_people"]?.estimate ?? 0);
  const subject = `${capital(whoCarry(rows))} (${part} of ${count(people.estimate)} customers, past and present)`;
  const object = `${share(carried.estimate)} of the year's contribution`;
  return `${subject} are the source of ${object}.${taken(rows, book.currency)}`;
}

/** Both segments with several policies are said in one. */
function whoCarry(rows: readonly Row[]): string {
  const carriers = rows.filter(({ carries }) => carries);
  const codes = carriers.map(({ segment }) => segment);
  const hasBoth = codes.includes("core") && codes.includes("several");
  const told = hasBoth ? carriers.filter(({ segment }) => segment !== "core" && segment !== "several") : carriers;
  return [...(hasBoth ? ["people with several policies"] : []), ...told.map(peopleOf)].join(", and ");
}

function taken(rows: readonly Row[], currency: string): string {
  const [worst] = rows
    .filter(({ costs }) => costs)
    .sort((a, b) => Number(a["contribution"]) - Number(b["contribution"]));
  if (!worst) return "";
  return ` ${capital(peopleOf(worst))} took ${money(-Number(worst["contribution"]), currency)} away.`;
}

function oneSegment(row: Row, people: number): string {
  if (row["segment"] === "other")
    return `${count(people)} customers are too few to part: no segment holds ten of them.`;
  return `All ${count(people)} customers are in one segment: ${peopleOf(row)}. Contracts alone do not tell them apart.`;
}

function withoutMoney(rows: readonly Row[], people: number): string {
  const isKnown = rows.some(({ contribution }) => contribution !== null);
  const why = isKnown
    ? "Contribution is not above zero in all, so no segment carries it."
    : "What each brings needs a ledger.";
  const first = largestBy(rows, "premium");
  const part = share(Number(first["people_share"]));
  if (typeof first["premium_share"] !== "number") {
    const largest = largestBy(rows, "people");
    return `The largest of ${count(rows.length)} segments is ${share(Number(largest["people_share"]))} of ${count(people)} customers, past and present: ${peopleOf(largest)}. ${why}`;
  }
  return `${part} of ${count(people)} customers, past and present, pay ${share(first["premium_share"])} of the premium: ${peopleOf(first)}. ${why}`;
}

function largestBy(rows: readonly Row[], key: string): Row {
  return [...rows].sort((a, b) => Number(b[key]) - Number(a[key]))[0]!;
}

/** Numbers of the page's cards: without a ledger, those that need none. */
export function cardsOf({ numbers }: Report): string[] {
  const names =
    known(numbers["segments.rfm.people"]) &&
    !known(numbers["segments.rfm.next_year.rfm"]) &&
    !known(numbers["segments.rfm.carriers_share"])
      ? ["people", "newcomer_premium", "carriers_share"]
      : ["carriers_share", "costing", "large_premium_low_value.share", "next_year.rfm"];
  return names.map((name) => `segments.rfm.${name}`);
}

/** "Several policies, large premium: 20 % of the people, 52 % of the premium, 44 % of the contribution" */
export function segmentTitle(rows: readonly Row[]): string {
  const [first] = [...rows].sort(
    (a, b) => Number(b["contribution"] ?? b["premium"]) - Number(a["contribution"] ?? a["premium"]),
  );
  if (!first || rows.length < 2) return "Segments by people and money";
  const people = `${nameOf(first)}: ${share(Number(first["people_share"]))} of the people`;
  const premium = typeof first["premium_share"] === "number" ? `, ${share(first["premium_share"])} of the premium` : "";
  if (typeof first["contribution_share"] !== "number") return `${people}${premium}`;
  return `${people}${premium}, ${share(first["contribution_share"])} of the contribution`;
}

/** "32 % of those with a large premium are not in the better half by value: they pay NT$ 230 M a year and contributed −NT$ 7.2 M" */
export function crossTitle({ numbers, book }: Report): string {
  const [part, premium, contribution] = ["share", "premium", "contribution"].map(
    (name) => numbers[`segments.rfm.large_premium_low_value.${name}`],
  );
  if (!known(part) || !known(premium) || !known(contribution)) return "Where contracts and value disagree";
  const [pay, bring] = [money(premium.estimate, book.currency), money(contribution.estimate, book.currency)];
  return `${share(part.estimate)} of those with a large premium are not in the better half by value: they pay ${pay} a year and contributed ${bring}`;
}

/** "Last year's best fifth by score brought 28 % of this year's contribution, by last year's contribution 44 %" */
export function orderTitle({ numbers }: Report): string {
  const [score, value] = ["rfm", "contribution"].map((name) => numbers[`segments.rfm.next_year.${name}`]);
  if (!known(score) || !known(value)) return "What last year's rank says of this year";
  return `Last year's best fifth by score brought ${share(score.estimate)} of this year's contribution; by last year's contribution, ${share(value.estimate)}`;
}

/** What the score says of purchases and of leaving, against chance. */
export function orderNote(rows: readonly Row[]): string {
  const of = (outcome: string) => rows.find((row) => row["outcome"] === outcome && row["ranking"] === "rfm");
  const said = (row: Row | undefined, subject: string) => {
    if (!row) return [];
    const [estimate, low, high] = ["estimate", "low", "high"].map((key) => Number(row[key]));
    const verdict = low! > 0.2 ? "better than chance" : high! < 0.2 ? "worse than chance" : "no better than chance";
    return [`${subject}: ${share(estimate!)} against 20 % by chance; ${verdict}.`];
  };
  return [
    ...said(of("bought"), "Of all purchases, those by the fifth with the highest score"),
    ...said(of("left"), "Of all who left, those in the fifth with the lowest score"),
  ].join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
