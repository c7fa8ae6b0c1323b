import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLevels } from "../../../../loaders/segments/market/fold-levels.ts";

const everybody = () => true;
const times = (level: string | null, count: number) => Array.from({ length: count }, () => level);

describe("foldLevels", () => {
  it("keeps large levels, the largest first, and counts rare ones as one", () => {
    const levels = [...times("b", 12), ...times("a", 20), ...times("c", 6), ...times("d", 5)];
    const { names, codes, folded } = foldLevels(levels, everybody);
    expect(names).toEqual(["a", "b", "other"]);
    expect(folded).toBe(2);
    expect([codes[0], codes[12], codes[32], codes[40]]).toEqual([1, 0, 2, 2]);
  });

  it("folds the next smallest too, so that a rare level is not what is missing from the total", () => {
    expect(foldLevels([...times("a", 20), ...times("b", 15), ...times("c", 3)], everybody).names).toEqual([
      "a",
      "other",
    ]);
  });

  it("keeps twelve of 5,000 levels", () => {
    const levels = Array.from({ length: 20_000 }, (_, i) => `trade ${i % 5000}`);
    const { names, folded } = foldLevels([...levels, ...times("trade 7", 40)], everybody);
    expect(names).toEqual(["trade 7", "other"]);
    expect(folded).toBe(4999);
  });

  it("does not tell a level of fewer than three firms", () => {
    const levels = [...times("a", 30), ...times("b", 30)];
    const firms = levels.map((level, i) => (level === "a" ? i % 5 : 100 + (i % 2)));
    expect(foldLevels(levels, everybody, firms).names).toEqual(["other"]);
    expect(foldLevels(levels, everybody).names).toEqual(["a", "b"]);
  });

  it("counts a book's own level of that name with the others, and what is not known by itself", () => {
    const levels = [...times("a", 20), ...times("other", 30), ...times(null, 11)];
    expect(foldLevels(levels, everybody).names).toEqual(["a", "other", "unknown"]);
  });

  it("tells nothing of fewer than ten people, and every level that it tells has ten", () => {
    expect(foldLevels(times("a", 9), everybody).names).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d", "e", "other", null), { maxLength: 60 }), (levels) => {
        const { names, codes } = foldLevels(levels, everybody);
        expect(new Set(names).size).toBe(names.length);
        for (const code of names.keys()) expect(codes.filter((own) => own === code).length).toBeGreaterThanOrEqual(10);
        if (names.length > 0) expect(codes.every((code) => code >= 0)).toBe(true);
      }),
    );
  });
});
