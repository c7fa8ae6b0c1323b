import { weakestGrade, type Estimate } from "../../../models/evidence.js";
import { metric } from "../../../metrics.js";
import { formatEstimate, formatValue } from "../../number-format.js";
import type { NumberFormat } from "../../number-format.js";
import { verbs } from "../grades.js";
import { holds, unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

function format(id: string, currency?: string): NumberFormat {
  const { unit, decimals } = metric(id);
  return { unit, decimals, ...(currency && { currency }) };
}

/** "The most valuable fifth of 46,000 customers is the source of 62 % of all contribution; the least valuable tenth takes 28 % away." */
export function whoCarries(numbers: Numbers): string {
  const top = numbers["value.top_fifth_share"];
  const count = formatValue(top?.n ?? 0, { unit: "count" });
  const subject = `The most valuable fifth of ${count} customers`;
  const first = top && holds(subject, top, format("value.top_fifth_share"), "of all contribution");
  if (!first) return unsaid("The share of the most valuable fifth", top);
  const worst = numbers["value.worst_tenth_share"]?.estimate ?? 0;
  if (worst >= 0) return first;
  const taken = formatValue(-worst, format("value.worst_tenth_share"));
  return `${first.slice(0, -1)}; the least valuable tenth takes ${taken} away again.`;
}

/** "Up to NT$ 210 M of the least valuable tenth's loss of NT$ 270 M is acquisition cost not yet recovered" */
export function worstTenth(numbers: Numbers, currency: string): string {
  const cost = numbers["value.acquisition_unrecovered"];
  const loss = numbers["value.worst_tenth.loss"];
  if (!cost || cost.estimate === null || !loss) return unsaid("The loss of the least valuable tenth", cost);
  const amount = (estimate: Estimate) => formatEstimate(estimate, format("value.worst_tenth.loss", currency));
  return `Up to ${amount(cost)} of the least valuable tenth's loss of ${amount(loss)} is acquisition cost not yet recovered`;
}

const sourceNames = {
  interest: "Interest above guarantees",
  mortality: "Claims below expectation",
  expense: "What loadings leave after expenses",
};

/** "Interest above guarantees is estimated to contribute NT$ 410 M of profit; the margin on claims NT$ 300 M." */
export function profitBySource(numbers: Numbers, currency: string): string {
  const known = Object.entries(sourceNames).flatMap(([source, name]) => {
    const estimate = numbers[`value.source.${source}`];
    return estimate && estimate.estimate !== null ? [{ name, estimate }] : [];
  });
  const [first, ...others] = known.sort((a, b) => (b.estimate.estimate ?? 0) - (a.estimate.estimate ?? 0));
  if (!first) return unsaid("Profit by source", numbers["value.source.interest"]);
  const amount = (estimate: Estimate) => formatEstimate(estimate, format("value.source.interest", currency));
  const rest = others.map(({ name, estimate }) => `${name.toLowerCase()} ${amount(estimate)}`).join(", ");
  const verb = verbs[weakestGrade(known.map(({ estimate }) => estimate.grade)) ?? "D"].holds;
  return `${first.name} ${verb} ${amount(first.estimate)} of profit${rest && `; ${rest}`}.`;
}

/** How the sources add up: to realised contribution, which differs from the reports' by luck with claims alone. */
export function reconciled(numbers: Numbers, currency: string): string {
  const [realised, expected] = [numbers["value.contribution.realised.total"], numbers["value.contribution.total"]];
  if (!realised || !expected || realised.estimate === null) return "";
  const amount = (estimate: Estimate) => formatEstimate(estimate, format("value.contribution.total", currency));
  return `Before contacts that expenses do not hold, the three add up to realised contribution, ${amount(realised)}. With expected claims in place of paid ones it is ${amount(expected)}.`;
}
