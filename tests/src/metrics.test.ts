import { describe, expect, it } from "vitest";
import { metric, registeredMetrics, registerMetrics } from "../../src/metrics.ts";
import "../../src/words/known/all.ts";

const metrics = registeredMetrics();

describe("the metrics registry", () => {
  it("refuses a second meaning of an id", () => {
    const [first] = metrics;
    expect(() => registerMetrics([{ ...first!, label: "Another" }])).toThrow(/registered twice/);
    expect(() => registerMetrics([first!])).not.toThrow();
  });

  it.each(metrics.map((entry) => [entry.id, entry] as const))("%s says what it is in full sentences", (id, entry) => {
    expect(id).toMatch(/^[a-z_]+(\.[a-z0-9_]+)+$/);
    expect(entry.definition).toMatch(/^[A-Z0-9].*\.$/);
    expect(entry.caveat).toMatch(/^[A-Z].*\.$/);
    expect(entry.label).not.toMatch(/\.$/);
    expect(entry.formula).not.toBe("");
  });

  it("finds the metric that the numbers of many campaigns share, and no other so", () => {
    const [first] = metrics;
    const shared = { ...first!, id: "test.shared", each: "campaign" as const };
    registerMetrics([shared]);
    expect(metric("test.M0001.shared")).toBe(shared);
    expect(() => metric(first!.id.replace(/\.(?=[^.]+$)/, ".M0001."))).toThrow(/No metric/);
  });

  it("refuses an id that nobody registered", () => {
    expect(() => metric("value.unheard_of")).toThrow(/No metric "value.unheard_of"/);
  });
});
