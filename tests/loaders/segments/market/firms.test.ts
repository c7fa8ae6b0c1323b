import { describe, expect, it } from "vitest";
import { firmSegments, untoldTraits } from "../../../../loaders/segments/market/firm-segments.ts";
import { firmTenths } from "../../../../loaders/segments/market/firm-tenths.ts";
import { firmNumbers, workSiteNumbers } from "../../../../loaders/segments/market/numbers.ts";
import { workSite } from "../../../../loaders/segments/market/work-site.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";
import { policyholders, type Someone } from "./policyholders.ts";

interface Plan {
  /** How far firms lie apart by themselves, and how much more large firms' people bring. */
  firms?: number;
  large?: number;
  /** How much more people won at work bring. */
  atWork?: number;
}

/** 2,400 people at 120 firms; upper income brings 2 more, and is won at work more often. */
function book(seed: number, { firms = 0, large = 0, atWork = 0 }: Plan = {}): Someone[] {
  const random = randomSource(seed);
  const luck = Array.from({ length: 120 }, () => firms * random.normal());
  return Array.from({ length: 2400 }, (_, i): Someone => {
    const firm = Math.floor(120 * random.uniform() ** 1.6);
    const tier = i % 3 === 0 ? "upper" : "lower";
    const isAtWork = random.uniform() < (tier === "upper" ? 0.4 : 0.1);
    return {
      firm,
      tier,
      size: firm % 4 === 0 ? "large" : "small",
      industry: ["retail", "finance", "transport", "education", "health care"][firm % 5]!,
      growth: Math.floor(firm / 4) % 2 === 0 ? "growing" : "mature",
      source: isAtWork ? "work_site" : "agent",
      first: isAtWork ? "work_site" : "agent",
      toDate:
        luck[firm]! +
        (firm % 4 === 0 ? large : 0) +
        (tier === "upper" ? 2 : 0) +
        (isAtWork ? atWork : 0) +
        random.normal(),
      due: 1,
      kept: Number(random.uniform() < 0.74),
    };
  });
}

const isOfFirm = ({ trait }: { trait?: unknown }) => trait === "size" || trait === "industry" || trait === "growth";

it("names a trait whose every kind is rare, and none that the book does not have", () => {
  const people = book(1).map((person, i) => ({ ...person, occupation: `job ${i}` }));
  expect(untoldTraits(policyholders(people))).toEqual([{ trait: "occupation", kinds: 2400 }]);
  expect(untoldTraits(policyholders(book(1)))).toEqual([]);
});

describe("firmSegments", () => {
  it("says that no kind of firm differs when firms differ by chance, however far single firms lie apart", () => {
    let claimed = 0;
    for (let seed = 0; seed < 6; seed++) {
      const rows = firmSegments(policyholders(book(seed, { firms: 0.5 })));
      if (rows.filter(isOfFirm).some((row) => row["clear"] !== 0 || row["kept_clear"] !== 0)) claimed++;
    }
    expect(claimed).toBeLessThanOrEqual(3);
  });

  it("finds the kind of firm whose people bring more, and counts the firms behind it", () => {
    const rows = firmSegments(policyholders(book(3, { large: 0.6 })));
    const large = rows.find(({ level }) => level === "large")!;
    expect(large["clear"]).toBe(1);
    expect(Number(large["difference_low"])).toBeLessThan(0.6);
    expect(Number(large["difference_high"])).toBeGreaterThan(0.6);
    expect(large["firms"]).toBe(30);
    expect(
      rows.filter((row) => isOfFirm(row) && row["level"] !== "large" && row["level"] !== "small" && row["clear"] !== 0),
    ).toEqual([]);
  });

  it("widens intervals by how alike the people of a firm are", () => {
    const width = (firms: number) => {
      const { mean_low: low, mean_high: high } = firmSegments(policyholders(book(4, { firms })))[0]!;
      return Number(high) - Number(low);
    };
    expect(width(1)).toBeGreaterThan(2 * width(0));
  });

  it("folds 5,000 industries, and leaves out a trait of one level or of nobody", () => {
    const many = book(5).map((person, i) => ({
      ...person,
      industry: `trade ${i % 5000}`,
      growth: "mature",
      size: null,
    }));
    const rows = firmSegments(policyholders(many));
    expect(rows.filter(isOfFirm)).toEqual([]);
    const some = firmSegments(
      policyholders(many.map((person, i) => ({ ...person, industry: i % 2 === 0 ? "retail" : person.industry }))),
    );
    expect(some.filter(({ trait }) => trait === "industry").map(({ level }) => level)).toEqual(["retail", "other"]);
  });
});

describe("firmNumbers", () => {
  const numbersOf = (people: Someone[]) => {
    const all = policyholders(people);
    return firmNumbers(all, firmSegments(all), firmTenths(all));
  };

  it("tells firms that are alike inside from firms that are not", () => {
    const apart = numbersOf(book(6, { firms: 1 }))["segments.market.firm_likeness"]!;
    expect(apart.low).toBeGreaterThan(0.2);
    const alike = numbersOf(book(6))["segments.market.firm_likeness"]!;
    expect([alike.low! < 0, alike.high! > 0]).toEqual([true, true]);
  });

  it("puts firms in tenths of those with the most people, whose shares add up", () => {
    const rows = firmTenths(policyholders(book(7)));
    const total = (key: string) => rows.reduce((sum, row) => sum + Number(row[key]), 0);
    expect([total("firms"), total("people")]).toEqual([120, 2400]);
    expect(total("value_share")).toBeCloseTo(1, 10);
    const people = rows.map((row) => Number(row["people"]));
    expect(people).toEqual(people.toSorted((a, b) => b - a));
  });

  it("withholds what fewer than three firms would say", () => {
    const two = book(8).map((person) => ({ ...person, firm: person.firm! % 2 }));
    const numbers = numbersOf(two);
    for (const id of ["firms", "per_firm", "largest_people", "firm_likeness"])
      expect(numbers[`segments.market.${id}`]!.reason, id).toBe("market_few_firms");
    expect(firmSegments(policyholders(two)).filter(isOfFirm)).toEqual([]);
  });
});

describe("workSite", () => {
  it("takes out that upper income is won at work more often", () => {
    const row = workSite(policyholders(book(9))).rows[0]!;
    expect(Number(row["raw"])).toBeGreaterThan(0.5);
    expect(row["clear"]).toBe(0);
    expect(Math.abs(Number(row["difference"]))).toBeLessThan(0.15);
  });

  it("finds what work-site selling brings, and calls it a model's estimate while its checks pass", () => {
    const found = workSite(policyholders(book(10, { atWork: 0.5 })));
    const { low, high, grade } = workSiteNumbers(found)["segments.market.work_site_value"]!;
    expect([low! < 0.5, high! > 0.5, grade]).toEqual([true, true, "C"]);
    expect(workSiteNumbers({ ...found, leftOut: 0.4 })["segments.market.work_site_value"]!.grade).toBe("D");
  });

  it("says nothing where nobody was won at work", () => {
    const none = workSite(policyholders(book(11).map((person) => ({ ...person, source: "agent", first: "agent" }))));
    expect(none.rows).toEqual([]);
    expect(workSiteNumbers(none)["segments.market.work_site_kept"]!.reason).toBe("market_no_work_site");
  });
});
