import type { OpenTable } from "../block.ts";
import type { FeatureColumn } from "../table-writer.ts";
import { behaviourColumns } from "./features-behaviour.ts";
import { contextColumns } from "./features-context.ts";
import { fieldColumns } from "./features-field.ts";
import { policeColumns } from "./features-police.ts";
import { profileColumns } from "./features-profile.ts";
import { DAY_SECONDS } from "./moments.ts";
import type { SourceName, SourceRow, Story } from "./request.ts";

const plainSources: readonly (readonly [SourceName, readonly string[]])[] = [
  ["behaviour", behaviourColumns],
  ["profile", profileColumns],
  ["context", contextColumns],
  ["police", policeColumns],
  ["field", fieldColumns],
];

/** One table per source, a row only where the source knew something; nothing is known after the book's last day. */
export function writeFeatures(stories: readonly Story[], until: number, open: OpenTable): void {
  for (const [source, columns] of plainSources) writeSource(stories, source, columns, until, open);
}

/** `columns` names the values of the source's rows; `features` says how they are kept, when not just so. */
export function writeSource(
  stories: readonly Story[],
  source: SourceName,
  columns: readonly string[],
  until: number,
  open: OpenTable,
  features?: readonly FeatureColumn[],
): void {
  const known: SourceRow[] = [];
  const requests: number[] = [];
  for (const { request, sources } of stories) {
    const row = sources[source];
    if (row === null || row.knownAt >= until * DAY_SECONDS) continue;
    known.push(row);
    requests.push(request.index);
  }
  if (known.length === 0) return;
  const values = columns.map(() => new Float64Array(known.length));
  known.forEach((row, i) => {
    for (let j = 0; j < columns.length; j++) values[j]![i] = row.values[j] ?? NaN;
  });
  const written = Object.fromEntries(columns.map((column, j) => [column, values[j]!]));
  const knownAt = known.map((row) => row.knownAt);
  open(`features_${source}`, features ?? columns).addColumns(
    { request_id: requests, known_at: knownAt, ...written },
    known.length,
  );
}
