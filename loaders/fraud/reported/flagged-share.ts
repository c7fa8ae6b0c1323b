import type { FraudContext } from "../part.ts";
import { foundFrauds } from "./found-frauds.ts";
import { completeLateReports, type LateReports } from "./late-reports.ts";
import { originsOf } from "./origins.ts";

/** Frauds among flagged requests and among those let pass, found and completed for late reports. */
export interface FlaggedShare {
  found: { flagged: number; passed: number };
  total: { flagged: number; passed: number };
  /** Draws of the expected numbers: of all frauds, a share of the first is what was flagged. */
  drawn: { flagged: number; passed: number }[];
}

/**
 * How much of fraud was flagged, with delays of each side by itself: what staff looks at can come to light sooner than what nobody suspects. Frauds
 * that were never shown to anything (`flags` -1) lend their delays to those let pass. Null when either side has no delay to learn from.
 *
 * @param flags by request: 1 flagged, 0 let pass, -1 neither
 */
export function flaggedShare(
  context: FraudContext,
  flags: Int8Array,
  options: { draws: number; seed: number },
): FlaggedShare | null {
  const flagged = completed(context, flags, 1, options);
  const passed = completed(context, flags, 0, { ...options, seed: options.seed + 1 });
  if (!flagged || !passed) return null;
  return {
    found: { flagged: flagged.found, passed: passed.found },
    total: { flagged: flagged.total, passed: passed.total },
    drawn: flagged.expected.map((value, i) => ({ flagged: value, passed: passed.expected[i]! })),
  };
}

function completed(context: FraudContext, flags: Int8Array, side: 0 | 1, options: { draws: number; seed: number }) {
  const [origin] = originsOf(context, (i) => (flags[i] === side ? 0 : -1), 1);
  const all = foundFrauds(context);
  const kept = [...all.request.keys()].filter((at) => (flags[all.request[at]!] === 1) === (side === 1));
  if (kept.length === 0) return null;
  const pick = (values: Float64Array) => Float64Array.from(kept, (at) => values[at]!);
  const late: LateReports = completeLateReports(
    { delay: pick(all.delay), longest: pick(all.longest) },
    [origin!],
    options,
  );
  if (late.toCome[0] === null) return null;
  return {
    found: origin!.found,
    total: origin!.found + late.toCome[0]!,
    expected: late.expected.map((each) => each[0]!),
  };
}
