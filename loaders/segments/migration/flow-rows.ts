import { group, sum } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { withheldCells } from "../../value/withheld-cells.ts";
import type { Move } from "./moves.ts";

/**
 * Flows between segments in people and money, in the order of the segments: rows {from, to, people, premium_before, premium, contribution_before,
 * contribution, by_time}, the dead aside; those who joined brought nothing then, and `by_time` says whether most only aged. Numbers of a flow
 * that must be withheld are null.
 */
export function flowRows(moves: readonly Move[], order: readonly string[]): Row[] {
  const cells = [...group(moves.filter(isAlive), ({ from }) => from)].flatMap(([row, all]) =>
    [...group(all, ({ to }) => to)].map(([column, members]) => ({ row, column, people: members.length, members })),
  );
  const withheld = withheldCells(cells);
  const place = (segment: string) => order.indexOf(segment);
  return cells
    .sort((a, b) => place(a.row) - place(b.row) || place(a.column) - place(b.column))
    .map((cell) => ({ from: cell.row, to: cell.column, ...moneyOf(withheld.has(cell) ? null : cell.members) }));
}

const isAlive = ({ cause }: Move) => cause !== "died";

/** People of each segment a year ago (those alive now) and now: rows {side, segment, people}. */
export function totalRows(moves: readonly Move[], order: readonly string[]): Row[] {
  const alive = moves.filter(isAlive);
  return (["from", "to"] as const).flatMap((side) => {
    const groups = group(alive, (move) => move[side]);
    return order.flatMap((segment) => {
      const members = groups.get(segment);
      return members ? [{ side, segment, people: members.length }] : [];
    });
  });
}

function moneyOf(members: readonly Move[] | null): Row {
  if (!members) {
    return {
      people: null,
      premium_before: null,
      premium: null,
      contribution_before: null,
      contribution: null,
      by_time: null,
    };
  }
  return {
    people: members.length,
    premium_before: sum(members, ({ premiumBefore }) => premiumBefore),
    premium: sum(members, ({ premiumNow }) => premiumNow),
    contribution_before: known(members.map(({ contributionBefore }) => contributionBefore)),
    contribution: known(members.map(({ contributionNow }) => contributionNow)),
    by_time: members.filter(({ cause }) => cause === "time").length > members.length / 2,
  };
}

/** A sum, null where any of it is not known. */
function known(values: readonly number[]): number | null {
  const total = values.reduce((all, value) => all + value, 0);
  return Number.isNaN(total) ? null : total;
}
