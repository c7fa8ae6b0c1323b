import { bootstrapUplift, type UpliftReplicates } from "../../statistics/bootstrap-uplift.ts";
import { crossFittedUplift, type CrossFittedUplift } from "../../statistics/cross-fitted-uplift.ts";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { likelyBuyers } from "../../statistics/likely-buyers.ts";
import { qiniCurve, type QiniCurve } from "../../statistics/qini-curve.ts";
import { rankUplift, type RandomisedUnits, type RankedUplift } from "../../statistics/ranked-uplift.ts";
import { rankGroups, upliftByGroup, type RankGroup } from "../../statistics/uplift-by-group.ts";
import { UPLIFT_CANDIDATES, type UpliftCandidateName } from "../../statistics/uplift-candidates.ts";
import { chosenColumns, chosenRows, type UpliftRows } from "../../statistics/uplift-learner.ts";
import { clustersOf, sharesOf, type CampaignKind } from "./campaign-kind.ts";
import { traitLevels, upliftFeatures, type TraitLevel } from "./trait-levels.ts";
import type { UpliftPeople } from "./uplift-people.ts";

/** Shares of people treated at which gains are told. */
export const SHARES = Float64Array.from({ length: 20 }, (_, i) => (i + 1) / 20);
const TENTHS = 10;
const FITTING = { folds: 4, first: 0.4 };

export type RankingName = UpliftCandidateName | "chosen" | "likely_buyers" | "by_lot";

/** What a ranking of the judged people is worth. */
export interface JudgedRanking {
  name: RankingName;
  ranked: RankedUplift;
  curve: QiniCurve;
  groups: RankGroup[];
  byGroup: Float64Array;
  replicates: UpliftReplicates;
}

/** Uplift within a kind of campaign. */
export interface KindUplift {
  kind: CampaignKind;
  rows: UpliftRows;
  levels: TraitLevel[];
  fitted: CrossFittedUplift;
  /** The judged people as units, by whether they bought. */
  judged: UpliftRows;
  clusters: Uint32Array;
  rankings: Record<RankingName, JudgedRanking>;
}

export interface KindOptions {
  seed: number;
  bootstraps: number;
}

/** Scores people by learners that never saw them, and judges the scores by what randomisation shows. */
export function kindUplift(kind: CampaignKind, all: UpliftPeople, options: KindOptions): KindUplift {
  const levels = traitLevels(kind.people, all);
  const rows: UpliftRows = {
    features: upliftFeatures(levels, kind.people, all),
    treated: Uint8Array.from(kind.people, (row) => all.treated[row]!),
    share: sharesOf(kind, all),
    outcome: Float64Array.from(kind.people, (row) => all.bought[row]!),
  };
  const everyone = clustersOf(kind, all);
  const fitting = { ...FITTING, seed: options.seed, clusters: everyone };
  const fitted = crossFittedUplift(rows, Object.values(UPLIFT_CANDIDATES), fitting);
  const likely = { learner: likelyBuyers, base: UPLIFT_CANDIDATES.dr_logistic.base };
  const buyers = crossFittedUplift(rows, [likely], fitting);
  const judged = chosenRows(rows, fitted.judged);
  const clusters = Uint32Array.from(fitted.judged, (row) => everyone[row]!);
  const scores: Record<RankingName, Float64Array> = {
    ...(Object.fromEntries(Object.keys(UPLIFT_CANDIDATES).map((name, c) => [name, fitted.scores[c]!])) as Record<
      UpliftCandidateName,
      Float64Array
    >),
    chosen: fitted.chosen,
    likely_buyers: buyers.chosen,
    by_lot: lots(judged.outcome.length, options.seed),
  };
  const rankings = Object.fromEntries(
    Object.entries(scores).map(([name, own]) => [
      name,
      judge(name as RankingName, own, judged, { ...options, clusters }),
    ]),
  ) as Record<RankingName, JudgedRanking>;
  return { kind, rows, levels, fitted, judged, clusters, rankings };
}

/** The same ranking by another outcome of the same people. */
export function judge(
  name: RankingName,
  scores: Float64Array,
  units: RandomisedUnits,
  { seed, bootstraps, clusters }: KindOptions & { clusters: Uint32Array },
): JudgedRanking {
  const ranked = rankUplift(scores, units);
  const groups = rankGroups(ranked, TENTHS);
  return {
    name,
    ranked,
    curve: qiniCurve(ranked, SHARES),
    groups,
    byGroup: upliftByGroup(ranked, groups),
    replicates: bootstrapUplift(ranked, { replicates: bootstraps, seed, shares: SHARES, groups, clusters }),
  };
}

/** Values of people by position, in the order of the judged. */
export function ofJudged({ kind, fitted }: KindUplift, values: Float64Array): Float64Array {
  const [own] = chosenColumns([values], kind.people);
  return chosenColumns([own!], fitted.judged)[0]!;
}

function lots(count: number, seed: number): Float64Array {
  const generator = xoroshiro128plus(seed + 1);
  return new Float64Array(count).map(() => generator.next() >>> 0);
}
