import { max, min } from "d3";
import type { Check, Row } from "../../../src/models/report.ts";
import { estimatePathModel } from "../../statistics/path-model.ts";
import { HTMT_LIMIT } from "./arrow-rows.ts";
import type { Found } from "./numbers.ts";

/** A first factor above it may be the way of answering (Podsakoff et al. 2003). */
const FIRST_FACTOR = 0.5;
/** How far the way of treating gaps may move a path. */
const MOVED_BY_GAPS = 0.05;
/** Share of draws that may be inadmissible. */
const INADMISSIBLE = 0.1;
const RELIABLE = 0.7;
/** Share of those invited who may be silent before weights carry much of the result. */
const SILENT = 0.5;
/** Of an acceptable fit (Hu and Bentler 1999). */
const RESIDUAL = 0.08;

/** What must hold for the paths to mean what they say. */
export function checksOf(found: Found, arrows: readonly Row[], constructs: readonly Row[]): Check[] {
  const { wave, paths, common, second } = found;
  if (paths.kind === "failed") return [];
  const htmt = max(arrows, (row) => row["htmt"] as number) ?? null;
  const reliability = min(constructs, (row) => row["rho_c"] as number | null) ?? null;
  return [
    atMost("constructs_told_apart", htmt, HTMT_LIMIT),
    { id: "drivers_not_collinear", passed: arrows.every((row) => row["vif_ok"]), value: null, limit: null },
    { id: "constructs_reliable", passed: (reliability ?? 0) >= RELIABLE, value: null, limit: null },
    atMost("first_factor_small", common.firstFactor, FIRST_FACTOR),
    atMost("gaps_do_not_matter", movedByGaps(found), MOVED_BY_GAPS),
    atMost("draws_admissible", paths.inadmissibleShare, INADMISSIBLE),
    atMost("most_answered", 1 - wave.matrix.surveys.length / wave.invited, SILENT),
    ...(second?.status === "converged" ? [atMost("model_fits", second.indices.srmr, RESIDUAL)] : []),
  ];
}

function atMost(id: string, value: number | null, limit: number): Check {
  return { id, passed: value !== null && value <= limit, value, limit };
}

/** Largest difference of a path of weighted sums when each correlation rests on all who answered both items instead. */
function movedByGaps({ wave, paths }: Found): number | null {
  if (paths.kind === "failed") return null;
  const pairwise = estimatePathModel(wave.pairwise, wave.matrix.items.length, wave.model);
  if (pairwise.kind === "failed") return null;
  return max(pairwise.paths, (path, i) => Math.abs(path - paths.composite.paths[i]!)) ?? null;
}
