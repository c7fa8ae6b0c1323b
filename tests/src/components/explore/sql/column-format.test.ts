import { expect, it } from "vitest";
import type { Cell } from "../../../../../src/components/explore/sql/cell.ts";
import { columnFormat, isRounded } from "../../../../../src/components/explore/sql/column-format.ts";
import type { ColumnKind } from "../../../../../src/components/explore/sql/column-kind.ts";

const written = (kind: ColumnKind, cells: Cell[]) => cells.map(columnFormat(kind, cells));

it("leaves years as they are and groups what is larger", () => {
  expect(written("integer", [2021, 7])).toEqual(["2021", "7"]);
  expect(written("integer", [12_345, -7])).toEqual(["12,345", "−7"]);
});

it("writes whole numbers of any size to the last digit", () => {
  expect(written("integer", [170141183460469231731687303715884105727n])).toEqual([
    "170,141,183,460,469,231,731,687,303,715,884,105,727",
  ]);
});

it("keeps the decimals of a DECIMAL", () => {
  expect(written("decimal", ["1.50", "-12345678.90"])).toEqual(["1.50", "−12,345,678.90"]);
});

it("writes numbers with as many decimals as they have, up to five digits of the largest", () => {
  expect(written("number", [0.864, 0.5])).toEqual(["0.864", "0.500"]);
  expect(written("number", [1234567.5, 1])).toEqual(["1,234,568", "1"]);
  expect(written("number", [1 / 3])).toEqual(["0.33333"]);
  expect(written("number", [0.00000001234])).toEqual(["1.234e-8"]);
});

it("says when digits are left out", () => {
  expect(isRounded("number", [0.864])).toBe(false);
  expect(isRounded("number", [1 / 3])).toBe(true);
  expect(isRounded("integer", [1])).toBe(false);
});

it("writes what is no number as the engine does", () => {
  expect(written("number", [Infinity, NaN])).toEqual(["Infinity", "NaN"]);
  expect(written("boolean", [true])).toEqual(["true"]);
});
