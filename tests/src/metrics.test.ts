import { describe, expect, it } from "vitest";
import { metric, metrics } from "../../src/metrics.ts";

describe("the metrics registry", () => {
  it("registers each id once", () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  });

  it.each(metrics.map((entry) => [entry.id, entry] as const))("%s says what it is in full sentences", (id, entry) => {
    expect(id).toMatch(/^[a-z_]+(\.[a-z0-9_]+)+$/);
    expect(entry.definition).toMatch(/^[A-Z0-9].*\.$/);
    expect(entry.caveat).toMatch(/^[A-Z].*\.$/);
    expect(entry.label).not.toMatch(/\.$/);
    expect(entry.formula).not.toBe("");
  });

  it("refuses an id that nobody registered", () => {
    expect(() => metric("value.unheard_of")).toThrow(/No metric "value.unheard_of"/);
  });
});
