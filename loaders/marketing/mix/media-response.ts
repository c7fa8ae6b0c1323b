import type { ChannelResponse, MediaLine, MediaResponse } from "../../../src/models/media-response.ts";
import type { Fit } from "./fits.ts";
import type { MixInput } from "./mix-input.ts";
import { LAST_YEAR, type LineDraws } from "./mix-summary.ts";
import { drawCount, visitDraws } from "./posterior.ts";

/** Draws that are handed on, evenly out of all. */
export const HANDED_ON = 200;
const DIGITS = 5;

/** What the budget asks: the response of each line in some of the draws. */
export function mediaResponse(
  input: MixInput,
  fit: Fit,
  lines: readonly LineDraws[],
  told: readonly boolean[],
): MediaResponse {
  const kept = keptDraws(drawCount(fit));
  const channels = input.channels.map((channel): ChannelResponse => {
    return { channel, share: 0, ceiling: [], halfSpend: [], retention: [] };
  });
  visitDraws(fit, 0, ({ draw, channels: drawn }) => {
    if (!kept.has(draw)) return;
    drawn.slice(0, channels.length).forEach(({ ceiling, half, retention }, c) => {
      channels[c]!.ceiling.push(rounded(ceiling * input.meanSales));
      channels[c]!.halfSpend.push(rounded(half * input.meanSpend[c]!));
      channels[c]!.retention.push(rounded(retention));
    });
  });
  return {
    outcome: "policies",
    draws: kept.size,
    lines: lines.map((line, l) => mediaLine(line, told[l]!, channels, input)),
  };
}

/** Numbers of the draws that are handed on. */
export function keptDraws(count: number): Set<number> {
  const every = Math.max(1, Math.floor(count / HANDED_ON));
  return new Set(Array.from({ length: Math.min(count, HANDED_ON) }, (_, i) => i * every));
}

function mediaLine(
  { name, channels: places }: LineDraws,
  told: boolean,
  channels: ChannelResponse[],
  input: MixInput,
): MediaLine {
  const byWeek = places.map((c) => input.weeks.spend[input.places[c]!]!);
  const recent = byWeek.map((spend) => spend.slice(-LAST_YEAR).reduce((sum, value) => sum + value, 0));
  const all = byWeek.map((spend) => spend.reduce((sum, value) => sum + value, 0));
  const base = sum(recent) > 0 ? recent : all;
  const weekly = byWeek[0]!.map((_, week) => byWeek.reduce((total, spend) => total + spend[week]!, 0));
  return {
    name,
    spend: sum(recent) / Math.min(LAST_YEAR, input.weeks.weeks),
    highestSpend: Math.max(...weekly),
    told,
    channels: places.map((c, i) => ({ ...channels[c]!, share: base[i]! / sum(base) })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
