import type { GeoPanel } from "./geo-panel.ts";

/** A table's weekly totals over some regions. */
export function totalOf(table: readonly Float64Array[], kept: (region: number) => boolean): Float64Array {
  const total = new Float64Array(table[0]?.length ?? 0);
  table.forEach((values, region) => {
    if (kept(region)) values.forEach((value, week) => (total[week]! += value));
  });
  return total;
}

/** Weekly totals of the treated and of the control regions. */
export function sides(
  table: readonly Float64Array[],
  { treated }: Pick<GeoPanel, "treated">,
): Record<"treated" | "control", Float64Array> {
  return { treated: totalOf(table, (r) => treated[r]!), control: totalOf(table, (r) => !treated[r]!) };
}

/** Sum over the weeks from one on, up to another. */
export function sumOver(values: Float64Array, from: number, until = values.length): number {
  let sum = 0;
  for (let week = from; week < until; week++) sum += values[week]!;
  return sum;
}
