import { describe, expect, it } from "vitest";
import { day, iso } from "../../../../../loaders/book/demo/calendar.ts";
import { historyWeeks, lastWholeWeek, mondayOf, weekIndex } from "../../../../../loaders/book/demo/marketing/weeks.ts";

describe("weeks", () => {
  it("start on Mondays", () => {
    expect(iso(mondayOf(day("2025-12-31")))).toBe("2025-12-29");
    expect(mondayOf(day("2025-12-29"))).toBe(day("2025-12-29"));
    expect(iso(mondayOf(day("1969-12-31")))).toBe("1969-12-29");
  });

  it("of the history are whole: a week that ends on the last day counts, one that does not is left out", () => {
    expect(iso(lastWholeWeek(day("2025-12-28")))).toBe("2025-12-22");
    expect(iso(lastWholeWeek(day("2025-12-27")))).toBe("2025-12-15");
  });

  it("are 156 from 2023-01-02 in a book as of 2025-12-31", () => {
    const weeks = historyWeeks(day("2025-12-31"));
    expect(weeks).toHaveLength(156);
    expect([iso(weeks[0]!), iso(weeks[155]!)]).toEqual(["2023-01-02", "2025-12-22"]);
    expect(weekIndex(weeks[0]! - 1, weeks[0]!)).toBe(-1);
    expect(weekIndex(weeks[5]! + 6, weeks[0]!)).toBe(5);
  });
});
