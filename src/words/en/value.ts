import type { Estimate } from "../../models/evidence.js";
import { metric } from "../../metrics.js";
import { formatEstimate, formatInterval, formatValue } from "../number-format.js";
import type { NumberFormat } from "../number-format.js";
import { verbs } from "./grades.js";
import { holds, unsaid } from "./sentence.js";

type Numbers = Record<string, Estimate>;

function format(id: string, currency?: string): NumberFormat {
  const { unit, decimals } = metric(id);
  return { unit, decimals, ...(currency && { currency }) };
}

/** "The most valuable fifth of customers is the source of 62 % of all contribution; the least valuable tenth takes 28 % away." */
function whoCarries(numbers: Numbers): string {
  const top = numbers["value.top_fifth_share"];
  const subject = "The most valuable fifth of customers";
  const first = top && holds(subject, top, format("value.top_fifth_share"), "of all contribution");
  if (!first) return unsaid("The share of the most valuable fifth", top);
  const worst = numbers["value.worst_tenth_share"]?.estimate ?? 0;
  if (worst >= 0) return first;
  const taken = formatValue(-worst, format("value.worst_tenth_share"));
  return `${first.slice(0, -1)}; the least valuable tenth takes ${taken} away again.`;
}

/** "Ranked on one year, the top tenth is the source of 24 % of the next year's contribution." */
function rankLasts(numbers: Numbers): string {
  const stability = numbers["value.rank_stability"];
  const rest = "of the next year's contribution";
  const said = stability && holds("Ranked on one year, the top tenth", stability, format("value.rank_stability"), rest);
  return said ?? unsaid("How long a rank lasts", stability);
}

/** "NT$ 210 M of the worst tenth's loss was acquisition cost not recovered" */
function worstTenth(numbers: Numbers, currency: string): string {
  const cost = numbers["value.acquisition_unrecovered"];
  const loss = numbers["value.worst_tenth.loss"];
  if (!cost || cost.estimate === null || !loss) return unsaid("The loss of the worst tenth", cost);
  const amount = (estimate: Estimate) => formatEstimate(estimate, format("value.worst_tenth.loss", currency));
  return `${amount(cost)} of the worst tenth's loss of ${amount(loss)} ${verbs[cost.grade].exists} acquisition cost not recovered`;
}

const sourceNames = {
  interest: "Interest above guarantees",
  mortality: "The margin on claims",
  expense: "The margin on expenses",
};

/** "Interest above guarantees is estimated to contribute NT$ 410 M of profit; the margin on claims NT$ 300 M." */
function profitBySource(numbers: Numbers, currency: string): string {
  const known = Object.entries(sourceNames).flatMap(([source, name]) => {
    const estimate = numbers[`value.source.${source}`];
    return estimate && estimate.estimate !== null ? [{ name, estimate }] : [];
  });
  const [first, ...others] = known.sort((a, b) => (b.estimate.estimate ?? 0) - (a.estimate.estimate ?? 0));
  if (!first) return unsaid("Profit by source", numbers["value.source.interest"]);
  const amount = (estimate: Estimate) => formatEstimate(estimate, format("value.source.interest", currency));
  const rest = others.map(({ name, estimate }) => `${name.toLowerCase()} ${amount(estimate)}`).join(", ");
  const verb = verbs[weakest(known.map(({ estimate }) => estimate))].holds;
  return `${first.name} ${verb} ${amount(first.estimate)} of profit${rest && `; ${rest}`}.`;
}

/** "With these assumptions the book is estimated to contribute NT$ 900 M (NT$ 860 to 940 M)." */
function whatIf(numbers: Numbers, currency: string): string {
  const total = numbers["value.what_if.contribution"];
  if (!total || total.estimate === null) return unsaid("Contribution under these assumptions", total);
  const money = format("value.what_if.contribution", currency);
  const interval = formatInterval(total.low, total.high, money);
  return `With these assumptions the book ${verbs.C.holds} ${formatEstimate(total, money)}${interval ? ` (${interval})` : ""}.`;
}

function weakest(estimates: Estimate[]): Estimate["grade"] {
  return estimates.map(({ grade }) => grade).sort((a, b) => "MABCD".indexOf(b) - "MABCD".indexOf(a))[0] ?? "D";
}

/** The findings of the value pages: each a sentence from the numbers of a report. */
export const value = { whoCarries, rankLasts, worstTenth, profitBySource, whatIf };
