import { describe, expect, it } from "vitest";
import { screenColumn } from "../../../../loaders/fraud/telecom/screen-columns.ts";

const requests = Array.from({ length: 1000 }, (_, i) => i);
const outcome = Uint8Array.from(requests, (i) => (i % 10 === 0 ? 1 : i % 10 === 9 ? 2 : 0));
const window = Uint8Array.from(requests, (i) => (i < 500 ? 1 : 2));

describe("a screened column", () => {
  it("separates when frauds have higher values, counting only requests that are judged", () => {
    const column = screenColumn(
      "calls",
      Float64Array.from(requests, (i) => (outcome[i] === 1 ? 5 : i % 4)),
      requests,
      { outcome, window },
    );
    expect(column.separation?.area).toBe(1);
    expect(column).toMatchObject({ frauds: 100, requests: 900, missingShare: 0 });
  });

  it("leaves missing values out of the separation and has them as a bin of the stability", () => {
    const values = Float64Array.from(requests, (i) => (i < 500 ? i % 7 : NaN));
    const column = screenColumn("calls", values, requests, { outcome, window });
    expect(column.frauds).toBe(50);
    expect(column.missingShare).toBe(0.5);
    expect(column.stability!.pValue).toBeLessThan(1e-6);
  });

  it("says nothing of a column that is the same for all", () => {
    const column = screenColumn("calls", new Float64Array(1000), requests, { outcome, window });
    expect(column.separation).toBeNull();
    expect(column.stability).toBeNull();
  });
});
