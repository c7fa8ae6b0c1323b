import { describe, expect, test } from "vitest";
import { addChanges, CHANGES_PAGE, noChanges } from "../../../loaders/run/changes-report.ts";
import { changesOf, withChanges } from "../../../loaders/run/changes.ts";
import { estimateOf, type Estimate } from "../../../src/models/evidence.ts";
import type { Report } from "../../../src/models/report.ts";
import { exampleReport } from "../../src/components/example-report.ts";
import { earlierBook } from "./earlier-book.ts";

const HALF = 1.6448536;
/** A number with a standard error of 1. */
const number = (value: number): Estimate =>
  estimateOf(value, 100, "mean", { low: value - HALF, high: value + HALF, grade: "C" });
const numbers = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, i) => [`value.number_${i}`, number(value)]));
const page = (of: Record<string, Estimate>): Report => exampleReport({ numbers: of });

describe("changesOf", () => {
  test("finds the planted changes among many numbers, and lets chance pass for noise", () => {
    // 20 numbers stay; one of them moved by 1.8 standard errors of a difference, by chance. Three moved by 6.
    const then = numbers(Array.from({ length: 23 }, () => 0));
    const now = numbers(
      [6, 6, -6].map((size) => size * Math.SQRT2).concat([1.8 * Math.SQRT2], new Array(19).fill(0.5)),
    );
    const verdicts = Object.values(changesOf(now, earlierBook(then))).map(({ verdict }) => verdict);
    expect(verdicts.slice(0, 3)).toEqual(["more_than_noise", "more_than_noise", "more_than_noise"]);
    expect(new Set(verdicts.slice(3))).toEqual(new Set(["within_noise"]));
  });

  test("counts only what has an interval in both books as a comparison", () => {
    const one = 1.8 * Math.SQRT2;
    const alone = changesOf(numbers([one]), earlierBook(numbers([0])));
    const amongCounts = changesOf(
      {
        ...numbers([one]),
        ...Object.fromEntries([1, 2, 3].map((i) => [`value.count_${i}`, estimateOf(i, 9, "count")])),
      },
      earlierBook({ ...numbers([0]), "value.count_1": estimateOf(7, 9, "count") }),
    );
    expect(alone["value.number_0"]!.verdict).toBe("more_than_noise");
    expect(amongCounts["value.number_0"]).toEqual(alone["value.number_0"]);
    expect(amongCounts["value.count_1"]!.verdict).toBe("counted");
    expect(amongCounts["value.count_2"]!.reason).toBe("no_number_then");
  });
});

describe("withChanges", () => {
  test("keeps the verdict of the pillar, and compares the page's own numbers among themselves", () => {
    const earlier = earlierBook({ ...numbers([0]), "book.rows_in": estimateOf(90, 90, "count") });
    const pillar = changesOf(numbers([0.1]), earlier);
    const report = page({ ...numbers([0.1]), "book.rows_in": estimateOf(100, 100, "count") });
    const told = withChanges(report, earlier, pillar);
    expect(told.earlier).toEqual(earlier.book);
    expect(told.changes).toMatchObject({
      "value.number_0": { verdict: "within_noise" },
      "book.rows_in": { difference: 10, verdict: "counted" },
    });
    expect(Object.keys(told.previous!)).toEqual(["value.number_0", "book.rows_in"]);
  });
});

describe("addChanges", () => {
  test("lists every number of every pillar once, with the page that shows it, the least expected first", () => {
    const pillars = { value: numbers([0.1, 9]), fraud: { "fraud.counted": estimateOf(5, 5, "count") } };
    const reports = {
      index: page(numbers([0.1, 9])),
      "value/method": page(numbers([0.1, 9])),
      "value/index": page(numbers([0.1])),
      [CHANGES_PAGE]: exampleReport({ numbers: {}, tables: noChanges.tables }),
    };
    const told = addChanges(reports, pillars, earlierBook(numbers([0, 0])));
    const rows = told[CHANGES_PAGE]!.tables["changes"]!;
    expect(rows.map(({ id, page, verdict, reason }) => [id, page, verdict, reason])).toEqual([
      ["value.number_1", null, "more_than_noise", null],
      ["value.number_0", "value/index", "within_noise", null],
      ["fraud.counted", null, "cannot_tell", "no_number_then"],
    ]);
    expect(told["index"]!.changes!["value.number_1"]!.verdict).toBe("more_than_noise");
  });
});
