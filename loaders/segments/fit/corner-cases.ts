import type { Row } from "../../../src/models/report.ts";
import type { Range } from "../../../src/models/client-fit.ts";
import { significant } from "../../run/shown-digits.ts";
import { declineSums, type DeclineSums, type Valued } from "./decline-ledger.ts";
import { staffHoursAYear, trendOf, weeksCourted } from "./demands.ts";

/** Demands of the second half of the courting over the first, beyond which they rise or fall. */
const CHANGED = 1.25;

/**
 * Cases of the corner for the build for analysts, coarse and without anything that names anybody: money to one or two digits, half contacts, whole months,
 * tens of percent. Rows {product, premium, expected, contacts, strain, months, weekends, trend, hours (a year),
 * freed_hours, break_even (what an hour must earn elsewhere for declining to pay), net_book, net_prospects and their bounds}, the largest first.
 */
export function cornerCases(members: readonly Valued[], hour: { book: Range | null; prospects: Range | null }): Row[] {
  const bySize = [...members].sort((a, b) => b.prospect.expected - a.prospect.expected);
  return bySize.map(({ prospect, behind }) => {
    const netAt = (each: Range | null) => each && declineSums([{ prospect, behind }], each);
    const [book, others] = [netAt(hour.book), netAt(hour.prospects)];
    return {
      product: prospect.product,
      premium: prospect.premium === null ? null : significant(prospect.premium, 1),
      expected: significant(prospect.expected, 2),
      contacts: Math.round(2 * prospect.rate) / 2,
      strain: prospect.strain_days >= 6 ? "six_and_more" : prospect.strain_days >= 2 ? "two_to_five" : "up_to_one",
      months: Math.max(1, Math.round((weeksCourted(prospect) * 12) / 52)),
      weekends: Math.round((10 * prospect.at_weekends) / Math.max(1, prospect.contacts)) / 10,
      trend: trendCode(trendOf(prospect)),
      hours: Math.round(staffHoursAYear(prospect)),
      freed_hours: book && Math.round(book.hours),
      break_even: book && book.hours > 0 ? significant(book.given_up.estimate / book.hours, 2) : null,
      ...netOf("net_book", book),
      ...netOf("net_prospects", others),
    };
  });
}

/** What declining leaves, at two digits, with its bounds. */
function netOf(name: string, money: DeclineSums | null): Row {
  const cut = (value: number | undefined) => (value === undefined ? null : significant(value, 2));
  return {
    [name]: cut(money?.net.estimate),
    [`${name}_low`]: cut(money?.net.low),
    [`${name}_high`]: cut(money?.net.high),
  };
}

function trendCode(trend: number | null): string {
  if (trend === null) return "steady";
  return trend > CHANGED ? "rising" : trend < 1 / CHANGED ? "falling" : "steady";
}
