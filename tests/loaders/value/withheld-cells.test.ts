import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withheldCells, type CountedCell } from "../../../loaders/value/withheld-cells.ts";

const cell = (row: string, column: string, people: number): CountedCell => ({ row, column, people });
const linesOf = (cells: readonly CountedCell[]) =>
  (["row", "column"] as const).flatMap((side) =>
    [...new Set(cells.map((one) => one[side]))].map((name) => cells.filter((one) => one[side] === name)),
  );

describe("withheldCells", () => {
  it("withholds a small cell with the next smallest of its row and of its column", () => {
    const cells = [cell("a", "x", 3), cell("a", "y", 20), cell("a", "z", 90), cell("b", "x", 50), cell("b", "y", 60)];
    const withheld = withheldCells(cells);
    expect([...withheld].map(({ row, column }) => row + column).sort()).toEqual(["ax", "ay", "bx", "by"]);
  });

  it("withholds nothing of a table without small cells; empty cells are no secret", () => {
    expect(withheldCells([cell("a", "x", 0), cell("a", "y", 10), cell("b", "x", 11)]).size).toBe(0);
  });

  it("starts from what another table withholds", () => {
    const cells = [cell("a", "x", 40), cell("a", "y", 50), cell("a", "z", 60)];
    expect(withheldCells(cells, ({ column }) => column === "x").size).toBe(2);
  });

  it("leaves no row or column from which a small cell could be found by subtracting", () => {
    const cells = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(cells, (counts) => {
        const table = counts.map((people, i) => cell(`r${Math.floor(i / 4)}`, `c${i % 4}`, people));
        const withheld = withheldCells(table);
        expect(table.every((one) => one.people === 0 || one.people >= 10 || withheld.has(one))).toBe(true);
        for (const line of linesOf(table.filter(({ people }) => people > 0))) {
          const hidden = line.filter((one) => withheld.has(one));
          const people = hidden.reduce((sum, one) => sum + one.people, 0);
          const isSafe = hidden.length === 0 || (hidden.length > 1 && people >= 10) || hidden.length === line.length;
          expect(isSafe).toBe(true);
        }
      }),
    );
  });
});
