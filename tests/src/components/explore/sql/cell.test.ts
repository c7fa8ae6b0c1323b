import {
  Bool,
  DateDay,
  Decimal,
  Field,
  Int64,
  List,
  makeData,
  makeVector,
  Struct,
  TimestampMicrosecond,
  TimeMicrosecond,
  Utf8,
  vectorFromArray,
  type Vector,
} from "apache-arrow";
import { expect, it } from "vitest";
import { cellOf } from "../../../../../src/components/explore/sql/cell.ts";
import { kindOf } from "../../../../../src/components/explore/sql/column-kind.ts";

const cells = (vector: Vector) => Array.from({ length: vector.length }, (_, row) => cellOf(vector, row));
const decimals = (values: bigint[], precision: number, scale: number) => {
  const words = values.flatMap((value) =>
    Array.from({ length: 4 }, (_, i) => Number(BigInt.asUintN(32, value >> BigInt(32 * i)))),
  );
  return makeVector(makeData({ type: new Decimal(scale, precision, 128), data: Uint32Array.from(words) }));
};

it("keeps 64-bit numbers exact, as plain numbers where those hold them", () => {
  expect(cells(vectorFromArray([1n, 9007199254740993n, null], new Int64()))).toEqual([1, 9007199254740993n, null]);
});

it("writes decimals with their scale, and whole ones as whole numbers", () => {
  expect(cells(decimals([1250n, -5n], 18, 2))).toEqual(["12.50", "-0.05"]);
  expect(kindOf(new Decimal(2, 18, 128))).toBe("decimal");
  expect(cells(decimals([42n], 38, 0))).toEqual([42]);
  expect(kindOf(new Decimal(0, 38, 128))).toBe("integer");
});

it("writes dates and time stamps as they stand in the database, in no time zone", () => {
  expect(cells(vectorFromArray([new Date("2024-02-29")], new DateDay()))).toEqual(["2024-02-29"]);
  const moments = makeVector(
    makeData({ type: new TimestampMicrosecond(), data: BigInt64Array.from([1709210096789123n, -500_000n]) }),
  );
  expect(cells(moments)).toEqual(["2024-02-29 12:34:56.789123", "1969-12-31 23:59:59.5"]);
  const times = makeVector(makeData({ type: new TimeMicrosecond(), data: BigInt64Array.from([45_296_500_000n]) }));
  expect(cells(times)).toEqual(["12:34:56.5"]);
});

it("writes lists and records as text, with NULL in them", () => {
  const list = new List(new Field("item", new Utf8()));
  expect(cells(vectorFromArray([["a", null], null], list))).toEqual(["[a, NULL]", null]);
  const record = new Struct([new Field("a", new Bool()), new Field("b", new Utf8())]);
  expect(cells(vectorFromArray([{ a: true, b: "x" }], record as never))).toEqual(["{a: true, b: x}"]);
});
