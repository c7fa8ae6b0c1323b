import type { OpenTable } from "../block.ts";
import type { FeatureColumn } from "../table-writer.ts";
import { telecomColumns, type TelecomSignal } from "./features-telecom.ts";
import type { Story } from "./request.ts";
import { writeSource } from "./write-features.ts";

/**
 * 1,400 small counts a request. The informative ones are stored; the others are noise that the engine makes of the
 * request's number when blocks are joined: 33 million values would otherwise take most of the demo's time.
 */
export function writeTelecom(
  seed: number,
  signal: TelecomSignal,
  stories: readonly Story[],
  until: number,
  open: OpenTable,
): void {
  writeSource(stories, "telecom", signal.columns, until, open, featureColumns(seed, signal));
}

function featureColumns(seed: number, signal: TelecomSignal): FeatureColumn[] {
  const informative = new Set(signal.columns);
  return telecomColumns.map((name, i) =>
    informative.has(name)
      ? { name, stored: true, sql: `CAST("${name}" AS UTINYINT)` }
      : { name, stored: false, sql: noiseSql(seed, i) },
  );
}

const COLUMNS_OF_A_FAMILY = 70;

/** A count of 0 to 3, mostly 0, from eight bits of the column's own and six that its family shares. */
function noiseSql(seed: number, column: number): string {
  const own = `(hash(request_id, ${seed * 10_000 + column}) & 255)`;
  const shared = `(hash(request_id, ${seed * 10_000 + 5_000 + Math.floor(column / COLUMNS_OF_A_FAMILY)}) & 63)`;
  const zeros = 190 + ((column * 37) % 40);
  return `CAST(greatest(0, CAST(${own} + ${shared} AS INTEGER) - ${zeros}) // 40 AS UTINYINT)`;
}
