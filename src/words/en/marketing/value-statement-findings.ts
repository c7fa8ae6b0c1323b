import type { Estimate, Grade } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { amountWithInterval, count, known, money, share, type Numbers } from "../said.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";
import { linesThat, listed } from "./value-statement-lines.js";

const of = (numbers: Numbers, id: string) => numbers[`marketing.value_statement.${id}`];

/** "Marketing cost NT$ 7 M in the last twelve months and is estimated to contribute new business worth NT$ 7.5 M (...) before tax: ..." */
export function finding(numbers: Numbers, currency: string): string {
  const [spend, value] = [of(numbers, "spend"), of(numbers, "value")];
  if (!known(spend)) return unsaid("What marketing brings", spend);
  const cost = `Marketing cost ${money(spend.estimate, currency)} in the last twelve months`;
  if (!known(value)) return `${cost}. ${unsaid("What it added", value)}`;
  if (value.estimate <= 0)
    return `${cost}. That it added anything cannot be shown: by the estimate new business worth ${amountWithInterval(value, currency)} before tax, ${balance(of(numbers, "net"), currency)}.${arrival(numbers, currency)}`;
  const added = `${verbs[value.grade].holds} new business worth ${amountWithInterval(value, currency)} before tax`;
  return `${cost} and ${added}: ${balance(of(numbers, "net"), currency)}.${arrival(numbers, currency)}`;
}

/** The grade of the evidence behind the finding. */
export function findingGrade({ numbers }: Report): Grade {
  const value = of(numbers, "value");
  return known(value) ? value.grade : "M";
}

function balance(net: Estimate | undefined, currency: string): string {
  if (!known(net)) return "whether it pays is not known";
  const size = money(Math.abs(net.estimate), currency);
  if (net.low !== null && net.low > 0) return `${size} more than it cost`;
  if (net.high !== null && net.high < 0) return `${size} less than it cost`;
  return `${size} ${net.estimate < 0 ? "less" : "more"} than it cost, too close to say that it ${net.estimate < 0 ? "loses" : "pays"}`;
}

function arrival(numbers: Numbers, currency: string): string {
  const [payback, inHand] = [of(numbers, "payback"), of(numbers, "in_hand_40")];
  if (!known(inHand)) return "";
  const at = inHand.estimate < 0 ? "still out" : "in hand";
  const then = `After 40 months, when the average CMO leaves, ${money(Math.abs(inHand.estimate), currency)} is ${at}`;
  if (known(payback)) return ` ${then}; the money is back after ${count(payback.estimate)} months.`;
  return payback?.reason === "value_statement_never_pays"
    ? ` ${then}; by this estimate it never all comes back.`
    : ` ${then}.`;
}

/** "2 of 8 channels with evidence bring more than they cost, none less; 23 % of the spend shows nothing". */
export function channelsTitle(numbers: Numbers, rows: readonly Row[]): string {
  const shown = of(numbers, "shown");
  const [pays, loses, undecided] = (["pays", "loses", "undecided"] as const).map((one) => linesThat(rows, one).length);
  const told = pays! + loses! + undecided!;
  if (told === 0) return "No channel can show what it brings";
  const clear = `${count(pays!)} of ${count(told)} ${told === 1 ? "channel" : "channels"} with evidence clearly ${pays === 1 ? "brings" : "bring"} more than ${pays === 1 ? "it costs" : "they cost"}, ${loses === 0 ? "none" : count(loses!)} clearly less`;
  return known(shown) && shown.estimate < 0.995
    ? `${clear}; no evidence speaks for ${share(1 - shown.estimate)} of the spend`
    : clear;
}

/** What channels whose evidence lies below nothing take off the total, as fair evidence may where there is no effect; empty when there are none. */
export function belowNothingSaid({ numbers, tables }: Pick<Report, "numbers" | "tables">, currency: string): string {
  const below = (tables["value_statement"] ?? []).filter(
    (row) => Number(row["value"]) < 0 && Number(row["value_high"]) > 0,
  );
  const total = of(numbers, "value");
  if (below.length === 0 || !known(total)) return "";
  const off = below.reduce((sum, row) => sum + Math.abs(Number(row["value"])), 0);
  const its = below.length === 1 ? "Its number is" : "Their numbers are";
  return `No effect was found of ${listed(below)}. ${its} kept as measured, below nothing, as a fair test comes out half of the time where there is no effect: without that the total would be ${money(total.estimate + off, currency)}.`;
}

/** What the course of the money shows. */
export function cashTitle(numbers: Numbers, currency: string): string {
  const [payback, after] = [of(numbers, "payback"), of(numbers, "after_40")];
  if (!known(after)) return "When the money arrives";
  const late = `${money(after.estimate, currency)} arrives after month 40`;
  if (!known(payback)) return `${late}, and by this estimate it does not cover the spend`;
  const interval = formatInterval(payback.low, payback.high, { unit: "count" });
  return `${late}; the spend is covered after ${count(payback.estimate)} months${interval ? ` (${interval})` : ""}`;
}

/** Whether the statement agrees with the accounts. */
export function tieTitle({ checks }: Report): string {
  const own = checks.filter(({ id }) => id.startsWith("value_statement_"));
  if (own.length === 0) return "Nothing is booked to tie it to";
  const failed = own.filter(({ passed }) => !passed).length;
  return failed === 0
    ? `All ${count(own.length)} lines agree with what finance booked to 5 %`
    : `${count(failed)} of ${count(own.length)} lines ${failed === 1 ? "differs" : "differ"} from what finance booked by more than 5 %`;
}

/** What the universal hold-out says beside the campaigns tested one by one. */
export function holdoutSaid(rows: readonly Row[]): string {
  const [whole, parts] = ["universal_holdout", "campaigns_tested"].map((way) => rows.find((row) => row["way"] === way));
  if (!whole || typeof whole["policies"] !== "number")
    return "No universal hold-out says what all direct marketing brings together.";
  const verb = verbs[String(whole["grade"]) as Grade].holds;
  const clear = Number(whole["low"]) > 0;
  const effect = clear ? `all of it together ${verb}` : "what all of it together added cannot be told from nothing:";
  const said = `Against the people whom no direct marketing may reach, ${effect} ${withInterval(whole)} policies`;
  if (!parts || typeof parts["policies"] !== "number") return `${said}.`;
  const tested = parts["campaigns"] === 1 ? "the campaign" : `the ${count(Number(parts["campaigns"]))} campaigns`;
  return `${said}; ${tested} tested ${parts["campaigns"] === 1 ? "comes" : "one by one come"} to ${withInterval(parts)} over the same time. The two answer one question: neither is added to the other.`;
}

function withInterval(row: Row): string {
  const interval = formatInterval(row["low"] as number | null, row["high"] as number | null, { unit: "count" });
  return `${count(Number(row["policies"]))}${interval ? ` (${interval})` : ""}`;
}
