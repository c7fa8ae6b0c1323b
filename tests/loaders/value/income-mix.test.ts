import { describe, expect, it } from "vitest";
import { incomeMix } from "../../../loaders/value/income-mix.ts";

const level = (band: string | null, customers: number, trait = "income_band") => ({
  ...{ trait, level: band, customers },
  total: 0,
  squares: 0,
});

describe("incomeMix", () => {
  it("shares out the customers whose band is known", () => {
    const mix = incomeMix([level("lower", 50), level("middle", 30), level("upper", 20), level(null, 100)]);
    expect(mix["value.income.lower_share"]).toMatchObject({ estimate: 0.5, n: 100, grade: "M" });
    expect(mix["value.income.upper_share"]!.estimate).toBe(0.2);
  });

  it("withholds all bands when one holds fewer than ten people, as the others would tell it", () => {
    const mix = incomeMix([level("lower", 50), level("middle", 30), level("upper", 9)]);
    expect(Object.values(mix).map(({ reason }) => reason)).toEqual(["too_few", "too_few", "too_few"]);
  });

  it("says that the column is missing when no band is known", () => {
    expect(incomeMix([level(null, 80)])["value.income.lower_share"]!.reason).toBe("missing_column");
  });
});
