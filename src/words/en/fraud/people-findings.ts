import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { unsaid } from "../sentence.js";
import { count, known, share, type Numbers } from "../said.js";

const points = (size: number, decimals = 0) => formatValue(size, { unit: "points", decimals });

/** "Frauds against people of 65 and more were flagged about as often as others' (68 % of 25); their requests not known to be fraud 3.1 points more often." */
export function finding(numbers: Numbers): string {
  const [detection, gap, alarms] = ["detection_65", "detection_gap_65", "alarm_gap_65"].map(
    (id) => numbers[`fraud.people.${id}`],
  );
  if (!known(detection) || !known(gap))
    return unsaid("Whether older people are protected as well as others", detection);
  const how = `${share(detection.estimate)} of ${count(detection.n)}`;
  const start = `Frauds against people of 65 and more were flagged ${asOften(gap)} others' (${how})`;
  if (!known(alarms)) return `${start}.`;
  const vain = isClear(alarms)
    ? `their requests not known to be fraud ${points(Math.abs(alarms.estimate), 1)} ${alarms.estimate > 0 ? "more" : "less"} often`
    : "their requests not known to be fraud no more often";
  return `${start}; ${vain}.`;
}

function asOften(gap: Estimate): string {
  if (!isClear(gap)) return "about as often as";
  return gap.estimate! > 0 ? "more often than" : "less often than";
}

function isClear({ low, high }: Estimate): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

/** Whether any group's frauds are flagged less, or more, often, after adjustment. */
export function detectionTitle(rows: readonly Row[]): string {
  return rows.some(({ p }) => Number(p) < 0.1 && p !== null)
    ? "Some people's frauds are flagged less often than others'"
    : "No group's frauds were clearly flagged less often than others'";
}

/** Whose honest requests are flagged more often. */
export function alarmTitle(rows: readonly Row[], nameOf: (row: Row) => string): string {
  const clear = rows.filter((row) => row["alarm_p"] !== null && Number(row["alarm_p"]) < 0.1);
  const most = clear.toSorted((a, b) => Number(b["alarm_difference"]) - Number(a["alarm_difference"]))[0];
  if (!most || Number(most["alarm_difference"]) <= 0)
    return "No group's requests not known to be fraud were clearly flagged more often";
  return `${nameOf(most)}: requests not known to be fraud were flagged ${points(Number(most["alarm_difference"]), 1)} more often`;
}

/** What asking costs older and younger people for each fraud stopped. */
export function ageTitle(numbers: Numbers): string {
  const [young, old] = ["under_65", "from_65"].map((id) => numbers[`fraud.people.lost_per_stopped.${id}`]);
  if (!known(young) || !known(old)) return "What lights do to each age";
  const of = ({ estimate, low, high }: Estimate) =>
    `${count(estimate!, 1)} (${formatInterval(low, high, { unit: "count", decimals: 1 })})`;
  return `For each fraud stopped, asking is estimated to have cost ${of(old)} honest requests from 65 on and ${of(young)} below`;
}

export function contactTitle(numbers: Numbers): string {
  const reach = numbers["fraud.people.contact_reach_65"];
  if (!known(reach)) return "Trusted contacts";
  return `${share(reach.estimate)} of ${count(reach.n)} people of 65 and more named a trusted contact`;
}

/** "A call came before 68 % of frauds, half of them more than 52 hours before". */
export function callTitle(numbers: Numbers): string {
  const [called, lead] = ["call_share", "lead_hours"].map((id) => numbers[`fraud.early_warning.${id}`]);
  if (!known(called)) return "Calls before frauds";
  const hours = known(lead) ? `, half of them more than ${count(lead.estimate)} hours earlier` : "";
  return `A call came before ${share(called.estimate)} of ${count(called.n)} frauds${hours}`;
}

/** What a warning on the call would ask, and what is at stake. */
export function callNote(numbers: Numbers, currency: string): string {
  const [paid, each, visits] = ["paid_after_call", "calls_per_fraud", "call_share_counter"].map(
    (id) => numbers[`fraud.early_warning.${id}`],
  );
  return [
    known(visits) ? `Of frauds at the counter, a call came before ${share(visits.estimate)}.` : null,
    known(paid)
      ? `Since lights are shown, ${formatValue(paid.estimate, { unit: "money", currency })} were paid out on ${count(paid.n)} frauds after a call.`
      : null,
    known(each)
      ? `There are ${count(each.estimate)} such calls for each fraud that follows one, so a warning must be chosen with care, or be no burden.`
      : null,
  ]
    .filter((one) => one !== null)
    .join(" ");
}

/** "Of 300 requests that were not executed and came back, 63 % came back in another channel". */
export function leakageTitle(numbers: Numbers): string {
  const [back, other] = ["came_back", "other_channel"].map((id) => numbers[`fraud.early_warning.${id}`]);
  if (!known(back) || !known(other)) return "What comes back in another channel";
  return `Of ${count(back.estimate)} requests that were not executed and came back, ${share(other.estimate)} came back in another channel`;
}

/** Whether anything moved around the actions of the programme. */
export function programmeTitle(rows: readonly Row[]): string {
  const people = rows.reduce((sum, row) => sum + Number(row["people"]), 0);
  const actions = rows.reduce((sum, row) => sum + Number(row["actions"]), 0);
  return `${count(actions)} actions of the SAFE programme reached ${count(people)} people`;
}

export function programmeNote(rows: readonly Row[]): string {
  const known = rows.filter((row) => row["low"] !== null);
  if (known.length === 0) return "Too few actions or reports to tell what moved after them.";
  const moved = known.some((row) => Number(row["low"]) > 0 || Number(row["high"]) < 0);
  const what = moved
    ? "After some of them customers reported more or fewer frauds than before"
    : "After none of them did customers clearly report more or fewer frauds than before";
  return `${what}: an association (grade D), as actions follow one another closely and much else moved. Reports come late, too.`;
}
