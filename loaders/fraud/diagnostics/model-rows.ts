import type { Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { compareAreas, delongArea } from "../../statistics/delong.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Cases } from "../cases/cases.ts";
import type { Judged } from "./judged.ts";
import { monthName } from "./month-windows.ts";

/** A model's numbers by the last part of their ids, and the requests that it was judged on. */
export interface ModelNumbers {
  judged: Judged;
  numbers: Record<string, Estimate>;
}

/** One row for each scored model, the judged one first; and against that one, the difference in area on the
 * requests that both have scored: null where they rank them alike, as a model does that is a part of the system as it ran. */
export function modelRows(models: readonly ModelNumbers[], cases: Cases): Row[] {
  const [first] = models;
  return models.map(({ judged, numbers }) => ({
    model: judged.model.name,
    origin: judged.model.origin,
    is_probability: judged.model.isProbability,
    from: judged.request.length > 0 ? monthName(cases.month[judged.request[0]!]!) : null,
    until: judged.request.length > 0 ? monthName(cases.month[judged.request.at(-1)!]!) : null,
    requests: judged.request.length,
    frauds: judged.frauds >= FEWEST_PEOPLE || judged.frauds === 0 ? judged.frauds : null,
    ...intervalCells(numbers),
    ...(judged === first!.judged
      ? { common: null, auc_difference: null, p: null }
      : againstFirst(first!.judged, judged)),
  }));
}

function intervalCells(numbers: Record<string, Estimate>): Row {
  const cells: Row = {};
  for (const [name, { estimate, low, high }] of Object.entries(numbers))
    Object.assign(cells, { [name]: estimate, [`${name}_low`]: low, [`${name}_high`]: high });
  return cells;
}

function againstFirst(first: Judged, other: Judged): Row {
  const places = new Map(Array.from(first.request, (request, at) => [request, at]));
  const common = Array.from(other.request.keys()).filter((at) => places.has(other.request[at]!));
  const outcome = common.map((at) => other.fraud[at]!);
  const frauds = outcome.reduce((sum, one) => sum + one, 0);
  const [own, theirs] = [
    delongArea(
      common.map((at) => other.score[at]!),
      outcome,
    ),
    delongArea(
      common.map((at) => first.score[places.get(other.request[at]!)!]!),
      outcome,
    ),
  ];
  const isSame = own?.positives.every((part, i) => part === theirs?.positives[i]);
  if (!own || !theirs || isSame || frauds < FEWEST_PEOPLE)
    return { common: common.length, auc_difference: null, p: null };
  const { difference, p } = compareAreas(own, theirs);
  return { common: common.length, auc_difference: difference, p };
}

/** "counter_2" of "Counter 2": what a model is called within an id. */
export function modelSlug(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "_")
      .replaceAll(/^_|_$/g, "") || "unnamed"
  );
}
