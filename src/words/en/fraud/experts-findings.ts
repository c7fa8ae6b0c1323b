import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { unsaid } from "../sentence.js";
import { capital, modelName } from "./diagnostics-findings.js";
import { sourceName } from "./feature-words.js";
import { amountWithInterval, count, known, share, type Numbers } from "../said.js";

const inText = (source: string) => {
  const name = sourceName(source);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** "behaviour, situation and telecom data" */
export function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
}

function moneyBySource(numbers: Numbers): { source: string; estimate: Estimate & { estimate: number } }[] {
  return Object.entries(numbers)
    .flatMap(([id, estimate]) => {
      const source = /^fraud\.experts\.(\w+)\.money_change$/.exec(id)?.[1];
      return source && known(estimate) ? [{ source, estimate }] : [];
    })
    .sort((a, b) => b.estimate.estimate - a.estimate.estimate);
}

const isClearly = ({ low }: Estimate) => low !== null && low > 0;

/** "Behaviour adds most: without it, as many alerts would flag NT$ 5.1 M (3.7 to 6.4 M) a year less of policyholders' money in known frauds. ..." */
export function finding(numbers: Numbers, currency: string): string {
  const sources = moneyBySource(numbers);
  const clear = numbers["fraud.experts.sources_clear"];
  const [most] = sources;
  if (!most) return unsaid("What each source adds", clear);
  if (!isClearly(most.estimate))
    return "No single source can be seen to add money: without any one of them, as many alerts flag about as much in known frauds.";
  const others = known(clear) ? clear.estimate : 0;
  const rest =
    sources.length > 1
      ? ` ${capital(count(others))} of ${count(sources.length)} sources clearly ${others === 1 ? "adds" : "add"} something.`
      : "";
  return `${sourceName(most.source)} adds most: without it, as many alerts would flag ${amountWithInterval(most.estimate, currency)} less a year of policyholders' money in known frauds.${rest}`;
}

/** On what the page rests, below the cards. */
export function basis({ tables, book }: Report): string[] {
  const row = tables["experts_left_out"]?.[0];
  if (!row) return [];
  return [
    `Sources are left out of the reference model, on ${count(Number(row["requests"]))} requests with ${count(Number(row["frauds"]))} known frauds, whose labels had time to come. All money is the policyholders': flagged is not yet stopped, and none of it is company profit.`,
    ...(book.simulated
      ? [
          "Fraud is several times as common in this simulated book as in reality: amounts a year are those of this book.",
        ]
      : []),
  ];
}

/** "Behaviour and situation clearly add something; of customer and policy and telecom data nothing can be seen" */
export function leftOutTitle(rows: readonly Row[]): string {
  const names = (isClear: boolean) =>
    rows.filter((row) => row["clear"] === isClear).map((row) => inText(String(row["source"])));
  const [clear, others] = [names(true), names(false)];
  if (rows.length === 0) return "What each source adds";
  if (clear.length === 0) return "No source clearly adds something to the others";
  const rest = others.length > 0 ? `; of ${listed(others)} nothing can be seen` : "";
  return `${capital(listed(clear))} clearly ${clear.length === 1 ? "adds" : "add"} something${rest}`;
}

/** Sources whose interval is clear only as long as nobody asks how many were tried, and sources that had no part in the judged requests. */
export function leftOutNote(numbers: Numbers, rows: readonly Row[]): string {
  const alone = rows.filter((row) => Number(row["money_p"]) > 0.05 && Number(row["money_low"]) > 0);
  const corrected =
    alone.length > 0
      ? `The interval of ${listed(alone.map((row) => inText(String(row["source"]))))} lies above zero by itself, which among ${count(rows.length)} sources is not enough (Holm). `
      : "";
  return corrected + unweighedNote(numbers);
}

function unweighedNote(numbers: Numbers): string {
  const unweighed = Object.entries(numbers).flatMap(([id, { reason }]) => {
    const source = /^fraud\.experts\.(\w+)\.money_change$/.exec(id)?.[1];
    return source && reason === "fraud_source_not_weighed" ? [inText(source)] : [];
  });
  return unweighed.length > 0
    ? `${capital(listed(unweighed))} had no weight in these requests: too few frauds that their experts scored were known in time.`
    : "";
}

/** "Alone, no expert comes near all together" or the one that does. */
export function aloneTitle(rows: readonly Row[]): string {
  const [together, ...experts] = rows;
  const detected = (row: Row) => Number(row["detection_rate"]);
  const best = [...experts].sort((a, b) => detected(b) - detected(a))[0];
  if (!together || !best) return "Each expert alone";
  return `Of ${modelName(String(together["model"]))}, ${inText(String(best["expert"]))} alone flags ${share(detected(best))} of known frauds, all experts together ${share(detected(together))}`;
}

export function expertName(expert: string): string {
  return expert === "together" ? "All together" : sourceName(expert);
}

export function disagreementTitle(numbers: Numbers): string {
  const { "fraud.experts.disagreement.yellow_share": yellow, "fraud.experts.disagreement.fraud_share": apart } =
    numbers;
  const both = numbers["fraud.experts.agreement.fraud_share"];
  if (known(both) && known(apart))
    return `Where both experts are high ${share(both.estimate)} are known frauds; where they disagree, ${share(apart.estimate, 1)}`;
  if (known(both) && apart?.reason === "fraud_few_known")
    return `Where both experts are high ${share(both.estimate)} are known frauds; where they disagree, fewer than ${share(10 / apart.n, 1)}`;
  if (known(yellow)) return `On ${share(yellow.estimate)} of yellow lights the two best experts disagree`;
  return unsaid("Where experts disagree", yellow);
}

export function disagreementNote(numbers: Numbers): string {
  const yellow = numbers["fraud.experts.disagreement.yellow_share"];
  if (!known(yellow)) return "";
  const interval = formatInterval(yellow.low, yellow.high, { unit: "share" });
  return `Of ${count(yellow.n)} yellow lights ${share(yellow.estimate)} (${interval}) are requests that one expert ranks high and the other low: there staff should ask what the one saw and the other did not.`;
}

/** "The challenger would find 29 points more of known frauds at the same number of alerts" */
export function swapTitle(numbers: Numbers): string {
  const { "fraud.challenger.detection_change": change } = numbers;
  if (!known(change)) return unsaid("What a challenger would change", change);
  const points = formatValue(Math.abs(change.estimate), { unit: "points" });
  const clear = change.low !== null && change.high !== null && (change.low > 0 || change.high < 0);
  if (!clear) return "At the same number of alerts, neither model clearly flags more frauds";
  return `At the same number of alerts, the challenger flags ${points} ${change.estimate > 0 ? "more" : "fewer"} of known frauds`;
}

export function swapNote(numbers: Numbers, currency: string): string {
  const { "fraud.challenger.swapped": swapped, "fraud.challenger.money_change": change } = numbers;
  const { "fraud.challenger.months": months, "fraud.challenger.p": p } = numbers;
  if (!known(swapped) || !known(change)) return "";
  const sum = change.estimate < 0 ? "less" : "more";
  const size = {
    ...change,
    estimate: Math.abs(change.estimate),
    ...(change.estimate < 0 && { low: flip(change.high), high: flip(change.low) }),
  };
  const chance = known(p)
    ? ` Between equal models so many frauds on one side would come about ${p.estimate < 0.001 ? "less than once in 1,000 times" : `${share(p.estimate, 1)} of the time`} (McNemar).`
    : "";
  const wait = known(months)
    ? ` Side by side in new requests, a difference of this size could be known after ${count(Math.ceil(months.estimate))} months, half a year of them for labels.`
    : ` ${unsaid("Months until it can be known", months)}`;
  return `${share(swapped.estimate)} of alerts would go to other requests, with ${amountWithInterval(size, currency)} ${sum} a year in the frauds flagged: policyholders' money.${chance}${wait} The running model's flags were looked into and the challenger's were not, which flatters the running one.`;
}

const flip = (bound: number | null) => (bound === null ? null : -bound);

/** "12 of 1,400 telecom features go with fraud, each weakly; together they add nothing that can be seen" */
export function telecomTitle(numbers: Numbers): string {
  const { "fraud.telecom.features": features, "fraud.telecom.separating": separating } = numbers;
  if (!known(features) || !known(separating)) return unsaid("What telecom data add", separating ?? features);
  const adds = numbers["fraud.experts.telecom.known_average_precision_change"];
  const together = !known(adds)
    ? ""
    : isClearly(adds)
      ? "; together they add to the others"
      : "; together they add nothing that can be seen beside the others";
  return `${count(separating.estimate)} of ${count(features.estimate)} telecom features go with fraud more than chance would${together}`;
}

export function telecomNote(numbers: Numbers): string {
  const adds = numbers["fraud.experts.telecom.known_average_precision_change"];
  const moved = numbers["fraud.telecom.moved"];
  const precision = { unit: "ratio" as const, decimals: 3, signed: true };
  const change = known(adds)
    ? `Among the ${count(adds.n)} judged requests that telecom data know, average precision changes by ${formatValue(adds.estimate, precision)} (${formatInterval(adds.low, adds.high, precision)}) with them.`
    : unsaid("What they add where they are known", adds);
  const drift = known(moved)
    ? ` ${moved.estimate === 0 ? "No feature has" : `${count(moved.estimate)} ${moved.estimate === 1 ? "feature has" : "features have"}`} moved of late.`
    : "";
  return `${change}${drift} Features of a family rise and fall together, so that by chance whole families stand out: claims are corrected for all features at once (Holm).`;
}

/** "Without behaviour the same cut flags 48 points fewer of known frauds" */
export function drillTitle(rows: readonly Row[]): string {
  const worst = [...rows].sort((a, b) => Number(a["detection"]) - Number(b["detection"]))[0];
  if (!worst || Number(worst["detection"]) >= 0) return "No source's outage would cost known frauds";
  const points = formatValue(Math.abs(Number(worst["detection"])), { unit: "points" });
  return `While ${inText(String(worst["source"]))} is out, the same cut flags ${points} fewer of known frauds`;
}

export { modelName, sourceName, capital };
