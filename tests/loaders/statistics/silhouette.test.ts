import { describe, expect, it } from "vitest";
import { sampledSilhouette, silhouette } from "../../../loaders/statistics/silhouette.ts";

describe("silhouette", () => {
  it("is what Rousseeuw's definition gives by hand", () => {
    // Of 0: own 1, next 5.5; of 1: 1 and 4.5; of 5: 1 and 4.5; of 6: 1 and 5.5.
    const { mean, byGroup, rows } = silhouette(Float64Array.of(0, 1, 5, 6), 1, Uint8Array.of(0, 0, 1, 1));
    const expected = (4.5 / 5.5 + 3.5 / 4.5) / 2;
    expect(mean).toBeCloseTo(expected, 12);
    expect(byGroup[0]).toBeCloseTo(expected, 12);
    expect(byGroup[1]).toBeCloseTo(expected, 12);
    expect(rows).toBe(4);
  });

  it("counts a row alone in its group as 0, passes over a group without rows, and is negative where rows lie among others", () => {
    const { mean, byGroup } = silhouette(Float64Array.of(0, 2, 10), 1, Uint8Array.of(0, 0, 2));
    expect(byGroup).toEqual([expect.closeTo((0.8 + 0.75) / 2), null, 0]);
    expect(mean).toBeCloseTo((0.8 + 0.75) / 3, 12);
    expect(silhouette(Float64Array.of(0, 10, 1, 11), 1, Uint8Array.of(0, 0, 1, 1)).mean).toBeLessThan(0);
  });

  it("is not defined for one group, and 0 where all rows are the same", () => {
    expect(silhouette(Float64Array.of(0, 1, 2), 1, Uint8Array.of(0, 0, 0)).mean).toBeNull();
    expect(silhouette(new Float64Array(4), 1, Uint8Array.of(0, 0, 1, 1)).mean).toBe(0);
  });

  it("is near the exact one among rows drawn, and exact where all are drawn", () => {
    const rows = Float64Array.from({ length: 1200 }, (_, i) => (i % 3) * 10 + ((i * 7919) % 1000) / 200);
    const labels = Uint8Array.from(rows, (_, i) => i % 3);
    const exact = silhouette(rows, 1, labels).mean!;
    expect(sampledSilhouette(rows, 1, labels, { rows: 400 }).mean).toBeCloseTo(exact, 1);
    expect(sampledSilhouette(rows, 1, labels, { rows: 1200 }).mean).toBe(exact);
  });
});
