import type { Check } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { ConstructFindings } from "./numbers.ts";
import type { PhaseShares } from "./phase-shares.ts";

/** Fewer policies given up than this, and intervals are too wide to decide by. */
const EVENTS = 200;

export function checksOf(found: readonly ConstructFindings[], shares: PhaseShares, hasRepeats: boolean): Check[] {
  const events = found[0]?.hazard.events ?? 0;
  const { found: told } = shares;
  const isSteady = told === null || Math.abs(told.early - 1) <= NORMAL_QUANTILE * told.error;
  const closed = found.filter(({ gate }) => gate.closed !== null).length;
  return [
    { id: "chain_events", passed: events >= EVENTS, value: null, limit: null },
    { id: "chain_steady", passed: isSteady, value: told?.early ?? null, limit: null },
    { id: "chain_repeats", passed: hasRepeats, value: null, limit: null },
    { id: "chain_told_apart", passed: closed === 0, value: null, limit: null },
  ];
}
