import type { RunOptions } from "../../run/pillar.ts";
import { bootstrapSums } from "../../statistics/bootstrap-sums.ts";
import { mcnemarExact } from "../../statistics/mcnemar.ts";
import type { Judged } from "../diagnostics/judged.ts";
import { pairedChange, type PairedChange } from "../experts/paired-change.ts";

/** Requests that both models scored, with the flags that each sets at the same rate. */
export interface Duel {
  /** Scores are those of the champion. */
  judged: Judged;
  /** By judged request: 1 flagged. */
  champion: Uint8Array;
  challenger: Uint8Array;
  years: number;
}

/** What one of the models alone flags, or both do. */
export interface Side {
  flagged: number;
  frauds: number;
  /** Money of the frauds, a year. */
  money: number;
}

export interface SwapSet {
  both: Side;
  championOnly: Side;
  challengerOnly: Side;
  /** Challenger less champion, the same people drawn for both: frauds found as a share of all, and their money a year. */
  detection: PairedChange;
  money: PairedChange;
  /** McNemar's exact p-value on frauds that only one of them flags. */
  p: number;
}

/** Which requests change places when the challenger takes over at the same rate of alerts. */
export function swapSet(duel: Duel, options: RunOptions): SwapSet {
  const side = (keeps: (champion: number, challenger: number) => boolean) => sideOf(duel, keeps);
  const championOnly = side((champion, challenger) => champion === 1 && challenger === 0);
  const challengerOnly = side((champion, challenger) => champion === 0 && challenger === 1);
  return {
    both: side((champion, challenger) => champion === 1 && challenger === 1),
    championOnly,
    challengerOnly,
    ...differences(duel, options),
    p: mcnemarExact(championOnly.frauds, challengerOnly.frauds),
  };
}

function sideOf(duel: Duel, keeps: (champion: number, challenger: number) => boolean): Side {
  const { judged, champion, challenger, years } = duel;
  const side = { flagged: 0, frauds: 0, money: 0 };
  judged.fraud.forEach((isFraud, at) => {
    if (!keeps(champion[at]!, challenger[at]!)) return;
    side.flagged++;
    if (!isFraud) return;
    side.frauds++;
    side.money += (judged.amount[at]! || 0) / years;
  });
  return side;
}

function differences({ judged, champion, challenger, years }: Duel, { bootstraps, seed }: RunOptions) {
  const { fraud, amount, person } = judged;
  const frauds = Float64Array.from(fraud, (one, at) => one * (challenger[at]! - champion[at]!));
  const money = frauds.map((one, at) => (one === 0 ? 0 : (one * (amount[at]! || 0)) / years));
  const drawn = bootstrapSums([frauds, money, fraud], { replicates: bootstraps, seed, clusters: person });
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    detection: pairedChange(
      sum(frauds) / judged.frauds,
      drawn.map((sums) => sums[0]! / sums[2]!),
    ),
    money: pairedChange(
      sum(money),
      drawn.map((sums) => sums[1]!),
    ),
  };
}
