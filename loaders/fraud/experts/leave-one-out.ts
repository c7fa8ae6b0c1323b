import { holm } from "../../statistics/holm.ts";
import { rankedAveragePrecision } from "../../statistics/average-precision.ts";
import { bootstrapAveragePrecision } from "../../statistics/bootstrap-average-precision.ts";
import { bootstrapSums } from "../../statistics/bootstrap-sums.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";
import type { RunOptions } from "../../run/pillar.ts";
import type { Judged } from "../diagnostics/judged.ts";
import { highestShare } from "../diagnostics/flags.ts";
import type { Capacity } from "../diagnostics/read-operations.ts";
import { capacityFlags } from "./capacity-flags.ts";
import { scoredBy } from "./judged-scores.ts";
import { pairedChange, type PairedChange } from "./paired-change.ts";

/** What a source adds to all others: with it less without it. P-values are corrected for the number of sources (Holm). */
export interface SourceAdds {
  source: string;
  averagePrecision: PairedChange;
  /** Money of known frauds among the flagged, a year. */
  flagged: PairedChange;
  /** The same among what branches can review; null without a plan. */
  atCapacity: PairedChange | null;
  /** Frauds found with the source and not without it, and the other way round, among the flagged. */
  foundWith: number;
  foundWithout: number;
}

export interface LeaveOneOut {
  judged: Judged;
  /** Scores by request with all sources, and without each one, all fitted to the same lessons. */
  whole: Float64Array;
  without: Readonly<Record<string, Float64Array>>;
  alertRate: number;
  years: number;
  capacity: Capacity;
  options: RunOptions;
}

/** Leaves out one source after another, of those that were weighed at all. */
export function leaveOneOut(given: LeaveOneOut): SourceAdds[] {
  const { judged, whole } = given;
  const without = weighed(given);
  const all = variantOf(scoredBy(judged, whole), given);
  const each = Object.entries(without).map(([source, scores]) => ({
    source,
    less: variantOf(scoredBy(judged, scores), given),
  }));
  const changes = each.map(({ less }) => rankingChange(all, less));
  const flagged = moneyChanges(
    given,
    all.flagged,
    each.map(({ less }) => less.flagged),
  );
  const atCapacity = all.reviewed
    ? moneyChanges(
        given,
        all.reviewed,
        each.map(({ less }) => less.reviewed!),
      )
    : null;
  const [ranking, money] = [corrected(changes), corrected(flagged)];
  return each.map(({ source, less }, i) => ({
    source,
    averagePrecision: ranking[i]!,
    flagged: money[i]!,
    atCapacity: atCapacity?.[i] ?? null,
    foundWith: foundOnlyBy(judged, all.flagged, less.flagged),
    foundWithout: foundOnlyBy(judged, less.flagged, all.flagged),
  }));
}

/** The sources without which any judged request would score otherwise. */
function weighed({ judged, whole, without }: LeaveOneOut): LeaveOneOut["without"] {
  const matters = (scores: Float64Array) => judged.request.some((i) => !Object.is(scores[i]!, whole[i]!));
  return Object.fromEntries(Object.entries(without).filter(([, scores]) => matters(scores)));
}

interface Variant {
  averagePrecision: number;
  replicates: Float64Array;
  /** By judged request: 1 among the highest scores. */
  flagged: Uint8Array;
  /** 1 among what branches can review; null without a plan. */
  reviewed: Uint8Array | null;
}

function variantOf(judged: Judged, { alertRate, capacity, options }: LeaveOneOut): Variant {
  const { score, fraud, person } = judged;
  const ranked = rankScores(score, fraud);
  const drawn = { replicates: options.bootstraps, seed: options.seed, clusters: person };
  return {
    averagePrecision: rankedAveragePrecision(ranked) ?? NaN,
    replicates: bootstrapAveragePrecision(ranked, fraud, drawn),
    flagged: highestShare(judged, alertRate),
    reviewed: capacityFlags(judged, capacity),
  };
}

function rankingChange(all: Variant, less: Variant): PairedChange {
  const differences = all.replicates.map((value, i) => value - less.replicates[i]!);
  return pairedChange(all.averagePrecision - less.averagePrecision, differences);
}

/** Money a year of the frauds flagged by the one less that of those flagged by each of the others; all draw the same people. */
export function moneyChanges(
  { judged, years, options }: Pick<LeaveOneOut, "judged" | "years" | "options">,
  all: Uint8Array,
  others: readonly Uint8Array[],
): PairedChange[] {
  const { fraud, amount, person } = judged;
  const columns = others.map((less) =>
    Float64Array.from(fraud, (one, at) => (one ? ((all[at]! - less[at]!) * (amount[at]! || 0)) / years : 0)),
  );
  const replicates = bootstrapSums(columns, {
    replicates: options.bootstraps,
    seed: options.seed,
    clusters: person,
  });
  return columns.map((column, i) =>
    pairedChange(
      column.reduce((sum, value) => sum + value, 0),
      replicates.map((sums) => sums[i]!),
    ),
  );
}

function corrected(changes: readonly PairedChange[]): PairedChange[] {
  const adjusted = holm(changes.map(({ p }) => p));
  return changes.map((change, i) => ({ ...change, p: adjusted[i]! }));
}

function foundOnlyBy({ fraud }: Judged, own: Uint8Array, other: Uint8Array): number {
  return fraud.reduce((sum, one, at) => sum + (one && own[at] && !other[at] ? 1 : 0), 0);
}
