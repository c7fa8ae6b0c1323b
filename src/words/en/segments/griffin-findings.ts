import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { reasons } from "../reasons.js";
import { amountWithInterval, count, known, share, type Numbers } from "../said.js";

const id = (name: string) => `segments.griffin.${name}`;

/** Whether a survey tells the types; otherwise a proxy does, or nothing. */
export function basisOf({ numbers, tables }: Pick<Report, "numbers" | "tables">): "survey" | "proxy" | "none" {
  if ((tables["griffin_types"] ?? []).length > 0 && known(numbers[id("answers")])) return "survey";
  return (tables["griffin_proxy_types"] ?? []).length > 0 ? "proxy" : "none";
}

/** "An estimated 31 % of policyholders (10,000 people) stay by habit: they bought again, but feel less attached than half of those first asked. They are estimated to contribute NT$ 52.9 M a year ..." */
export function finding(numbers: Numbers, currency: string): string {
  const habit = numbers[id("inertia_share")];
  if (!known(habit)) return withoutSurvey(numbers, habit);
  if (habit.estimate === 0 && numbers[id("premium_share")]?.estimate === 0) return onceOnly(numbers);
  const people = numbers[id("inertia_people")];
  const start = `An estimated ${share(habit.estimate)} of policyholders${known(people) ? ` (${count(rounded(people.estimate))} people)` : ""} stay by habit: they bought again, but feel less attached than half of those first asked`;
  const money = numbers[id("inertia_contribution")];
  const brings = known(money) ? `. They are estimated to contribute ${amountWithInterval(money, currency)} a year` : "";
  return `${start}${brings}. ${kept(numbers[id("persistency_gap")])}`.trim();
}

/** Everybody bought once: the matrix has one column. */
function onceOnly(numbers: Numbers): string {
  const latent = numbers[id("latent_share")];
  const attached = known(latent) ? ` An estimated ${share(latent.estimate)} of policyholders are attached.` : "";
  return `Nobody who answered had bought a second policy, so nobody is loyal by habit, and loyalty by repeat purchase cannot be told.${attached}`;
}

function kept(gap: Estimate | undefined): string {
  if (!known(gap) || gap.low === null || gap.high === null) return "";
  const size = formatValue(Math.abs(gap.estimate), { unit: "points", decimals: 1 });
  const interval = formatInterval(gap.low, gap.high, { unit: "points", decimals: 1 });
  if (gap.low > 0)
    return `Among repeat buyers, attachment goes together with ${size} more of policies kept over the next year (${interval}).`;
  if (gap.high < 0)
    return `Among repeat buyers, attachment goes together with ${size} fewer of policies kept over the next year (${interval}).`;
  return `Over the next year their policies were kept no less often than those of attached repeat buyers, as far as can be told (${interval}).`;
}

function withoutSurvey(numbers: Numbers, habit: Estimate | undefined): string {
  const reason = reasons[habit?.reason ?? "griffin_no_survey"] ?? "not known";
  const proxy = numbers[id("proxy_inertia_share")];
  if (habit?.reason === "too_few") return "Too few people answered to tell how many policyholders stay by habit alone.";
  const start = `How attached policyholders are is ${reason}.`;
  if (!known(proxy)) return start;
  return `${start} A proxy from behaviour, which is no attachment, counts ${share(proxy.estimate)} of them among those who bought again by habit.`;
}

/** People carried to the book are known to three digits at most. */
export function rounded(people: number): number {
  return Number(people.toPrecision(3));
}

/** The title of the matrix. */
export function matrixTitle(numbers: Numbers, basis: "survey" | "proxy" | "none"): string {
  if (basis === "proxy") return "By a proxy from behaviour, not by what people said";
  const [premium, habit] = [numbers[id("premium_share")], numbers[id("inertia_share")]];
  if (!known(premium) || !known(habit)) return "Four types of loyalty";
  const both = premium.estimate + habit.estimate;
  if (both === 0) return "Nobody has bought again";
  return `Of those who bought again, ${share(habit.estimate / both)} stay by habit`;
}

/** "24 % crossed the cut in a year; error of measurement alone would move 24 %". */
export function movesTitle(numbers: Numbers): string {
  const [crossed, chance, beyond] = ["crossed", "crossed_by_chance", "beyond_chance"].map((name) => numbers[id(name)]);
  if (!known(crossed)) return "Who moves from one wave to the next";
  const start = `${share(crossed.estimate)} of people crossed the line between attached and not from one wave to the next`;
  if (!known(chance) || !known(beyond) || beyond.low === null) return start;
  return beyond.low > 0
    ? `${start}, more than the ${share(chance.estimate)} that error of measurement would move`
    : `${start}; ${share(chance.estimate)} would if nobody had changed`;
}

/** Whether more came back to the middle than error of measurement brings. */
export function regressionTitle(numbers: Numbers): string {
  const beyond = numbers[id("beyond_chance")];
  const start = "Who stood highest comes back towards the middle: regression to the mean";
  if (!known(beyond) || beyond.low === null) return start;
  return beyond.low > 0 ? `${start}, and some change` : `${start}, not loyalty lost`;
}

/** What the moves come to in money, and what they are not. */
export function movesNote(numbers: Numbers, currency: string): string {
  const [cooled, warmed, net] = ["cooled", "warmed", "net_warmed"].map((name) => numbers[id(name)]);
  if (!known(cooled) || !known(warmed) || !known(net)) return "";
  const verdict =
    net.low! > 0
      ? "more warmed than cooled"
      : net.high! < 0
        ? "more cooled than warmed"
        : "the two cannot be told apart";
  return `Repeat buyers who cooled from attached to habit brought ${amountWithInterval(cooled, currency)} a year, those who warmed ${amountWithInterval(warmed, currency)}: net ${amountWithInterval(net, currency)}, so ${verdict}.`;
}

/** How many stand on the wrong side of the cut. */
export function errorNote(numbers: Numbers): string {
  const [misplaced, reliability] = [numbers[id("misplaced")], numbers[id("reliability")]];
  if (!known(misplaced) || !known(reliability)) return "";
  const interval = formatInterval(misplaced.low, misplaced.high, { unit: "share" });
  const by: Record<string, string> = {
    griffin_three_waves: `${count(reliability.n)} people who answered three waves`,
    griffin_two_waves: `${count(reliability.n)} people who answered two waves`,
    griffin_items: `the items of one wave, with ${count(reliability.n)} complete answers`,
  };
  return `Going by ${by[reliability.method] ?? "the answers"}, the reliability of attachment is ${formatValue(reliability.estimate, { unit: "ratio", decimals: 2 })}: about ${share(misplaced.estimate)} of people${interval ? ` (${interval})` : ""} stand on the wrong side of the cut for that alone, most of them close to it.`;
}

/** How far weights move the shares. */
export function weightNote(numbers: Numbers): string {
  const [answers, effective, shift] = ["answers", "effective_answers", "weight_shift"].map((name) => numbers[id(name)]);
  if (!known(answers) || !known(effective) || !known(shift)) return "";
  const size = formatValue(shift.estimate, { unit: "points", decimals: 1 });
  return `${count(answers.estimate)} people answered the latest wave. Weighted for who did not, they are as exact as ${count(effective.estimate)} equal answers, and no share moves by more than ${size}.`;
}

/** The range of the share of habit over all cuts. */
export function cutsTitle(rows: readonly Row[]): string {
  const known = rows.flatMap(({ inertia }) => (typeof inertia === "number" ? [inertia] : []));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length < 2 || low === high) return "How the shares move with the cut";
  return `Where the cuts lie decides: habit alone is ${share(low)} to ${share(high)} of policyholders`;
}

/** Whether the proxy can stand in for the survey. */
export function proxyNote(numbers: Numbers): string {
  const [agreement, kappa] = [numbers[id("proxy_agreement")], numbers[id("proxy_kappa")]];
  if (!known(agreement) || !known(kappa) || kappa.low === null || kappa.high === null)
    return "No survey is there to hold it against: take it as a description of behaviour, not of attachment.";
  const interval = formatInterval(kappa.low, kappa.high, { unit: "ratio", decimals: 2 });
  const size = formatValue(kappa.estimate, { unit: "ratio", decimals: 2 });
  const verdict =
    kappa.low > 0.4
      ? "it can stand in for the survey with care"
      : kappa.low > 0
        ? "it agrees better than chance, and too little to stand in for a survey"
        : "it does not agree better than chance and cannot stand in for a survey";
  return `Held against the survey it puts ${share(agreement.estimate)} of ${count(agreement.n)} people on the side where their answers are (kappa ${size}, ${interval}): ${verdict}.`;
}
