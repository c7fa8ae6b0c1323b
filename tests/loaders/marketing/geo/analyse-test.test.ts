import { describe, expect, it } from "vitest";
import { analyseTest, type AnalysedTest, type SilentTest } from "../../../../loaders/marketing/geo/analyse-test.ts";
import { findingOf, silentFinding } from "../../../../loaders/marketing/geo/findings-of.ts";
import type { PlannedTest, RegionWeek, SalesWeek } from "../../../../loaders/marketing/geo/read-tests.ts";
import { estimateOf } from "../../../../src/models/evidence.ts";
import { simulatedTest, START } from "./simulated-test.ts";

const worth = { valuePerPolicy: estimateOf(1000, 100, "policy_worth", { low: 900, high: 1100, grade: "C" }) };
/** A policy for every ten inquiries. */
const sales: SalesWeek[] = Array.from({ length: 60 }, (_, w) => {
  return { week: START + 7 * (w - 50), inquiries: 100 + w, applications: null, policies: 10 + w / 10 };
});

const isAnalysed = (test: AnalysedTest | SilentTest): test is AnalysedTest => "fit" in test;

function found(planned: PlannedTest) {
  const test = analyseTest(planned, 1);
  return isAnalysed(test) ? findingOf(test, { sales, worth }) : silentFinding(test);
}

const changed = (test: PlannedTest, change: (row: RegionWeek) => RegionWeek | null): PlannedTest => {
  return { ...test, weeks: test.weeks.flatMap((row) => change(row) ?? []) };
};

describe("a test that lifts by 15 %", () => {
  const test = analyseTest(simulatedTest({ lift: 0.15 }), 1) as AnalysedTest;
  const finding = findingOf(test, { sales, worth });

  it("is said to lift, at grade B, within its interval", () => {
    expect(finding).toMatchObject({ verdict: "up", grade: "B", treatedRegions: 8, controlRegions: 12 });
    expect(finding.lift.low).toBeLessThan(0.15);
    expect(finding.lift.high).toBeGreaterThan(0.15);
    expect(finding.placeboSpace).toBeLessThan(0.02);
  });

  it("is found by all three ways", () => {
    for (const way of [test.geoBased!.lift, test.timeBased!.lift, test.synthetic!]) {
      expect(way.lift).toBeGreaterThan(0.08);
      expect(way.lift).toBeLessThan(0.22);
    }
  });

  it("divides by the extra spend, half of what is usual", () => {
    const usual = test.spend!.usual;
    expect(finding.spendExtra.estimate).toBeCloseTo(usual / 2, 6);
    expect(finding.perThousand.estimate).toBeCloseTo((1000 * finding.incremental.estimate!) / (usual / 2), 8);
  });

  it("counts policies at the country's ratio, at grade C, and sets their value against the spend", () => {
    expect(finding.policies.estimate).toBeCloseTo(finding.incremental.estimate! / 10, 8);
    expect(finding.policies.grade).toBe("C");
    expect(finding.policies.warnings).toContain("geo_policies_by_average");
    expect(finding.worth.estimate).toBeCloseTo(100 * finding.incremental.estimate! - finding.spendExtra.estimate!, 4);
  });

  it("could have seen less than it saw", () => {
    expect(finding.detectable.estimate).toBeGreaterThan(0.01);
    expect(finding.detectable.estimate).toBeLessThan(0.15);
  });
});

describe("a test without effect", () => {
  it("is said to have one in few of thirty draws", () => {
    const findings = Array.from({ length: 30 }, (_, seed) => found(simulatedTest({ seed: 10 + seed })));
    const wrong = findings.filter(({ verdict }) => verdict !== "none_seen");
    expect(wrong.length).toBeLessThanOrEqual(7);
  });
});

describe("a test that cuts the spend", () => {
  it("has a negative extra spend and a positive return", () => {
    const finding = found(simulatedTest({ lift: -0.2, spend: 0.2 }));
    expect(finding.verdict).toBe("down");
    expect(finding.spendExtra.estimate).toBeLessThan(0);
    expect(finding.perThousand.estimate).toBeGreaterThan(0);
    expect(finding.perThousand.low).toBeGreaterThan(0);
    expect(finding.perThousand.low).toBeLessThan(finding.perThousand.high!);
  });
});

describe("a test that cannot be read", () => {
  const test = simulatedTest();
  const silent: Record<string, [PlannedTest, string]> = {
    "without weeks": [{ ...test, weeks: [] }, "geo_no_weeks"],
    "without a start": [{ ...test, startDay: null, startsOn: null }, "geo_no_dates"],
    "without an outcome": [changed(test, (row) => ({ ...row, outcome: null })), "geo_no_outcome"],
    "of one region": [changed(test, (row) => (row.region === "R2" ? row : null)), "geo_one_region"],
    "without a control region": [changed(test, (row) => ({ ...row, treated: true })), "geo_no_control"],
    "without a treated region": [changed(test, (row) => ({ ...row, treated: false })), "geo_no_treated"],
    "without sides": [changed(test, (row) => ({ ...row, treated: null })), "geo_sides_unclear"],
    "without history": [changed(test, (row) => (row.week < START ? null : row)), "geo_no_history"],
    "with five weeks of history": [simulatedTest({ weeksBefore: 5 }), "geo_short_history"],
    "that has not begun": [changed(test, (row) => (row.week < START ? row : null)), "geo_no_test_weeks"],
    "with a control that never moves": [
      changed(test, (row) => (row.treated ? row : { ...row, outcome: 5 })),
      "geo_control_constant",
    ],
    "that changes sides halfway": [
      changed(test, (row) => ({ ...row, treated: row.week >= START + 28 ? !row.treated : row.treated })),
      "geo_sides_unclear",
    ],
  };

  it.each(Object.entries(silent))("%s says why", (_, [planned, reason]) => {
    const finding = found(planned);
    expect(finding).toMatchObject({ verdict: "silent", grade: "D" });
    for (const effect of [finding.lift, finding.incremental, finding.policies, finding.worth, finding.detectable])
      expect(effect).toMatchObject({ estimate: null, reason });
  });
});

describe("a test with gaps", () => {
  it("leaves out a region that appears late or changes sides, and says so", () => {
    const late = changed(simulatedTest({ lift: 0.15 }), (row) =>
      row.region === "R0" && row.week < START - 70 ? null : row,
    );
    const turned = changed(late, (row) =>
      row.region === "R3" && row.week > START + 20 ? { ...row, treated: !row.treated } : row,
    );
    const finding = found(turned);
    expect(finding.treatedRegions + finding.controlRegions).toBe(18);
    expect(finding.lift.warnings).toContain("geo_regions_left_out");
    expect(finding.verdict).toBe("up");
  });

  it("leaves out a week that one region misses, and a week that nobody wrote down", () => {
    const gapped = changed(simulatedTest({ lift: 0.15 }), (row) =>
      row.week === START - 35 || (row.week === START - 70 && row.region === "R1") ? null : row,
    );
    const finding = found(gapped);
    expect(finding.weeksBefore).toBe(38);
    expect(finding.controlRegions + finding.treatedRegions).toBe(20);
    expect(finding.lift.warnings).toContain("geo_weeks_left_out");
  });

  it("counts the observed weeks alone when a week of the test is missing", () => {
    const finding = found(changed(simulatedTest({ lift: 0.15 }), (row) => (row.week === START + 14 ? null : row)));
    expect(finding.weeksOfTest).toBe(7);
    expect(finding.lift.warnings).toContain("geo_test_weeks_left_out");
  });
});

describe("spend", () => {
  it("that does not change lowers the grade and leaves no return", () => {
    const finding = found(simulatedTest({ lift: 0.15, spend: 1 }));
    expect(finding.grade).not.toBe("B");
    expect(finding.perThousand).toMatchObject({ estimate: null, reason: "geo_spend_unchanged" });
    expect(finding.lift.estimate).not.toBeNull();
  });

  it("that is missing in a week leaves no return and no worth", () => {
    const finding = found(
      changed(simulatedTest({ lift: 0.15 }), (row) => (row.week === START ? { ...row, spend: null } : row)),
    );
    expect(finding.perThousand.reason).toBe("geo_spend_unknown");
    expect(finding.worth.reason).toBe("geo_spend_unknown");
    expect(finding.grade).toBe("B");
  });
});

describe("a test of few regions", () => {
  it("speaks by the time-based regression, below grade B when it claims an effect that lot alone could show", () => {
    const finding = found(simulatedTest({ lift: 0.3, regions: 4, treated: 2 }));
    expect(finding.lift.method).toBe("geo_time_based");
    expect(finding.lift.warnings).toContain("geo_few_regions");
    expect(finding.verdict).toBe("up");
    expect(finding.grade).not.toBe("B");
  });
});

describe("the metric", () => {
  it("of policies needs no ratio, and keeps the grade", () => {
    const finding = found({ ...simulatedTest({ lift: 0.15 }), metric: "policies" });
    expect(finding.policies.estimate).toBeCloseTo(finding.incremental.estimate!, 10);
    expect(finding.policies.grade).toBe(finding.grade);
  });

  it("of something else amounts to no policies that anybody knows", () => {
    expect(found({ ...simulatedTest({ lift: 0.15 }), metric: "visits" }).policies.reason).toBe(
      "geo_metric_no_policies",
    );
    const test = analyseTest(simulatedTest({ lift: 0.15 }), 1) as AnalysedTest;
    expect(findingOf(test, { sales: [], worth }).policies.reason).toBe("geo_sales_unknown");
  });
});
