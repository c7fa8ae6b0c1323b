import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import { featureNames, readSourceFeatures } from "../reference-model/source-features.ts";
import type { Cases } from "../cases/cases.ts";
import type { Quarter } from "./quarters.ts";
import type { ReferenceWindow } from "./reference-window.ts";
import { compareWithReference, stabilityRow, type Compared } from "./stability-rows.ts";

/** Wider sources have a page of their own. */
const MOST_FEATURES = 100;

interface Feature {
  source: string;
  feature: string;
  quarter: string;
}

/** Every feature of every quarter against the reference window, among the requests that its source knew; each quarter is judged as a whole. */
export async function featureDrift(
  database: Database,
  { count }: Cases,
  window: ReferenceWindow,
  quarters: readonly Quarter[],
): Promise<Compared<Feature>[]> {
  const samples = new Map(
    quarters.map(({ name }) => [name, [] as Parameters<typeof compareWithReference<Feature>>[0][number][]]),
  );
  for (const [source, names] of await featureNames(database)) {
    if (names.length > MOST_FEATURES) continue;
    const { columns, known } = await readSourceFeatures(database, source, names, count);
    columns.forEach((column, j) => {
      const within = ({ from, until }: { from: number; until: number }) =>
        column.slice(from, until).filter((_, i) => known[from + i] === 1);
      const reference = within(window);
      for (const quarter of quarters) {
        const key = { source, feature: names[j]!, quarter: quarter.name };
        samples.get(quarter.name)!.push({ key, reference, current: within(quarter) });
      }
    });
  }
  return [...samples.values()].flatMap((one) => compareWithReference(one));
}

/** One row per feature and quarter, what moved most in the latest quarter first. */
export function featureRows(compared: readonly Compared<Feature>[]): Row[] {
  const latest = compared
    .map(({ key }) => key.quarter)
    .sort()
    .at(-1);
  const size = new Map(
    compared.filter(({ key }) => key.quarter === latest).map(({ key, found }) => [nameOf(key), found.index]),
  );
  const order = (one: Compared<Feature>) => size.get(nameOf(one.key)) ?? -1;
  return [...compared]
    .sort(
      (a, b) =>
        order(b) - order(a) || nameOf(a.key).localeCompare(nameOf(b.key)) || a.key.quarter.localeCompare(b.key.quarter),
    )
    .map(stabilityRow);
}

function nameOf({ source, feature }: Feature): string {
  return `${source}.${feature}`;
}
