import { describe, expect, it } from "vitest";
import { publishableCells, type CellRow } from "../../../../loaders/loyalty/persistency/state-cells.ts";

function cell(level: string | null, state: number, policies: number, is_rider = false): CellRow {
  const premium = policies * 100;
  return {
    trait: "channel",
    level,
    is_rider,
    month_number: 25,
    state,
    policies,
    premium,
    premium_squares: premium * 100,
  };
}

const people = (level: string | null, count: number) => ({ trait: "channel", level, month_number: 25, people: count });
const shown = (cells: CellRow[]) => cells.map(({ level, state, policies }) => [level, state, policies]);

describe("publishableCells", () => {
  it("pools levels of fewer than ten people, and the next smallest until the pool holds ten", () => {
    const cells = [cell("agent", 0, 50), cell("bank", 0, 30), cell("web", 0, 12), cell(null, 0, 4)];
    const found = publishableCells(cells, [
      people("agent", 50),
      people("bank", 30),
      people("web", 12),
      people(null, 4),
    ]);
    expect(shown(found)).toEqual([
      ["agent", 0, 50],
      ["bank", 0, 30],
      ["other", 0, 16],
    ]);
  });

  it("lets a small state join what the default makes of it, and drops what the default leaves out", () => {
    const cells = [
      cell("agent", 0, 50),
      cell("agent", 1, 3),
      cell("agent", 33, 20),
      cell("agent", 37, 2),
      cell("agent", 34, 9),
    ];
    expect(shown(publishableCells(cells, [people("agent", 80)]))).toEqual([
      ["agent", 0, 53],
      ["agent", 33, 22],
    ]);
  });

  it("hides a second level's state where one hidden alone could be found by subtraction", () => {
    const cells = [
      cell("agent", 0, 90),
      cell("agent", 1, 40),
      cell("bank", 0, 90),
      cell("bank", 1, 11),
      cell("web", 0, 90),
      cell("web", 1, 2),
    ];
    const found = publishableCells(cells, [people("agent", 90), people("bank", 90), people("web", 90)]);
    expect(shown(found)).toEqual([
      ["agent", 0, 90],
      ["agent", 1, 40],
      ["bank", 0, 101],
      ["web", 0, 92],
    ]);
  });

  it("shows nothing of fewer than ten people in all", () => {
    expect(publishableCells([cell("agent", 0, 30)], [people("agent", 9)])).toEqual([]);
  });
});
