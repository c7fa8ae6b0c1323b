import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withheldCells } from "../../../src/models/pivot-suppression.ts";

/** Counts with the totals that they add up to. */
function withTotals(cells: number[][]): number[][] {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const lines = cells.map((line) => (line.length === 1 ? line : [...line, sum(line)]));
  return [...lines, lines[0]!.map((_, j) => sum(lines.map((line) => line[j]!)))];
}

const marks = (withheld: boolean[][]) => withheld.map((line) => line.map((one) => (one ? "x" : ".")).join(""));

describe("withheldCells", () => {
  it("withholds nothing where every cell has ten people or nobody", () => {
    expect(
      marks(
        withheldCells(
          withTotals([
            [10, 0],
            [25, 30],
          ]),
          { disjoint: true },
        ),
      ),
    ).toEqual(["...", "...", "..."]);
  });

  it("withholds a small cell with the three that close the ring, of the fewest people", () => {
    const cells = [
      [3, 20, 90],
      [40, 50, 60],
      [70, 15, 80],
    ];
    expect(marks(withheldCells(withTotals(cells), { disjoint: true }))).toEqual(["xx..", "....", "xx..", "...."]);
  });

  it("withholds the next smallest of a list without columns, until ten are withheld together", () => {
    expect(marks(withheldCells(withTotals([[4], [20], [30]]), { disjoint: true }))).toEqual(["x", "x", ".", "."]);
    expect(marks(withheldCells(withTotals([[4], [6], [30]]), { disjoint: true }))).toEqual(["x", "x", ".", "."]);
    expect(marks(withheldCells(withTotals([[4], [5], [30]]), { disjoint: true }))).toEqual(["x", "x", "x", "."]);
  });

  it("asks for ten in another cell where one person may stand in several", () => {
    expect(marks(withheldCells(withTotals([[4], [6], [30]]), { disjoint: false }))).toEqual(["x", "x", "x", "."]);
  });

  it("withholds the total of a line with one cell, and everything when nobody else is there", () => {
    expect(
      marks(
        withheldCells(
          withTotals([
            [3, 0],
            [50, 60],
          ]),
          { disjoint: true },
        ),
      ),
    ).toEqual(["x.x", "x.x", "..."]);
    expect(marks(withheldCells(withTotals([[3]]), { disjoint: true }))).toEqual(["x", "x"]);
    expect(marks(withheldCells(withTotals([[3, 0]]), { disjoint: true }))).toEqual(["x.x", "x.x"].map((line) => line));
  });

  const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 14 }), fc.integer({ min: 10, max: 200 })), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

  it("lets nobody work out a small cell, nor a group of fewer than ten people, by adding and subtracting", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const people = withTotals(cells);
        const withheld = withheldCells(people, { disjoint: true });
        people.forEach((line, i) =>
          line.forEach((count, j) => {
            if (count > 0 && count < 10) expect(withheld[i]![j]).toBe(true);
            if (count === 0) expect(withheld[i]![j]).toBe(false);
          }),
        );
        expect(determinedSmallCells(people, withheld)).toEqual([]);
        expect(smallRests(people, withheld)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The small cells that the equations of the table determine: those whose unit vector lies in the span of the equations of withheld cells. */
function determinedSmallCells(people: number[][], withheld: boolean[][]): string[] {
  const hidden = people.flatMap((line, i) => line.flatMap((count, j) => (withheld[i]![j] ? [{ i, j, count }] : [])));
  const equations = linesOf(people).map((cells) => hidden.map(({ i, j }) => cells.get(`${i},${j}`) ?? 0));
  const rank = rankOf(equations);
  return hidden.flatMap(({ i, j, count }, place) => {
    const unit = hidden.map((_, other) => (other === place ? 1 : 0));
    return count < 10 && rankOf([...equations, unit]) === rank ? [`${i},${j}`] : [];
  });
}

/** Lines whose shown total, less the shown cells, speaks of one to nine people. */
function smallRests(people: number[][], withheld: boolean[][]): number[] {
  return linesOf(people).flatMap((cells) => {
    const own = [...cells].map(([place, sign]) => ({ sign, place: place.split(",").map(Number) as [number, number] }));
    const total = own.find(({ sign }) => sign < 0)!.place;
    if (withheld[total[0]]![total[1]]) return [];
    const rest = own
      .filter(({ sign, place: [i, j] }) => sign > 0 && withheld[i]![j])
      .map(({ place: [i, j] }) => people[i]![j]!);
    const sum = rest.reduce((one, other) => one + other, 0);
    return sum > 0 && sum < 10 ? [sum] : [];
  });
}

/** Every row and column that adds up to its total: cells by place with their sign. */
function linesOf(people: number[][]): Map<string, number>[] {
  const [height, width] = [people.length, people[0]!.length];
  const row = (i: number) => new Map(people[i]!.map((_, j) => [`${i},${j}`, j === width - 1 ? -1 : 1]));
  const column = (j: number) => new Map(people.map((_, i) => [`${i},${j}`, i === height - 1 ? -1 : 1]));
  const rows = width === 1 ? [] : [...people.keys()].map(row);
  return [...rows, ...[...people[0]!.keys()].map(column)];
}

function rankOf(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let i = rank + 1; i < rows.length; i++) {
      const factor = rows[i]![column]! / rows[rank]![column]!;
      for (let j = column; j < rows[i]!.length; j++) rows[i]![j]! -= factor * rows[rank]![j]!;
    }
    rank++;
  }
  return rank;
}
