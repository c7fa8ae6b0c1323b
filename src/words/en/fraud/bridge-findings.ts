import type { Row } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { reasons } from "../reasons.js";
import { unsaid } from "../sentence.js";
import { amountWithInterval, count, known, money, share, type Numbers } from "../said.js";

/** "Of NT$ 45.3 M that fraudsters asked for in 24 months, the lights are estimated to have kept NT$ 6.2 M (...) for policyholders ..." */
export function finding(numbers: Numbers, currency: string): string {
  const [exposed, saved, frauds, months] = ["exposed", "saved", "saved.frauds", "months"].map(
    (id) => numbers[`fraud.bridge.${id}`],
  );
  if (!known(exposed)) return unsaid("What protection saves", exposed);
  const time = known(months) ? ` in ${count(months.estimate)} months` : "";
  const asked = `${money(exposed.estimate, currency)} that fraudsters are known to have asked for${time}`;
  if (!known(saved)) return `${unsaid(`Of ${asked}, what the lights kept`, saved)}`;
  const people = known(frauds) ? `: about ${count(frauds.estimate)} of ${count(exposed.n)} frauds` : "";
  return `Of ${asked}, the lights are estimated to have kept ${amountWithInterval(saved, currency)} for policyholders${people}.`;
}

/** The largest loss on the way, as the title of the bridge. */
export function title(rows: readonly Row[]): string {
  const exposed = rows.find(({ step }) => step === "exposed");
  const losses = rows.filter(({ kind, step }) => kind === "loss" && step !== "anyway");
  const largest = losses.toSorted((a, b) => Number(b["amount"]) - Number(a["amount"]))[0];
  if (!exposed || !largest || !(Number(exposed["amount"]) > 0)) return "From money exposed to money really saved";
  const part = share(Number(largest["amount"]) / Number(exposed["amount"]));
  return TITLES[String(largest["step"])]?.(part) ?? "From money exposed to money really saved";
}

const TITLES: Record<string, (part: string) => string> = {
  no_lights: (part) => `${part} of the money was asked for where no lights are`,
  green: (part) => `${part} of the money was asked for where no yellow or red was shown`,
  not_asked: (part) => `For ${part} of the money a light warned and nobody asked`,
  paid: (part) => `${part} of the money was asked about and paid out all the same`,
  not_asked_or_paid: (part) => `${part} of the money was flagged and paid out all the same`,
};

/** What is said in place of a step that cannot be told, by the reason. */
export function withheld(reason: string, before: number | null): string {
  if (reason === "bridge_few_lost" && before !== null)
    return `at least ${count(before - 9)} of the ${count(before)} frauds`;
  return reasons[reason] ?? reason;
}

/** "Nothing would have been saved only if staff alone had stopped 30 %; before lights they stopped 3 %". */
export function comparisons(numbers: Numbers): string {
  const [tipping, anyway] = ["tipping_share", "anyway_share"].map((id) => numbers[`fraud.bridge.${id}`]);
  if (!known(tipping) || !known(anyway)) return "What would have been stopped without lights";
  return `Lights would have saved nothing only if staff alone stopped ${share(tipping.estimate)} of the money; without lights they stopped about ${share(anyway.estimate)} of frauds`;
}

/** What asking does to honest requests, with the verb of its grade. */
export function honestTitle(numbers: Numbers): string {
  const [lost, asked] = ["honest_lost", "honest_asked"].map((id) => numbers[`fraud.bridge.${id}`]);
  if (!known(lost) || !known(asked)) return "What asking does to honest requests";
  const verb = lost.grade === "B" ? "is likely to have cost" : "is estimated to have cost";
  const interval = formatInterval(lost.low, lost.high, { unit: "count" });
  return `Asking ${verb} ${count(lost.estimate)} honest requests${interval ? ` (${interval})` : ""} of ${count(asked.estimate)} asked about`;
}

/** What protection cost the company, beside honest requests lost for each fraud stopped. */
export function costTitle(numbers: Numbers, currency: string): string {
  const [cost, per] = ["company_cost", "honest_lost_per_stopped"].map((id) => numbers[`fraud.bridge.${id}`]);
  const company = known(cost)
    ? `Protection cost the company ${money(cost.estimate, currency)}`
    : "What protection costs";
  if (!known(per)) return company;
  return `${company}${known(cost) ? ", and" : ":"} honest customers about ${count(per.estimate, 1)} requests for each fraud stopped`;
}

/** Of reds that staff let pass, how many were fraud. */
export function overrideTitle(rows: readonly Row[]): string {
  const passed = rows.find(({ light, override }) => light === "red" && override === true);
  if (!passed) return "When staff went against the light";
  return `Of ${count(Number(passed["requests"]))} reds that staff let pass, ${share(Number(passed["fraud_share"]))} were found to be fraud`;
}
