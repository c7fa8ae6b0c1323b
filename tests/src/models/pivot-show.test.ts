import { describe, expect, it } from "vitest";
import { OTHERS, UNKNOWN } from "../../../src/models/pivot-query.ts";
import { showPivot } from "../../../src/models/pivot-show.ts";
import { sortPivot } from "../../../src/models/pivot-sort.ts";
import type { PivotState } from "../../../src/models/pivot-state.ts";
import type { PivotCell, PivotTable } from "../../../src/models/pivot-table.ts";

const shown = (value: number, people = 100): PivotCell => ({ state: "shown", value, people });
const withheld: PivotCell = { state: "withheld", value: null, people: null };
const table: PivotTable = {
  rows: ["a", "b"],
  columns: ["x", "y"],
  cells: [
    [shown(30), shown(10)],
    [shown(20), shown(40)],
  ],
  rowTotals: [shown(40), shown(60)],
  columnTotals: [shown(50), shown(50)],
  total: shown(100),
  rowValues: 2,
  columnValues: 2,
};
const SUM = "explore.pivot.customers";
const AVERAGE = "explore.pivot.value_per_customer";
const values = (cells: PivotCell[]) => cells.map(({ value }) => value);

describe("showPivot", () => {
  it("takes shares of the row, the column and all, totals included", () => {
    const row = showPivot(table, "row", SUM);
    expect(row.cells.map(values)).toEqual([
      [0.75, 0.25],
      [1 / 3, 2 / 3],
    ]);
    expect([values(row.rowTotals), values(row.columnTotals), row.total.value]).toEqual([[1, 1], [0.5, 0.5], 1]);
    const column = showPivot(table, "column", SUM);
    expect([column.cells.map(values), values(column.rowTotals)]).toEqual([
      [
        [0.6, 0.2],
        [0.4, 0.8],
      ],
      [0.4, 0.6],
    ]);
    expect(showPivot(table, "all", SUM).cells.map(values)).toEqual([
      [0.3, 0.1],
      [0.2, 0.4],
    ]);
  });

  it("sets the average to 100: of a sum what independence would give, of an average the average of all", () => {
    const index = showPivot(table, "index", SUM);
    expect(index.cells[0]!.map(({ value }) => Math.round(value!))).toEqual([150, 50]);
    expect([...values(index.rowTotals), ...values(index.columnTotals), index.total.value]).toEqual([
      100, 100, 100, 100, 100,
    ]);
    expect(values(showPivot(table, "index", AVERAGE).rowTotals)).toEqual([40, 60]);
  });

  it("withholds what rests on a withheld number, and defines no share of nothing or of a loss", () => {
    const hidden = showPivot({ ...table, rowTotals: [withheld, shown(60)] }, "row", SUM);
    expect(hidden.cells[0]!.map(({ state }) => state)).toEqual(["withheld", "withheld"]);
    const loss = showPivot({ ...table, rowTotals: [shown(-5), shown(0)] }, "row", SUM);
    expect(loss.cells.flat().map(({ value }) => value)).toEqual([null, null, null, null]);
  });
});

describe("sortPivot", () => {
  const state = (sort: PivotState["sort"], rows = "region"): PivotState => ({
    measure: SUM,
    rows,
    columns: "none",
    show: "value",
    drills: [],
    sort,
  });
  const list = (entries: [string, PivotCell][]): PivotTable => ({
    ...table,
    rows: entries.map(([key]) => key),
    columns: [],
    cells: entries.map(() => []),
    rowTotals: entries.map(([, cell]) => cell),
    columnTotals: [],
  });
  const name = (_: string, key: string) => key;
  const order = (entries: [string, PivotCell][], sort: PivotState["sort"], rows?: string) =>
    sortPivot(list(entries), state(sort, rows), name).rows;
  const inOrder = { by: "order", descending: false } as const;

  it("puts most people first, withheld ones last by name, then what is not known and the others", () => {
    const entries: [string, PivotCell][] = [
      [OTHERS, shown(9, 900)],
      [UNKNOWN, shown(9, 800)],
      ["z", withheld],
      ["c", shown(1, 20)],
      ["b", withheld],
      ["a", shown(1, 10)],
    ];
    expect(order(entries, inOrder)).toEqual(["c", "a", "b", "z", UNKNOWN, OTHERS]);
  });

  it("keeps time, numbers and listed codes in their own order", () => {
    const of = (...keys: string[]) => keys.map((key): [string, PivotCell] => [key, shown(1)]);
    expect(order(of("2019-10", "2019-09", "2020-01"), inOrder, "issued_month")).toEqual([
      "2019-09",
      "2019-10",
      "2020-01",
    ]);
    expect(order(of("10", "9", "1"), inOrder, "tenure_years")).toEqual(["1", "9", "10"]);
    expect(order(of("upper", "middle", "lower"), inOrder, "income_band")).toEqual(["lower", "middle", "upper"]);
  });

  it("sorts by totals either way and leaves withheld numbers last both times", () => {
    const entries: [string, PivotCell][] = [
      ["a", shown(2)],
      ["b", withheld],
      ["c", shown(3)],
    ];
    expect(order(entries, { by: "total", descending: true })).toEqual(["c", "a", "b"]);
    expect(order(entries, { by: "total", descending: false })).toEqual(["a", "c", "b"]);
    expect(order(entries, { by: "name", descending: true })).toEqual(["c", "b", "a"]);
  });
});
