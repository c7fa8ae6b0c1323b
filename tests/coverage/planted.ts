import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeJson } from "../../loaders/run/write-json.ts";
import type { Coverage } from "./coverage.ts";

/** What a study of many books found to be planted, by estimand; the four books of the ordinary tests are held against it. */
export interface Planted {
  customers: number;
  planted: Record<string, number>;
}

export const plantedFile = fileURLToPath(new URL("./planted.json", import.meta.url));

/** Keeps what is planted for estimands of a study; those of other studies stay as they are. */
export async function plant(coverages: readonly Coverage[], customers: number): Promise<void> {
  const before = JSON.parse(await readFile(plantedFile, "utf8")) as Planted;
  const values = coverages.map(({ name, planted }) => [name, Number(planted.toPrecision(6))] as const);
  const planted = { ...before.planted, ...Object.fromEntries(values) };
  await writeJson(plantedFile, { customers, planted }, { indent: 2 });
}
