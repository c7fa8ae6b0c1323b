import { poissonRegression } from "../../statistics/poisson-regression.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";
import type { Lives, Repriced } from "./lives.ts";

const YEAR = 365;
/** Policy years that are told apart; the last holds for good. */
const POLICY_YEARS = 6;
/** Fewer contracts given up than this, in any of the four cells, tell nothing. */
const FEWEST_EVENTS = 10;

export interface ChangeEffect {
  /** Contracts with the new tariff that were observed after it. */
  contracts: number;
  /** Given up in the twelve months after, of those with the new tariff. */
  events: number;
  /** Logarithm of the ratio of hazards, in excess of what contracts without a change did in the same time. */
  logRatio: MeanWithError;
  /** Hazards a year: contracts with and without the new tariff, before and after. */
  rates: { changed: [before: number, after: number]; kept: [before: number, after: number] };
}

/**
 * Giving up in the twelve months after a day against the twelve before, contracts with a new tariff against others in the same time: difference in differences of log
 * hazards, by Poisson regression on time at risk (Holford 1980) with policy years taken out, errors robust to several contracts of one person. Only contracts issued
 * before the day count, so that both sides grow older alike. Null where a side has too few events.
 */
export function changeEffect(
  lives: Lives,
  positions: readonly number[],
  { changed, kept }: Repriced,
  day: number,
): ChangeEffect | null {
  const rows = exposures(lives, positions, { changed, kept }, day);
  const rates = [0, 1].map((group) => [0, 1].map((after) => totals(rows, group, after))) as [
    [Total, Total],
    [Total, Total],
  ];
  if (rates.flat().some(({ events }) => events < FEWEST_EVENTS)) return null;
  const column = (of: (i: number) => number) => Float64Array.from(rows.event, (_, i) => of(i));
  const years = Array.from({ length: POLICY_YEARS - 1 }, (_, k) => column((i) => (rows.year[i] === k + 1 ? 1 : 0)));
  const products = [...new Set(rows.life.map((life) => lives.product[life]))].sort().slice(1);
  const covariates = [
    column((i) => rows.changed[i]! * rows.after[i]!),
    column((i) => rows.after[i]!),
    ...years,
    ...products.map((product) => column((i) => (lives.product[rows.life[i]!] === product ? 1 : 0))),
  ].filter((values) => values.some((value) => value !== values[0]));
  const fit = poissonRegression({ covariates, count: rows.event, exposure: rows.time, cluster: rows.customer });
  if (fit.kind === "failed") return null;
  const hazard = ({ events, time }: Total) => (events * YEAR) / time;
  const [none, some] = rates;
  return {
    contracts: some[1].lives,
    events: some[1].events,
    logRatio: { mean: fit.coefficients[0]!, error: Math.sqrt(fit.covariance[0]!) },
    rates: { changed: [hazard(some[0]), hazard(some[1])], kept: [hazard(none[0]), hazard(none[1])] },
  };
}

interface Exposures {
  life: number[];
  customer: number[];
  changed: number[];
  after: number[];
  /** Policy year from 0. */
  year: number[];
  /** Days at risk, and whether the contract was given up at their end. */
  time: number[];
  event: number[];
}

/** Time at risk of every contract, cut at the day and at its anniversaries. */
function exposures(lives: Lives, positions: readonly number[], repriced: Repriced, day: number): Exposures {
  const rows: Exposures = { life: [], customer: [], changed: [], after: [], year: [], time: [], event: [] };
  const numbers = new Map<number, number>();
  const numberOf = (customer: number) => {
    if (!numbers.has(customer)) numbers.set(customer, numbers.size);
    return numbers.get(customer)!;
  };
  for (const i of positions) {
    const product = lives.product[i] ?? "";
    const isChanged = repriced.changed.has(product);
    if ((!isChanged && !repriced.kept.has(product)) || lives.issued[i]! >= day) continue;
    const end = Math.min(Number.isNaN(lives.ended[i]!) ? Infinity : lives.ended[i]!, day + YEAR);
    let from = Math.max(lives.issued[i]!, day - YEAR);
    while (from < end) {
      const year = Math.floor((from - lives.issued[i]!) / 365.25);
      const anniversary = Math.ceil(lives.issued[i]! + 365.25 * (year + 1));
      const until = Math.min(end, Math.max(anniversary, from + 1), from < day ? day : Infinity);
      rows.life.push(i);
      rows.customer.push(numberOf(lives.customer[i]!));
      rows.changed.push(isChanged ? 1 : 0);
      rows.after.push(from >= day ? 1 : 0);
      rows.year.push(Math.min(year, POLICY_YEARS - 1));
      rows.time.push(until - from);
      rows.event.push(until === lives.ended[i] && lives.givenUp[i] === 1 ? 1 : 0);
      from = until;
    }
  }
  return rows;
}

interface Total {
  lives: number;
  events: number;
  time: number;
}

function totals(rows: Exposures, changed: number, after: number): Total {
  const known = new Set<number>();
  let [events, time] = [0, 0];
  for (let i = 0; i < rows.event.length; i++) {
    if (rows.changed[i] !== changed || rows.after[i] !== after) continue;
    known.add(rows.life[i]!);
    events += rows.event[i]!;
    time += rows.time[i]!;
  }
  return { lives: known.size, events, time };
}
