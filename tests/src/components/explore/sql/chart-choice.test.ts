import { expect, it } from "vitest";
import { asKind, chooseChart, type ChartColumn } from "../../../../../src/components/explore/sql/chart-choice.ts";

const column = (name: string, kind: ChartColumn["kind"], distinct = 10): ChartColumn => ({ name, kind, distinct });
const month = column("issued_month", "date");
const year = column("year_of_issue", "integer");
const region = column("region", "text");
const n = column("n", "integer");
const value = column("value", "number");

it("draws lines over time, of the last number", () => {
  expect(chooseChart([month, n, value], 10)).toEqual({ kind: "line", x: "issued_month", y: "value", by: null });
});

it("takes a whole number that is named after time as time", () => {
  expect(chooseChart([year, value], 10)).toMatchObject({ kind: "line", x: "year_of_issue" });
  expect(chooseChart([n, value], 10)).toEqual({ kind: "dots", x: "n", y: "value", by: null });
});

it("splits lines by a category when a time has several rows", () => {
  const channel = column("channel", "text", 4);
  expect(chooseChart([month, channel, value], 40)).toMatchObject({ kind: "line", by: "channel" });
});

it("draws bars for categories", () => {
  expect(chooseChart([region, n], 10)).toEqual({ kind: "bars", x: "region", y: "n", by: null });
});

it("draws no chart of one row or without numbers", () => {
  expect(chooseChart([region, n], 1)).toBeNull();
  expect(chooseChart([region, month], 10)).toBeNull();
  expect(chooseChart([], 10)).toBeNull();
});

it("finds columns for another kind of chart, or says that there are none", () => {
  const choice = chooseChart([region, n, value], 10)!;
  expect(asKind([region, n, value], choice, "dots")).toEqual({ kind: "dots", x: "n", y: "value", by: null });
  expect(asKind([region, n], { ...choice, y: "n" }, "dots")).toBeNull();
});
