import { describe, expect, it } from "vitest";
import { isoDay, monthsFrom } from "../../../../loaders/fraud/drift/dates.ts";
import { halfYearsBack } from "../../../../loaders/fraud/drift/half-years.ts";
import { lastTraining, trainedOn, type ModelChange } from "../../../../loaders/fraud/drift/model-log.ts";
import { quartersFrom } from "../../../../loaders/fraud/drift/quarters.ts";
import { referenceWindow } from "../../../../loaders/fraud/drift/reference-window.ts";

const day = (date: string) => Date.parse(date) / 86_400_000;
const daily = (from: string, until: string) =>
  Float64Array.from({ length: day(until) - day(from) }, (_, i) => day(from) + i + 0.4);
const trained = (on: string, model: string): ModelChange => ({ day: day(on), model, change: "trained", note: null });

describe("months from a day", () => {
  it("end on the last day of a shorter month", () => {
    expect(isoDay(monthsFrom(day("2024-03-31"), -1))).toBe("2024-02-29");
    expect(isoDay(monthsFrom(day("2024-12-31"), 2))).toBe("2025-02-28");
  });
});

describe("calendar quarters", () => {
  it("begin on the day or later, and hold each request once", () => {
    const at = daily("2024-02-10", "2024-11-01");
    const quarters = quartersFrom(day("2024-02-10"), at);
    expect(quarters.map(({ name }) => name)).toEqual(["2024-04-01", "2024-07-01", "2024-10-01"]);
    expect(quarters.map(({ from, until }) => until - from)).toEqual([91, 92, 31]);
    expect(quartersFrom(-Infinity, at)[0]).toMatchObject({ name: "2024-01-01", from: 0 });
    expect(quartersFrom(0, new Float64Array())).toEqual([]);
  });
});

describe("the reference window", () => {
  const at = daily("2022-01-01", "2025-01-01");

  it("is the twelve months before the running model first learnt, whatever part was trained again", () => {
    const log = [trained("2022-06-01", "old"), trained("2023-07-01", "new"), trained("2024-05-01", "new")];
    const window = referenceWindow({ at, count: at.length }, log)!;
    expect([window.begin, window.end].map(isoDay)).toEqual(["2022-07-01", "2023-07-01"]);
    expect(window).toMatchObject({ until: day("2023-07-01") - day("2022-01-01"), fromLog: true });
    expect(trainedOn(log)).toEqual({ day: day("2023-07-01"), model: "new" });
    expect(lastTraining(log)!.day).toBe(day("2024-05-01"));
  });

  it("is the first half of the book without a log", () => {
    const window = referenceWindow({ at, count: at.length }, [])!;
    expect(window).toMatchObject({ from: 0, fromLog: false });
    expect(Math.abs(window.until - at.length / 2)).toBeLessThanOrEqual(1);
  });

  it("is nothing without requests before or after", () => {
    expect(referenceWindow({ at: new Float64Array(), count: 0 }, [])).toBeNull();
    expect(referenceWindow({ at, count: at.length }, [trained("2030-01-01", "new")])).toBeNull();
    expect(referenceWindow({ at, count: at.length }, [trained("2020-01-01", "new")])).toBeNull();
  });
});

describe("half-years back from a day", () => {
  it("follow one another, and leave out one that is hardly covered", () => {
    const spans = halfYearsBack(day("2025-07-05"), day("2024-03-01"));
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      ["2024-01-05", "2024-07-04"],
      ["2024-07-05", "2025-01-04"],
      ["2025-01-05", "2025-07-04"],
    ]);
    expect(halfYearsBack(day("2025-07-05"), day("2025-06-01"))).toEqual([]);
  });
});
