import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvParse, type DSVRowArray } from "d3";
import { referenceData, referenceDataAbsent } from "../loaders/book/reference-data.ts";

export const hasReference = referenceDataAbsent === null;

/** A title that says why its tests are skipped, when they are. */
export const referenceTitle = (title: string): string =>
  hasReference ? title : `${title} (skipped: ${referenceDataAbsent})`;

/** Rows of a CSV file of the reference data. */
export async function referenceRows(folder: string, path: string): Promise<DSVRowArray<string>> {
  return csvParse(await readFile(join(folder, path), "utf8"));
}

/** The published results of a section. */
export async function expected(section: string): Promise<Record<string, unknown>> {
  const all = JSON.parse(await readFile(join(referenceData, "expected.json"), "utf8")) as Record<string, unknown>;
  return all[section] as Record<string, unknown>;
}

export { referenceData as referenceFolder };
