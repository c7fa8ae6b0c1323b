import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HashSet } from "../../../../loaders/site/privacy/hash-set.ts";
import { tokenHash } from "../../../../loaders/site/privacy/token-hash.ts";

describe("HashSet", () => {
  it("holds what a Set holds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 31)), fc.array(fc.nat(2 ** 31)), (added, asked) => {
        const set = HashSet.of(Float64Array.from(added));
        const reference = new Set(added);
        expect(set.size).toBe(reference.size);
        for (const value of [...added, ...asked]) expect(set.has(value)).toBe(reference.has(value));
        expect(new Set(set.values())).toEqual(reference);
      }),
    );
  });
});

describe("tokenHash", () => {
  it("gives a whole number below 2^53, the same for a stretch of text as for the text alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, text, after) => {
        const hash = tokenHash(text);
        expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
        expect(tokenHash(before + text + after, before.length, before.length + text.length)).toBe(hash);
      }),
    );
  });

  it("tells a million neighbouring identifiers apart", () => {
    const hashes = new HashSet();
    for (let i = 0; i < 1_000_000; i++) hashes.add(tokenHash(`C${String(i).padStart(7, "0")}`));
    expect(hashes.size).toBe(1_000_000);
  });
});
