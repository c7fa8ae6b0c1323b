import type { Database } from "../../stage/database.ts";
import type { Lessons } from "./lessons.ts";
import { eachColumn } from "./source-features.ts";

/** A source with more features than this is narrowed to as many, on learning rows alone. */
export const MOST_FEATURES = 30;

/**
 * For each set of lessons, the features of a wide source that part its frauds best from the rest: the greatest differences of means in standard errors
 * (Welch 1947). Each column is read once, whatever the number of lessons.
 */
export async function pickColumns(
  database: Database,
  source: string,
  names: readonly string[],
  lessons: readonly Lessons[],
): Promise<string[][]> {
  const outcomes = lessons.map(outcomeByRequest);
  const found = lessons.map((): { name: string; separation: number }[] => []);
  await eachColumn(database, source, names, (values, requests, name) => {
    outcomes.forEach((outcome, i) => found[i]!.push({ name, separation: separationOf(values, requests, outcome) }));
  });
  return found.map((columns) =>
    columns
      .sort((a, b) => b.separation - a.separation || (a.name < b.name ? -1 : 1))
      .slice(0, MOST_FEATURES)
      .filter(({ separation }) => separation > 0)
      .map(({ name }) => name),
  );
}

/** By request: 0 or 1 where it may be learnt from, 2 where not. */
function outcomeByRequest({ rows, outcome }: Lessons): Uint8Array {
  const byRequest = new Uint8Array((rows.at(-1) ?? -1) + 1).fill(2);
  rows.forEach((request, i) => (byRequest[request] = outcome[i]!));
  return byRequest;
}

function separationOf(values: Float64Array, requests: Float64Array, outcome: Uint8Array): number {
  const [n, sum, squares] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  for (let i = 0; i < values.length && requests[i]! < outcome.length; i++) {
    const group = outcome[requests[i]!]!;
    const value = values[i]!;
    if (group === 2 || value !== value) continue;
    n[group]!++;
    sum[group]! += value;
    squares[group]! += value * value;
  }
  if (n[0]! < 2 || n[1]! < 2) return 0;
  const mean = sum.map((total, group) => total / n[group]!);
  const spread = squares.map((total, group) => (total / n[group]! - mean[group]! ** 2) / (n[group]! - 1));
  const error = Math.sqrt(Math.max(0, spread[0]! + spread[1]!));
  return error > 0 ? Math.abs(mean[1]! - mean[0]!) / error : 0;
}
