import { chiSquareTail } from "../../statistics/chi-square-tail.ts";
import type { Watched } from "./watched.ts";

/** A value is rare that no larger share of requests showed it, or a more extreme one. */
export const RARE = 0.002;
/** Fewer values than this do not tell what is rare. */
const FEWEST_VALUES = 500;
/** A feature whose tails grew or shrank by themselves (chance below this) has no say. */
const STEADY = 0.001;

/** Requests from one number up to another, which is not among them. */
export interface Span {
  from: number;
  until: number;
}

/** What is rare of one feature in one channel: values below the low bound or above the high one. */
interface Tails {
  feature: string;
  channel: number;
  low: number;
  high: number;
}

/** What is rare by feature and channel. */
export interface RareValues {
  tails: Tails[];
  /** Features that were watched and set aside, because their tails drift by themselves. */
  setAside: string[];
}

/**
 * Learns from one span what is rare in each channel, and sets aside the features of which a later span shows that their tails drift by themselves
 * (rare values found against expected, both being Poisson counts).
 */
export function learnRareValues(watched: Watched, learnt: Span, checked: Span): RareValues {
  const setAside: string[] = [];
  const tails = Object.keys(watched.features).flatMap((feature) => {
    const own = watched.channel.levels.flatMap((_, channel) => tailsOf(watched, feature, channel, learnt) ?? []);
    if (isSteady(watched, own, learnt, checked)) return own;
    setAside.push(feature);
    return [];
  });
  return { tails, setAside };
}

/** How many rare values each request of a span has. */
export function countRareValues({ features, channel }: Watched, tails: readonly Tails[], span: Span): Uint8Array {
  const counts = new Uint8Array(span.until - span.from);
  for (const { feature, channel: code, low, high } of tails) {
    const column = features[feature]!;
    for (let i = span.from; i < span.until; i++)
      if (channel.codes[i] === code && (column[i]! < low || column[i]! > high)) counts[i - span.from]!++;
  }
  return counts;
}

function tailsOf({ features, channel }: Watched, feature: string, code: number, span: Span): Tails | null {
  const column = features[feature]!;
  const values = new Float64Array(span.until - span.from);
  let count = 0;
  for (let i = span.from; i < span.until; i++)
    if (channel.codes[i] === code && !Number.isNaN(column[i])) values[count++] = column[i]!;
  if (count < FEWEST_VALUES) return null;
  const sorted = values.subarray(0, count).sort();
  const most = Math.floor(RARE * count);
  // The bounds themselves are usual: of equal values at the edge none is rare.
  return { feature, channel: code, low: sorted[most]!, high: sorted[count - 1 - most]! };
}

function isSteady(watched: Watched, tails: readonly Tails[], learnt: Span, checked: Span): boolean {
  let [expected, found, variance] = [0, 0, 0];
  for (const one of tails) {
    const [before, now] = [rareOf(watched, one, learnt), rareOf(watched, one, checked)];
    const ratio = now.values / Math.max(1, before.values);
    expected += before.rare * ratio;
    variance += before.rare * ratio ** 2;
    found += now.rare;
  }
  if (expected + found === 0) return true;
  return chiSquareTail((found - expected) ** 2 / (Math.max(expected, found) + variance), 1) >= STEADY;
}

function rareOf({ features, channel }: Watched, { feature, channel: code, low, high }: Tails, span: Span) {
  const column = features[feature]!;
  let [values, rare] = [0, 0];
  for (let i = span.from; i < span.until; i++) {
    if (channel.codes[i] !== code || Number.isNaN(column[i])) continue;
    values++;
    if (column[i]! < low || column[i]! > high) rare++;
  }
  return { values, rare };
}
