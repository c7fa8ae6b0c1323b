import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";
import { averagePrecision } from "../../statistics/average-precision.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Judged } from "../diagnostics/judged.ts";
import { fraudWarnings, tooFewFrauds } from "../diagnostics/known-frauds.ts";
import { highestShare } from "../diagnostics/flags.ts";
import type { Light } from "../diagnostics/read-operations.ts";
import { judgedWhere } from "./judged-scores.ts";

/** How high an expert ranks a request among those that both experts know: its highest scores down to such a share. */
export const BANDS = [
  { name: "high", until: 0.05 },
  { name: "middle", until: 0.25 },
  { name: "low", until: 1 },
] as const;

/** Share of the judged requests that an expert's source must know for it to be one of the two. */
const FEWEST_KNOWN = 0.5;

/** The requests that two experts know, with the band that each puts them in. */
export interface Ranked {
  judged: Judged;
  experts: readonly [string, string];
  /** Places in BANDS by request, of the first and of the second expert. */
  bands: readonly [Uint8Array, Uint8Array];
}

/** The two experts of a model that rank best alone, of those that know at least half of the requests, on those that both know; null for fewer than two such experts or with too few frauds. */
export function rankedByTwo(judged: Judged): Ranked | null {
  const merits = Object.entries(judged.model.experts)
    .map(([name, scores]) => {
      const known = judgedWhere(judged, (request) => !Number.isNaN(scores[request]!));
      const own = Float64Array.from(known.request, (i) => scores[i]!);
      const isKnown = known.frauds >= FEWEST_PEOPLE && known.request.length >= FEWEST_KNOWN * judged.request.length;
      const merit = isKnown ? averagePrecision(own, known.fraud)! : -1;
      return { name, scores, merit };
    })
    .filter(({ merit }) => merit >= 0)
    .sort((a, b) => b.merit - a.merit || (a.name < b.name ? -1 : 1));
  const [first, second] = merits;
  if (!first || !second) return null;
  const both = judgedWhere(judged, (i) => !Number.isNaN(first.scores[i]!) && !Number.isNaN(second.scores[i]!));
  if (tooFewFrauds(both.frauds, both.request.length)) return null;
  const bandsOf = ({ scores }: typeof first) => bandsBy(both, scores);
  return { judged: both, experts: [first.name, second.name], bands: [bandsOf(first), bandsOf(second)] };
}

function bandsBy(judged: Judged, scores: Float64Array): Uint8Array {
  const own = { ...judged, score: Float64Array.from(judged.request, (i) => scores[i]!) };
  const [high, middle] = BANDS.map(({ until }) => highestShare(own, until));
  return high!.map((isHigh, at) => (isHigh ? 0 : middle![at] ? 1 : 2));
}

interface Cell {
  first: number;
  second: number;
  requests: number;
  people: number;
  frauds: number;
  lit: number;
  flagged: number;
}

/**
 * Frauds and lights by the bands of both experts. Cells of fewer than ten people say nothing, and frauds of one to nine are withheld, at least in two cells, so that none can be
 * found by taking the others off the total.
 *
 * @param lights by request, null where none was shown
 */
export function disagreementRows(ranked: Ranked, lights: readonly (Light | null)[]): Row[] {
  const cells = BANDS.flatMap((_, first) => BANDS.map((_, second) => cellOf(ranked, lights, first, second)));
  const told = toldFrauds(cells);
  return cells.map((cell, i) => {
    const isTold = cell.people >= FEWEST_PEOPLE;
    const share = isTold && told[i] ? wilsonProportion(cell.frauds, cell.requests) : null;
    const flagged = isTold && cell.lit >= FEWEST_PEOPLE ? wilsonProportion(cell.flagged, cell.lit) : null;
    return {
      first_expert: ranked.experts[0],
      second_expert: ranked.experts[1],
      first: BANDS[cell.first]!.name,
      second: BANDS[cell.second]!.name,
      requests: isTold ? cell.requests : null,
      frauds: share ? cell.frauds : null,
      fraud_share: share?.estimate ?? null,
      fraud_low: share?.low ?? null,
      fraud_high: share?.high ?? null,
      flagged_share: flagged?.estimate ?? null,
      flagged_low: flagged?.low ?? null,
      flagged_high: flagged?.high ?? null,
      lit: isTold ? cell.lit : null,
    };
  });
}

function cellOf({ judged, bands }: Ranked, lights: readonly (Light | null)[], first: number, second: number): Cell {
  const places = Array.from(judged.request.keys()).filter((at) => bands[0][at] === first && bands[1][at] === second);
  const seen = places.map((at) => lights[judged.request[at]!] ?? null).filter((light) => light !== null);
  return {
    first,
    second,
    requests: places.length,
    people: new Set(places.map((at) => judged.person[at]!)).size,
    frauds: places.reduce((sum, at) => sum + judged.fraud[at]!, 0),
    lit: seen.length,
    flagged: seen.filter((light) => light !== "green").length,
  };
}

function toldFrauds(cells: readonly Cell[]): boolean[] {
  const told = cells.map(({ frauds, people }) => people >= FEWEST_PEOPLE && (frauds === 0 || frauds >= FEWEST_PEOPLE));
  const withheld = cells.filter(({ frauds }, i) => !told[i] && frauds > 0);
  if (withheld.length === 1) {
    const others = cells.map(({ frauds }, i) => (told[i] && frauds > 0 ? frauds : Infinity));
    told[others.indexOf(Math.min(...others))] = false;
  }
  return told;
}

/** How often the two experts stand against each other, and what that means; by the last part of the ids. */
export function disagreementNumbers(
  ranked: Ranked | null,
  lights: readonly (Light | null)[],
): Record<string, Estimate> {
  const method = "fraud_expert_bands";
  if (!ranked) {
    const none = noEstimate("fraud_one_expert", 0, method);
    return { "disagreement.yellow_share": none, "disagreement.fraud_share": none, "agreement.fraud_share": none };
  }
  const { judged, bands } = ranked;
  const places = Array.from(judged.request.keys());
  const apart = (at: number) => Math.abs(bands[0][at]! - bands[1][at]!) === 2;
  const high = (at: number) => bands[0][at] === 0 && bands[1][at] === 0;
  const yellow = places.filter((at) => lights[judged.request[at]!] === "yellow");
  const share = (of: number, among: number, frauds: number) => {
    if (among < FEWEST_PEOPLE) return noEstimate("too_few", among, method);
    if (frauds > 0 && frauds < FEWEST_PEOPLE) return noEstimate("fraud_few_known", among, method);
    const { estimate, low, high } = wilsonProportion(of, among)!;
    return estimateOf(estimate, among, method, { low, high, warnings: fraudWarnings(judged.frauds) });
  };
  const fraudShare = (among: readonly number[]) => {
    const frauds = among.reduce((sum, at) => sum + judged.fraud[at]!, 0);
    return share(frauds, among.length, frauds);
  };
  return {
    "disagreement.yellow_share": share(yellow.filter(apart).length, yellow.length, 0),
    "disagreement.fraud_share": fraudShare(places.filter(apart)),
    "agreement.fraud_share": fraudShare(places.filter(high)),
  };
}
