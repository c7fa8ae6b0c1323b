import type { Row } from "../../../src/models/report.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Database } from "../../stage/database.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { bootstrapSums } from "../../statistics/bootstrap-sums.ts";
import type { Cases } from "../cases/cases.ts";
import type { Judged } from "../diagnostics/judged.ts";
import type { Light } from "../diagnostics/read-operations.ts";
import { isoDay } from "../drift/dates.ts";
import { readModelLog } from "../drift/model-log.ts";
import { findOutages, outageRows, type Outage } from "../drift/outages.ts";
import { moneyChanges } from "./leave-one-out.ts";
import { scoredBy } from "./judged-scores.ts";
import { pairedChange, type PairedChange } from "./paired-change.ts";

/** What the model would flag while a source is out, at the cut that it has. */
export interface Drill {
  source: string;
  alertRate: { before: number; during: number };
  /** Share of known frauds flagged while the source is out, less that share otherwise. */
  detection: PairedChange;
  /** Money of known frauds flagged a year, likewise. */
  money: PairedChange;
}

interface Drilled {
  judged: Judged;
  flagged: Uint8Array;
  /** Scores by request if the source is said not to know it. */
  silent: Readonly<Record<string, Float64Array>>;
  years: number;
  options: RunOptions;
}

/** Lets each source fall silent in turn: the model is not trained anew, and its cut stays where it is. */
export function feedDrills({ judged, flagged, silent, years, options }: Drilled): Drill[] {
  const cut = judged.score.reduce((lowest, score, at) => (flagged[at] ? Math.min(lowest, score) : lowest), Infinity);
  const each = Object.entries(silent).map(([source, scores]) => ({
    source,
    during: Uint8Array.from(scoredBy(judged, scores).score, (score) => Number(score >= cut)),
  }));
  const { fraud, person, frauds } = judged;
  const lost = each.map(({ during }) => Float64Array.from(fraud, (one, at) => one * (during[at]! - flagged[at]!)));
  const drawn = bootstrapSums([fraud, ...lost], {
    replicates: options.bootstraps,
    seed: options.seed,
    clusters: person,
  });
  const money = each.map(({ during }) => moneyChanges({ judged, years, options }, during, [flagged])[0]!);
  const shareOf = (flags: Uint8Array) => flags.reduce((sum, one) => sum + one, 0) / flags.length;
  return each.map(({ source, during }, i) => ({
    source,
    alertRate: { before: shareOf(flagged), during: shareOf(during) },
    detection: pairedChange(
      lost[i]!.reduce((sum, value) => sum + value, 0) / frauds,
      drawn.map((sums) => sums[i + 1]! / sums[0]!),
    ),
    money: money[i]!,
  }));
}

/** Days before an outage that it is held against. */
const DAYS_BEFORE = 60;

/** Outages that happened and drills that were made, by the rows of the sources and the model's log, with the share of requests that showed yellow or red before and during. */
export async function outagesThatHappened(
  database: Database,
  cases: Cases,
  lights: readonly (Light | null)[],
): Promise<Row[]> {
  const log = await readModelLog(database);
  const seen = await findOutages(database, cases);
  const found = outageRows(seen, log).map((row): Row => {
    const outage = seen.find(({ source, from }) => source === row["source"] && isoDay(from) === row["from"]);
    return { what: "outage", ...row, ...(outage && lightsAround(outage, cases, lights)) };
  });
  const drills = log
    .filter(({ change }) => change === "drill")
    .map(({ day, note }): Row => ({ what: "drill", source: note, from: isoDay(day), to: isoDay(day), logged: true }));
  return [...found, ...drills].sort((a, b) => String(a["from"]).localeCompare(String(b["from"])));
}

function lightsAround({ from, to }: Outage, { at }: Cases, lights: readonly (Light | null)[]): Row {
  const [before, during] = [
    [from - DAYS_BEFORE, from],
    [from, to + 1],
  ].map(([since, until]) => {
    const shown = lights.filter((light, i) => light !== null && at[i]! >= since! && at[i]! < until!);
    return {
      lit: shown.length,
      share: wilsonProportion(shown.filter((light) => light !== "green").length, shown.length),
    };
  });
  return {
    lit: during!.lit,
    flagged_before: before!.share?.estimate ?? null,
    flagged_during: during!.share?.estimate ?? null,
    flagged_low: during!.share?.low ?? null,
    flagged_high: during!.share?.high ?? null,
  };
}
