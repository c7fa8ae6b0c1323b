import { sum } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { sumWithInterval } from "../../statistics/sum-estimate.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { fateOf } from "./stability.ts";
import type { Move } from "./moves.ts";

/** The numbers of the page: who stayed, what of the moves is mere time, how many segments are stable, and the money of those who came and went. */
export function migrationNumbers(
  moves: readonly Move[],
  stability: readonly Row[],
  warnings: string[],
): Record<string, Estimate> {
  const there = moves.filter(({ cause }) => cause !== "joined" && cause !== "died");
  const movers = there.filter(({ from, to }) => from !== to);
  const judged = stability.filter(({ verdict }) => verdict !== null);
  const stable = judged.filter(({ verdict }) => verdict === "stable").length;
  return {
    "segments.migration.stayed": shareOf(there.filter((move) => fateOf(move) === "stayed").length, there.length),
    "segments.migration.by_time": shareOf(movers.filter(({ cause }) => cause === "time").length, movers.length),
    "segments.migration.stable":
      judged.length > 0
        ? estimateOf(stable, judged.length, "count")
        : noEstimate("migration_nothing_judged", 0, "count"),
    "segments.migration.left_premium": sumOf(
      moves.filter(({ cause }) => cause === "left"),
      ({ premiumBefore }) => premiumBefore,
      [],
    ),
    "segments.migration.reduced_premium": sumOf(
      moves.filter(({ cause }) => cause === "reduced"),
      ({ premiumBefore, premiumNow }) => premiumBefore - premiumNow,
      [],
    ),
    "segments.migration.bought_premium": sumOf(
      moves.filter(({ cause }) => cause === "bought" || cause === "returned"),
      ({ premiumBefore, premiumNow }) => premiumNow - premiumBefore,
      [],
    ),
    "segments.migration.joined_contribution": sumOf(
      moves.filter(({ cause }) => cause === "joined"),
      ({ contributionNow }) => contributionNow,
      warnings,
    ),
    "segments.migration.left_contribution": sumOf(
      moves.filter(({ cause }) => cause === "left"),
      ({ contributionBefore, contributionNow }) => contributionNow - contributionBefore,
      warnings,
    ),
  };
}

function shareOf(events: number, n: number): Estimate {
  const isSmall = (people: number) => people > 0 && people < FEWEST_PEOPLE;
  if (n < FEWEST_PEOPLE || isSmall(events) || isSmall(n - events)) {
    return noEstimate(n === 0 ? "migration_nobody" : "too_few", n, "migration_share");
  }
  const { share, low, high } = wilsonInterval(events, n);
  return estimateOf(share, n, "migration_share", { low, high });
}

function sumOf(members: readonly Move[], amount: (move: Move) => number, warnings: string[]): Estimate {
  const amounts = members.map(amount);
  if (members.length < FEWEST_PEOPLE) {
    return noEstimate(members.length === 0 ? "migration_nobody" : "too_few", members.length, "rfm_sum");
  }
  if (amounts.some(Number.isNaN)) return noEstimate("missing_table", 0, "rfm_sum");
  const interval = sumWithInterval(
    sum(amounts),
    sum(amounts, (value) => value ** 2),
  );
  return estimateOf(interval.sum, members.length, "rfm_sum", { low: interval.low, high: interval.high, warnings });
}
