import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { count, known, money, share, type Numbers } from "../said.js";
import { reasons } from "../reasons.js";
import { verbs } from "../grades.js";
import { channelInSentence, channelName } from "./channel-name.js";

export type Told = Pick<Report, "numbers" | "tables">;

/** "Moving NT$ 0.9 M a year from TV to search is estimated to contribute 34 policies more (5 to 71); the chance that it loses is 8 %." */
export function finding({ numbers, tables }: Told, currency: string): string {
  const gain = salesGain(numbers);
  const moved = numbers["marketing.budget.moved"];
  if (!known(gain) || !known(moved)) return noAdvice(numbers, currency);
  if (!isMove({ numbers })) return "Today's split is estimated to sell as much as any within the bounds.";
  const { from, to } = movesOf(tables["budget_split"] ?? []);
  const move = `Moving ${roughly(moved.estimate, currency)} a year from ${listed(from)} to ${listed(to)}`;
  return `${move} ${verbs[gain.grade].effect} ${salesMore(numbers, currency)}; ${chance(numbers)}.`;
}

function noAdvice(numbers: Numbers, currency: string): string {
  const reason = numbers["marketing.budget.gain"]?.reason ?? "missing_table";
  const said = `${capitalised(reasons[reason] ?? reason)}.`;
  const present = numbers["marketing.budget.present"];
  return known(present) ? `${said} Today ${roughly(present.estimate, currency)} a year are spent on media.` : said;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Money to two significant digits: advice is no more exact. */
export function roughly(size: number, currency: string): string {
  return money(Number(size.toPrecision(2)), currency);
}

/** How likely the move is to lose, to follow a semicolon. */
export function chance(numbers: Numbers): string {
  const loss = numbers["marketing.budget.loss_chance"];
  if (!known(loss)) return "how likely it is to lose is not known";
  const size = loss.estimate < 0.01 ? "below 1 %" : share(loss.estimate);
  return loss.estimate > 0.25 ? `it may as well lose: the chance is ${size}` : `the chance that it loses is ${size}`;
}

/** "34 policies more (5 to 71)"; money where sales are counted in premium. */
export function salesMore(numbers: Numbers, currency: string): string {
  const gain = salesGain(numbers)!;
  const isCount = "marketing.budget.gain.policies" in numbers;
  const size = isCount ? `${count(gain.estimate!)} policies more` : `${money(gain.estimate!, currency)} of APE more`;
  const interval = formatInterval(gain.low, gain.high, isCount ? { unit: "count" } : { unit: "money", currency });
  return interval ? `${size} (${interval})` : size;
}

export function salesGain(numbers: Numbers): Estimate | undefined {
  return numbers["marketing.budget.gain.policies"] ?? numbers["marketing.budget.gain.ape"];
}

/** Whether the advice moves money at all: more than a hundredth of what is spent. */
export function isMove({ numbers }: Pick<Told, "numbers">): boolean {
  const [moved, present] = ["moved", "present"].map((id) => numbers[`marketing.budget.${id}`]);
  return known(moved) && known(present) && moved.estimate > 0.01 * present.estimate;
}

/** The lines that most of the money comes from and goes to, those that move most first. */
export function movesOf(rows: readonly Row[]): { from: string[]; to: string[] } {
  const changes = rows.map((row) => ({
    line: String(row["line"]),
    change: Number(row["best"]) - Number(row["present"]),
  }));
  return { from: main(changes.map(({ line, change }) => ({ line, change: -change }))), to: main(changes) };
}

const MOST_NAMED = 3;

function main(changes: readonly { line: string; change: number }[]): string[] {
  const rising = changes.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change);
  const all = rising.reduce((sum, { change }) => sum + change, 0);
  return rising.filter(({ change }, i) => i < MOST_NAMED && change >= 0.15 * all).map(({ line }) => inList(line));
}

/** Between the names of channels that move together. */
const TOGETHER = /\s*\+\s*/;

/** "social + video" is "social and video". */
export function inSentence(line: string): string {
  return line.split(TOGETHER).map(channelInSentence).join(" and ");
}

/** The same in a list of lines: "social + video". */
export function inList(line: string): string {
  return line.split(TOGETHER).map(channelInSentence).join(" + ");
}

export function lineName(line: unknown): string {
  const [first = "", ...others] = String(line).split(TOGETHER);
  return [channelName(first), ...others.map(channelInSentence)].join(" and ");
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What the chart of the split shows. */
export function splitTitle({ numbers, tables }: Told): string {
  if (!isMove({ numbers })) return "Today's split and the best one are the same";
  const { to } = movesOf(tables["budget_split"] ?? []);
  return to.length > 0 ? `The next money works best in ${listed(to)}` : "Today's split and the best one";
}

/** What the chart of contributions shows: the line that adds most of those whose effect is shown. */
export function contributionTitle(rows: readonly Row[]): string {
  const told = rows.filter((row) => row["told"] === true && typeof row["sales"] === "number");
  const best = [...told].sort((a, b) => Number(b["sales"]) - Number(a["sales"]))[0];
  if (!best) return "No channel's effect is told from none";
  const part =
    typeof best["share"] === "number"
      ? `${share(best["share"], 1)} of all sales`
      : `${count(Number(best["sales"]))} policies a year`;
  const name = lineName(best["line"]);
  return `${name} ${verbs.C.holds} the most: ${part}`;
}
