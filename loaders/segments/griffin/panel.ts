import type { Row } from "../../../src/models/report.ts";
import {
  clusteredRatio,
  differenceOfRatios,
  ratioWithInterval,
  shareWithInterval,
  type Bounded,
} from "../../statistics/clustered-ratio.ts";
import { clusterCount } from "../../statistics/clustered-error.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Answer } from "./answers.ts";
import { TYPES, type LoyaltyType } from "./loyalty-types.ts";
import { bounded, times, type Typed } from "./type-rows.ts";
import { withheldSmall } from "./withheld-small.ts";

/** Somebody who answered two waves in a row. */
export interface Pair {
  customer: number;
  /** Position of the later wave. */
  wave: number;
  /** Of the later answer. */
  weight: number;
  from: LoyaltyType;
  to: LoyaltyType;
  earlier: number;
  later: number;
  /** A year, when the earlier answer was given. */
  contribution: number;
  premium: number;
}

/** All who answered two waves in a row, once for each such pair of waves. */
export function pairsOf(waves: readonly (readonly (Answer & Typed)[])[]): Pair[] {
  return waves.slice(1).flatMap((later, i) => {
    const before = new Map(waves[i]!.map((answer) => [answer.customer, answer]));
    return later.flatMap((answer): Pair[] => {
      const earlier = before.get(answer.customer);
      if (!earlier) return [];
      const { customer, weight } = answer;
      return [
        {
          ...{ customer, weight, wave: i + 1, from: earlier.type, to: answer.type },
          ...{ earlier: earlier.attachment, later: answer.attachment },
          ...{ contribution: earlier.contribution, premium: earlier.premium },
        },
      ];
    });
  });
}

/**
 * Rows by move from one wave to the next {from, to, people (counted, once for each pair of waves), withheld, share of those who were `from`, and carried to all policyholders, a
 * year: book_people, contribution, premium}, with bounds. Moves of fewer than ten people, and the next smallest of those who began alike, are withheld; moves that cannot be made have no row.
 */
export function moveRows(pairs: readonly Pair[], policyholders: number): Row[] {
  if (clusterCount(pairs.map(({ customer }) => customer)) < FEWEST_PEOPLE) return [];
  return TYPES.flatMap((from) => {
    const moves = TYPES.map((to) => ({ to, pairs: pairs.filter((pair) => pair.from === from && pair.to === to) }));
    const counts = moves.map((move) => new Set(move.pairs.map(({ customer }) => customer)).size);
    const withheld = withheldSmall(counts);
    return moves
      .map(({ to, pairs: own }, i): Row => {
        if (withheld[i]) return { from, to, withheld: true, people: null };
        return { from, to, withheld: false, people: own.length, ...sizeOfMove(pairs, policyholders, from, to) };
      })
      .filter((row) => isPossible(from, String(row["to"])));
  });
}

/** Who has bought twice has done so for good. */
function isPossible(from: LoyaltyType, to: string): boolean {
  const again = ["premium", "inertia"];
  return !again.includes(from) || again.includes(to);
}

function sizeOfMove(pairs: readonly Pair[], policyholders: number, from: LoyaltyType, to: LoyaltyType): Row {
  const isMove = (pair: Pair) => pair.from === from && pair.to === to;
  const share = shareWithInterval(
    ratio(
      pairs,
      (pair) => Number(isMove(pair)),
      (pair) => Number(pair.from === from),
    ),
  );
  const size = shareWithInterval(ratio(pairs, (pair) => Number(isMove(pair))));
  return {
    ...bounded("share", share),
    ...bounded("book_people", times(size, policyholders)),
    ...bounded("contribution", carried(pairs, policyholders, isMove, "contribution")),
    ...bounded("premium", carried(pairs, policyholders, isMove, "premium")),
  };
}

/** What people of a kind bring a year, carried from the panel to all policyholders. */
function carried(
  pairs: readonly Pair[],
  policyholders: number,
  isOne: (pair: Pair) => boolean,
  what: "contribution" | "premium",
): Bounded {
  return times(ratioWithInterval(ratio(pairs, (pair) => (isOne(pair) ? pair[what] : 0 * pair[what]))), policyholders);
}

function ratio(pairs: readonly Pair[], of: (pair: Pair) => number, among: (pair: Pair) => number = () => 1) {
  return clusteredRatio({
    numerators: pairs.map((pair) => of(pair) * among(pair)),
    denominators: pairs.map(among),
    weights: pairs.map(({ weight }) => weight),
    clusters: pairs.map(({ customer }) => customer),
  });
}

const ATTACHED: ReadonlySet<LoyaltyType> = new Set(["premium", "latent"]);

/** Whether somebody moved across the cut of attachment. */
export function crossed({ from, to }: Pair): boolean {
  return ATTACHED.has(from) !== ATTACHED.has(to);
}

/** Share of pairs of which something holds, weighted. */
export function shareOfPairs(pairs: readonly Pair[], holds: (pair: Pair) => boolean): Bounded {
  return shareWithInterval(ratio(pairs, (pair) => Number(holds(pair))));
}

/** Money of some movers and, with its interval, how much more it is than that of others, carried to all policyholders. */
export function netMoney(
  pairs: readonly Pair[],
  policyholders: number,
  gains: (pair: Pair) => boolean,
  loses: (pair: Pair) => boolean,
): { gained: Bounded; lost: Bounded; net: Bounded } {
  const money = (isOne: (pair: Pair) => boolean) =>
    ratio(pairs, (pair) => (isOne(pair) ? pair.contribution : 0 * pair.contribution));
  const [gained, lost] = [money(gains), money(loses)];
  const net = differenceOfRatios(
    gained,
    lost,
    pairs.map(({ customer }) => customer),
  );
  return {
    gained: times(ratioWithInterval(gained), policyholders),
    lost: times(ratioWithInterval(lost), policyholders),
    net: times(net, policyholders),
  };
}

/** Rows by pair of waves {from_wave, to_wave, people, changed, crossed}: shares of those who changed type, and sides of the attachment cut. */
export function waveRows(pairs: readonly Pair[], names: readonly string[]): Row[] {
  return names.slice(1).flatMap((name, i): Row[] => {
    const own = pairs.filter(({ wave }) => wave === i + 1);
    if (own.length < FEWEST_PEOPLE) return [];
    return [
      {
        from_wave: names[i]!,
        to_wave: name,
        people: own.length,
        ...bounded(
          "changed",
          shareOfPairs(own, ({ from, to }) => from !== to),
        ),
        ...bounded("crossed", shareOfPairs(own, crossed)),
      },
    ];
  });
}

const BANDS = 5;

/**
 * Rows by fifth of the earlier score {band from 1, people, earlier, later, each a mean with bounds}: who stood at an end comes back towards the middle, by the error of
 * measurement alone.
 */
export function regressionRows(pairs: readonly Pair[]): Row[] {
  const ordered = pairs.toSorted((a, b) => a.earlier - b.earlier || a.customer - b.customer || a.wave - b.wave);
  return Array.from({ length: BANDS }, (_, band) => {
    const own = ordered.slice(
      Math.floor((band * ordered.length) / BANDS),
      Math.floor(((band + 1) * ordered.length) / BANDS),
    );
    if (new Set(own.map(({ customer }) => customer)).size < FEWEST_PEOPLE) return null;
    const mean = (of: (pair: Pair) => number) => ratioWithInterval(ratio(own, of));
    const [earlier, later] = [mean((pair) => pair.earlier), mean((pair) => pair.later)];
    return { band: band + 1, people: own.length, ...bounded("earlier", earlier), ...bounded("later", later) };
  }).filter((row) => row !== null);
}
