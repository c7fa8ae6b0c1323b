import { group } from "d3";
import { cox } from "../../statistics/cox.ts";
import { poissonRegression } from "../../statistics/poisson-regression.ts";
import type { Attitudes } from "./attitudes.ts";
import type { PolicyFollowUp, Purchases } from "./follow-up.ts";
import type { Respondents, RespondentPolicies } from "./policies.ts";

const DAYS_A_YEAR = 365.25;
/** A level rarer than this is taken into the reference. */
const RAREST = 0.01;

export interface FollowUpData {
  attitudes: Attitudes;
  respondents: Respondents;
  policies: RespondentPolicies;
}

/**
 * What else lies before attitude and behaviour (age, tenure, channel, source, premium, how often it is paid), as one number per row: the log
 * hazard that these alone predict. Adjusting for it does what adjusting for all of them does (prognostic score, Hansen 2008), without
 * thirty columns in every model. Null where nothing of them is known or tells.
 */
export function hazardScore(data: FollowUpData, rows: PolicyFollowUp, strata: ArrayLike<number>): Float64Array | null {
  const { policies } = data;
  const person = personColumns(data, rows.answer);
  const at = (values: Float64Array) => Float64Array.from(rows.policy, (policy) => values[policy]!);
  const premium = at(policies.premium);
  const columns = [
    ...person,
    ...indicators(Array.from(rows.policy, (policy) => policies.channel[policy] ?? "unknown")),
    premium.map((value) => Math.log(Math.max(1, Number.isFinite(value) ? value : 1))),
    premium.map((value) => Number(!(value > 0))),
    at(policies.frequency).map((value) => Number(value === 12)),
  ].filter(varies);
  const weight = weightsOf(data.attitudes, rows.answer);
  const lifetimes = { entry: rows.entry, exit: rows.exit, cause: rows.cause, weight };
  for (let left = columns; left.length > 0;) {
    const fit = cox(lifetimes, left, { strata });
    if (fit.converged) return combined(left, fit.coefficients);
    if (fit.columns.length === 0) return null;
    left = left.filter((_, j) => !fit.columns.includes(j));
  }
  return null;
}

/** The same for the rate of buying: age, tenure, source, and how many policies are held. */
export function purchaseScore(data: FollowUpData, rows: Purchases): Float64Array | null {
  const held = rows.held.map((value) => Math.log(value));
  const columns = [...personColumns(data, rows.answer), held].filter(varies);
  const fit = poissonRegression({
    covariates: columns,
    count: rows.bought,
    exposure: rows.years,
    weight: weightsOf(data.attitudes, rows.answer),
    cluster: Float64Array.from(rows.answer, (answer) => data.attitudes.customer[answer]!),
  });
  return fit.kind === "estimated" ? combined(columns, fit.coefficients) : null;
}

export function weightsOf({ weight }: Attitudes, answers: Uint32Array): Float64Array {
  return Float64Array.from(answers, (answer) => weight[answer]!);
}

function personColumns({ attitudes, respondents }: FollowUpData, answers: Uint32Array): Float64Array[] {
  const position = new Map(Array.from(respondents.customer, (customer, i) => [customer, i]));
  const persons = Array.from(answers, (answer) => position.get(attitudes.customer[answer]!) ?? -1);
  const year = (answer: number) => 1970 + attitudes.day[answer]! / DAYS_A_YEAR;
  const ages = persons.map((person, i) => ageBand(year(answers[i]!) - (respondents.birthYear[person] ?? NaN)));
  const tenure = Float64Array.from(persons, (person, i) => {
    const years = (attitudes.day[answers[i]!]! - (respondents.joined[person] ?? NaN)) / DAYS_A_YEAR;
    return Number.isFinite(years) ? years / 10 : 0;
  });
  const sources = persons.map((person) => respondents.source[person] ?? "unknown");
  return [...indicators(ages), ...indicators(sources), tenure, tenure.map((value) => value * value)];
}

function ageBand(age: number): string {
  if (!Number.isFinite(age)) return "unknown";
  return `from ${Math.min(70, Math.max(20, 10 * Math.floor(age / 10)))}`;
}

/** One column of 0 and 1 for each level but the most frequent and the rarest. */
function indicators(levels: readonly string[]): Float64Array[] {
  return [...group(levels, (level) => level)]
    .map(([level, members]) => ({ level, size: members.length }))
    .sort((a, b) => b.size - a.size || (a.level < b.level ? -1 : 1))
    .slice(1)
    .filter(({ size }) => size >= RAREST * levels.length)
    .map(({ level }) => Float64Array.from(levels, (own) => Number(own === level)));
}

function varies(column: Float64Array): boolean {
  return column.some((value) => value !== column[0]);
}

function combined(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array | null {
  if (columns.length === 0) return null;
  const score = new Float64Array(columns[0]!.length);
  columns.forEach((column, j) => column.forEach((value, i) => (score[i] = score[i]! + coefficients[j]! * value)));
  return varies(score) ? score : null;
}
