import { fileURLToPath } from "node:url";
import type { Coverage } from "./coverage.ts";

/** What a study of many books found to be planted, by estimand; the five books of the ordinary tests are held against it. */
export interface Planted {
  customers: number;
  books: number;
  planted: Record<string, number>;
}

export const plantedFile = fileURLToPath(new URL("./planted.json", import.meta.url));

export function plantedValues(coverages: readonly Coverage[], customers: number, books: number): Planted {
  const rounded = (value: number) => Number(value.toPrecision(6));
  return {
    customers,
    books,
    planted: Object.fromEntries(coverages.map(({ name, planted }) => [name, rounded(planted)])),
  };
}
