import type { ChannelLights, NamedCuts } from "./fraud-lights.js";
import { atOrAbove, requestsAt } from "./light-curve.js";

/** A place on a slider of cuts. */
export interface LightStop {
  cut: number;
  /** Share of requests at or above it. */
  share: number;
}

const STOPS = 160;

/**
 * Cuts for a slider, from one that lights nothing to one that lights all: evenly spaced in the logarithm of the share that they light, every one at
 * the score of a step, and the named cuts among them.
 */
export function lightStops(channels: readonly ChannelLights[], named: readonly NamedCuts[]): LightStop[] {
  const scores = [...new Set(channels.flatMap(({ curve }) => curve.scores))].sort((a, b) => b - a);
  if (scores.length === 0) return [];
  const total = channels.reduce((sum, channel) => sum + channel.total, 0);
  const shareAt = (cut: number) => channels.reduce((sum, { curve }) => sum + requestsAt(curve, cut), 0) / total;
  const shares = scores.map(shareAt);
  const chosen = new Set(evenly(shares).map((i) => scores[i]!));
  const within = (cut: number) => cut <= scores[0]! && cut >= scores.at(-1)!;
  for (const { yellow, red } of named) for (const cut of [yellow, red]) if (within(cut)) chosen.add(cut);
  const nothing = scores[0]! + Math.max(Math.abs(scores[0]!) * 0.01, Number.EPSILON);
  const cuts = [nothing, ...[...chosen].sort((a, b) => b - a)];
  return cuts.map((cut, i) => ({ cut, share: i === 0 ? 0 : shareAt(cut) }));
}

/** Places of shares, ascending, that are evenly spaced in their logarithms. */
function evenly(shares: readonly number[]): number[] {
  const first = Math.max(shares[0]!, Number.EPSILON);
  const descending = shares.map((share) => -share);
  return Array.from({ length: STOPS }, (_, i) => {
    const wanted = first * (shares.at(-1)! / first) ** (i / (STOPS - 1));
    return Math.min(shares.length - 1, Math.max(0, atOrAbove(descending, -wanted * (1 + 1e-9)) - 1));
  });
}
