import type { OpenTable } from "../block.ts";
import { day, iso, monthOf } from "../calendar.ts";
import type { Random } from "../random.ts";

/** What else moves a week's sales, by name; and what all of it together does to the week (1 is nothing). */
export interface Controls {
  values: Record<ControlName, Float64Array>;
  effect: Float64Array;
}

export type ControlName = "price_index" | "declared_rate" | "stop_sale" | "active_agents" | "holiday";

/** The last weeks before an old endowment tariff was withdrawn; buyers hurried, and were missing afterwards. */
const STOP_SALE = { announced: day("2023-06-05"), withdrawn: day("2023-07-10") };

const ECHO_WEEKS = 6;

export function simulateControls(
  weeks: readonly number[],
  agentsActive: (day: number) => number,
  random: Random,
): Controls {
  const agents = Float64Array.from(weeks, (week) => agentsActive(week));
  const values = {
    price_index: priceIndex(weeks),
    declared_rate: declaredRate(weeks, random),
    stop_sale: Float64Array.from(weeks, (week) => +(week >= STOP_SALE.announced && week < STOP_SALE.withdrawn)),
    active_agents: agents,
    holiday: Float64Array.from(weeks, holidayDays),
  };
  const agentsOnAverage = agents.reduce((sum, count) => sum + count, 0) / agents.length;
  const effect = Float64Array.from(weeks, (week, i) => {
    const price = (values.price_index[i]! / 100) ** -0.8;
    const rate = Math.exp(6 * (values.declared_rate[i]! - 0.024));
    const sellers = agentsOnAverage > 0 ? (agents[i]! / agentsOnAverage) ** 0.4 : 1;
    return price * rate * sellers * stopSaleEffect(week);
  });
  return { values, effect };
}

/** Premium level, 100 at the start: one general increase, then small steps with each year's tariff. */
function priceIndex(weeks: readonly number[]): Float64Array {
  return Float64Array.from(weeks, (week) => (week < day("2024-07-01") ? 100 : week < day("2025-07-01") ? 106 : 108));
}

/** Yearly rate declared on savings, reset at the start of a quarter. */
function declaredRate(weeks: readonly number[], random: Random): Float64Array {
  let rate = 0.0215;
  let quarter = -1;
  return Float64Array.from(weeks, (week) => {
    const now = Math.floor((monthOf(week) - 1) / 3);
    if (now !== quarter)
      rate = Math.round(Math.min(0.03, Math.max(0.018, rate + random.normal(0.0005, 0.0012))) * 1e4) / 1e4;
    quarter = now;
    return rate;
  });
}

function stopSaleEffect(week: number): number {
  if (week >= STOP_SALE.announced && week < STOP_SALE.withdrawn) return 1.8;
  const since = (week - STOP_SALE.withdrawn) / 7;
  return since >= 0 && since < ECHO_WEEKS ? 1 - 0.22 * (1 - since / ECHO_WEEKS) : 1;
}

/** Fixed public holidays that fall in the week, besides Lunar New Year, which counts five days. */
function holidayDays(week: number): number {
  const fixed = ["01-01", "02-28", "04-04", "04-05", "05-01", "10-10"];
  let days = 0;
  for (let i = 0; i < 7; i++) if (fixed.includes(iso(week + i).slice(5))) days++;
  return days + (LUNAR_NEW_YEAR_WEEKS.includes(week) ? 5 : 0);
}

const LUNAR_NEW_YEAR_WEEKS = ["2023-01-23", "2024-02-12", "2025-01-27"].map(day);

export function writeControls(weeks: readonly number[], controls: Controls, open: OpenTable): void {
  const table = open("controls");
  for (const [name, values] of Object.entries(controls.values)) {
    weeks.forEach((week, i) => table.add({ week, name, value: values[i] }));
  }
}
