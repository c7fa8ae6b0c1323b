import type { Confusion } from "./behaviour-classifier.ts";

/** Agreement of two partitions beyond chance, 1 when they are the same; null when one has a single class (Hubert and Arabie 1985, eq. 5). */
export function adjustedRandIndex(table: Confusion): number | null {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rows = table.map(sum);
  const columns = table[0]!.map((_, j) => sum(table.map((row) => row[j]!)));
  const [inRows, inColumns] = [sum(rows.map(pairs)), sum(columns.map(pairs))];
  const expected = (inRows * inColumns) / pairs(sum(rows));
  const spread = (inRows + inColumns) / 2 - expected;
  return spread > 0 ? (sum(table.flat().map(pairs)) - expected) / spread : null;
}
