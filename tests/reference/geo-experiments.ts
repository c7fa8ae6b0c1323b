import { geoBasedRegression, spendDifference } from "../../loaders/statistics/geo-based-regression.ts";
import { timeBasedRegression } from "../../loaders/statistics/time-based-regression.ts";
import { referenceRows } from "./reference-folder.ts";

/** The test runs four weeks; the published analyses count nothing after it. */
const [FIRST_DAY, LAST_DAY] = ["2015-02-16", "2015-03-15"];
const [CONTROL, TREATED] = ["1", "2"];

interface GeoDays {
  days: string[];
  before: number;
  geos: string[];
  treated: boolean[];
  /** By geo, one value per day. */
  sales: Float64Array[];
  cost: Float64Array[];
}

/** The parts of expected.json under `experiments` about the published geo experiment, with 95 % intervals as published. */
export async function geoExperiments(folder: string): Promise<Record<string, unknown>> {
  const data = await geoDays(folder);
  return { google_geo_gbr: geoBased(data), google_geo_tbr: timeBased(data) };
}

async function geoDays(folder: string): Promise<GeoDays> {
  const assigned = await referenceRows(folder, "experiments/google_geoassignment.csv");
  const rows = await referenceRows(folder, "experiments/google_salesandcost.csv");
  const days = [...new Set(rows.map((row) => row["date"]!))].filter((day) => day <= LAST_DAY).sort();
  const geos = assigned.map((row) => row["geo"]!);
  const table = () => geos.map(() => new Float64Array(days.length));
  const [sales, cost] = [table(), table()];
  const [place, at] = [new Map(geos.map((geo, g) => [geo, g])), new Map(days.map((day, d) => [day, d]))];
  for (const row of rows) {
    const [g, d] = [place.get(row["geo"]!), at.get(row["date"]!)];
    if (g === undefined || d === undefined) continue;
    sales[g]![d] = Number(row["sales"]);
    cost[g]![d] = Number(row["cost"]);
  }
  const treated = assigned.map((row) => row["geo.group"] === TREATED);
  if (assigned.some((row) => ![CONTROL, TREATED].includes(row["geo.group"]!))) throw new Error("an unknown group");
  return { days, before: days.indexOf(FIRST_DAY), geos, treated, sales, cost };
}

function geoBased({ sales, cost, before, treated }: GeoDays): Record<string, unknown> {
  const sums = (table: Float64Array[], during: boolean) =>
    table.map((days) => sumOf(during ? days.subarray(before) : days.subarray(0, before)));
  const dose = spendDifference(sums(cost, false), sums(cost, true), treated);
  const { estimate, low, high } = geoBasedRegression(
    { before: sums(sales, false), during: sums(sales, true), dose },
    { level: 0.95, variance: (size) => size ** 2 },
  )!;
  return {
    iroas: { dcost: estimate },
    ci95: { "2.5 %": low, "97.5 %": high },
    published: { est: estimate, lower: low, upper: high },
  };
}

function timeBased({ days, sales, cost, before, treated }: GeoDays): Record<string, unknown> {
  const total = (table: Float64Array[], group: boolean) =>
    days.map((_, d) => table.reduce((sum, values, g) => sum + (treated[g] === group ? values[d]! : 0), 0));
  const fit = timeBasedRegression({ treated: total(sales, true), control: total(sales, false) }, before, {
    level: 0.95,
  })!;
  const spent = sumOf(total(cost, true).slice(before));
  const { estimate, low, high } = fit.total;
  const iroas = estimate / spent;
  return {
    incremental: estimate,
    cost: spent,
    iroas,
    published: { incremental: estimate, iroas, lower95: low / spent, upper95: high / spent },
  };
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
