import type { Row } from "../../../src/models/report.ts";
import { clusteredError } from "../../statistics/clustered-error.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { sumWithInterval } from "../../statistics/sum-estimate.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { FEWEST_FIRMS } from "./fold-levels.ts";
import type { Policyholders } from "./read-market.ts";

const TENTHS = 10;

interface Firm {
  firm: number;
  people: number;
  value: number;
}

/**
 * Tenths of firms from those with the most policyholders to those with the fewest {tenth, firms, people, people_share, value, value_sum_low, value_sum_high, value_share, value_low, value_high}: how many
 * people work there, and which share of all employees' contribution of the last twelve months they bring, with the interval of another draw of firms. No rows where a
 * tenth would be fewer than three firms or ten people, or where contribution in total is not positive no shares of it.
 */
export function firmTenths(all: Policyholders): Row[] {
  const firms = firmsOf(all);
  const people = firms.reduce((sum, firm) => sum + firm.people, 0);
  const total = firms.reduce((sum, firm) => sum + firm.value, 0);
  const tenthOf = (place: number) => Math.floor((place * TENTHS) / firms.length);
  const rows = Array.from({ length: TENTHS }, (_, tenth) => {
    const own = firms.filter((_, place) => tenthOf(place) === tenth);
    const held = own.reduce((sum, firm) => sum + firm.people, 0);
    const value = own.reduce((sum, firm) => sum + firm.value, 0);
    const share = value / total;
    const sum = sumWithInterval(
      value,
      own.reduce((squares, firm) => squares + firm.value ** 2, 0),
    );
    const influences = firms.map(
      ({ value }, place) => ((tenthOf(place) === tenth ? value : 0) - share * value) / total,
    );
    const half = NORMAL_QUANTILE * clusteredError(influences, new Float64Array(firms.length).fill(NaN));
    const isTold = total > 0;
    return {
      tenth: tenth + 1,
      firms: own.length,
      people: held,
      people_share: held / people,
      value: isTold ? value : null,
      value_sum_low: isTold ? sum.low : null,
      value_sum_high: isTold ? sum.high : null,
      value_share: isTold ? share : null,
      value_low: isTold ? share - half : null,
      value_high: isTold ? share + half : null,
    };
  });
  return rows.every((row) => row.firms >= FEWEST_FIRMS && row.people >= FEWEST_PEOPLE) ? rows : [];
}

/** Firms with their people and contribution of the last year, the most people first; ties in the order of their numbers. */
function firmsOf({ count, firm, lastYear }: Policyholders): Firm[] {
  const found = new Map<number, Firm>();
  for (let person = 0; person < count; person++) {
    const number = firm[person]!;
    if (Number.isNaN(number)) continue;
    const own = found.get(number) ?? { firm: number, people: 0, value: 0 };
    found.set(number, own);
    own.people++;
    if (!Number.isNaN(lastYear[person]!)) own.value += lastYear[person]!;
  }
  return [...found.values()].sort((a, b) => b.people - a.people || a.firm - b.firm);
}
