import type { Row } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { known, money, share, type Numbers } from "../said.js";
import { unsaid } from "../sentence.js";

/** "Staff saw the customer's history in 51 % of contacts. 12 % of contacts repeat an earlier one, 33 % of these through another channel; the repeats cost NT$ 662,845 in a year." */
export function finding(numbers: Numbers, currency: string): string {
  const [history, repeats, other, cost, settled] = [
    "history_seen",
    "repeat_share",
    "repeat_other_channel",
    "repeat_cost",
    "first_time_resolution",
  ].map((id) => numbers[`crm.contact.${id}`]);
  const sentences = [
    known(history) ? `Staff saw the customer's history in ${share(history.estimate)} of contacts.` : null,
    known(repeats)
      ? `${share(repeats.estimate)} of contacts repeat an earlier one${known(other) ? `, ${share(other.estimate)} of these through another channel` : ""}${known(cost) ? `; the repeats cost ${money(cost.estimate, currency)} in a year` : ""}.`
      : null,
    !known(repeats) && known(settled) ? `${share(settled.estimate)} of contacts were settled the first time.` : null,
  ].filter((one) => one !== null);
  return sentences.length > 0 ? sentences.join(" ") : unsaid("How well service works", settled);
}

/** What the picture shows at a glance: how many of its numbers can be told. */
export function mapTitle(told: number, all: number): string {
  if (told === all) return `The whole system, with all ${all} numbers that matter`;
  return told === 0 ? "The system, without a number so far" : `The whole system: ${told} of ${all} numbers can be told`;
}

/** "For the same purposes, Mail settles 85.6 % of contacts the first time and Phone 80.2 %". */
export function channelTitle(rows: readonly Row[], gap: Numbers[string] | undefined): string {
  const compared = rows.filter((row) => typeof row["resolved"] === "number");
  if (!known(gap) || compared.length < 2) return "Whether channels answer alike cannot be told";
  const sorted = compared.toSorted((a, b) => Number(b["resolved"]) - Number(a["resolved"]));
  const [best, worst] = [sorted[0]!, sorted.at(-1)!];
  const of = (row: Row) => share(Number(row["resolved"]), 0);
  const name = (row: Row) => String(row["category"]).toLowerCase();
  if (gap.low === 0) return "For the same purposes, no channel clearly settles more than another";
  const interval = formatInterval(gap.low, gap.high, { unit: "points", decimals: 1 });
  return `For the same purposes, ${of(best)} of contacts by ${name(best)} are settled the first time and ${of(worst)} by ${name(worst)}: ${interval} apart`;
}
