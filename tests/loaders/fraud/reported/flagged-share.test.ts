import { describe, expect, it } from "vitest";
import { flaggedShare } from "../../../../loaders/fraud/reported/flagged-share.ts";
import { recallRows } from "../../../../loaders/fraud/reported/recall-rows.ts";
import { smallContext } from "./small-context.ts";

/** A request a day for 400 days; every tenth is fraud, every twentieth flagged; flagged frauds are found at once, others after 90 days. */
function book() {
  const at = Array.from({ length: 400 }, (_, day) => day);
  const flags = Int8Array.from(at, (day) => Number(day % 20 === 0));
  const findings = at
    .filter((day) => day % 10 === 0)
    .map((request) => ({ request, at: request + (flags[request] ? 0.5 : 90), label: "fraud" as const }));
  return { context: smallContext(at, findings, 400), flags };
}

describe("the share of frauds that was flagged", () => {
  it("has no rows for fewer than ten frauds", () => {
    const { context, flags } = book();
    const share = flaggedShare(context, flags, { draws: 4, seed: 1 })!;
    expect(recallRows({ ...share, found: { flagged: 5, passed: 4 } })).toEqual([]);
  });

  it("is not flattered by frauds let pass that come to light late", () => {
    const { context, flags } = book();
    const share = flaggedShare(context, flags, { draws: 40, seed: 1 })!;
    expect(share.found).toEqual({ flagged: 20, passed: 16 });
    expect(share.total.flagged).toBeCloseTo(20, 6);
    expect(share.total.passed).toBeGreaterThan(19);
    expect(share.total.passed).toBeLessThan(21.5);
    const [all, ...withSilent] = recallRows(share);
    expect(Number(all!["recall"])).toBeCloseTo(0.5, 1);
    expect(withSilent.map(({ recall }) => Number(recall))).toEqual(
      withSilent.map(({ recall }) => Number(recall)).sort((a, b) => b - a),
    );
    expect(Number(withSilent.at(-1)!["recall"])).toBeLessThan(Number(all!["recall"]));
  });

  it("is not known when nothing was flagged or nothing was found", () => {
    const { context, flags } = book();
    expect(
      flaggedShare(
        context,
        flags.map(() => 0),
        { draws: 5, seed: 1 },
      ),
    ).toBeNull();
    expect(flaggedShare(smallContext([1, 2, 3], [], 9), Int8Array.of(1, 0, 0), { draws: 5, seed: 1 })).toBeNull();
  });
});
