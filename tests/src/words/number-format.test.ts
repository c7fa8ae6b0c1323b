import { describe, expect, it } from "vitest";
import { formatInterval, formatTick, formatUnit, formatValue } from "../../../src/words/number-format.ts";

const money = { unit: "money", currency: "TWD" } as const;
const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");

describe("formatValue", () => {
  it.each([
    [41_000_000, "NT$ 41 M"],
    [41_340_000, "NT$ 41.3 M"],
    [953_400_000, "NT$ 953 M"],
    [4_126_000_000, "NT$ 4.13 B"],
    [12_400, "NT$ 12,400"],
    [-3_100_000, "\u2212NT$ 3.1 M"],
    [0, "NT$ 0"],
  ])("shortens %d of money to three significant digits", (value, text) => {
    expect(plain(formatValue(value, money))).toBe(text);
  });

  it("moves to the next scale when rounding reaches it", () => {
    expect(plain(formatValue(999_600_000, money))).toBe("NT$ 1 B");
    expect(plain(formatValue(999_700, money))).toBe("NT$ 1 M");
  });

  it("counts money in \u842c and \u5104 where Chinese is read", () => {
    expect(plain(formatValue(41_000_000, { ...money, locale: "zh-Hant" }))).toBe("4,100 \u842c");
    expect(plain(formatValue(4_126_000_000, { ...money, locale: "zh-Hant" }))).toBe("41.3 \u5104");
  });

  it("writes a currency without a known sign by its code", () => {
    expect(plain(formatValue(12, { unit: "money", currency: "SEK" }))).toBe("SEK 12");
  });

  it("writes shares as per cent and differences of shares as points", () => {
    expect(plain(formatValue(0.62, { unit: "share" }))).toBe("62 %");
    expect(plain(formatValue(-0.284, { unit: "share", decimals: 1 }))).toBe("\u221228.4 %");
    expect(plain(formatValue(0.03, { unit: "points", decimals: 1, signed: true }))).toBe("+3.0 points");
    expect(plain(formatValue(-0.01, { unit: "points" }))).toBe("\u22121 point");
  });

  it("writes no sign before what rounds to zero", () => {
    expect(plain(formatValue(-0.0004, { unit: "share" }))).toBe("0 %");
    expect(plain(formatValue(-0.2, { ...money, signed: true }))).toBe("NT$ 0");
  });

  it("says n/a for null and for what is not finite", () => {
    expect(formatValue(null, money)).toBe("n/a");
    expect(formatValue(Number.NaN, { unit: "count" })).toBe("n/a");
  });
});

describe("formatInterval", () => {
  it("says the unit once", () => {
    expect(plain(formatInterval(0.601, 0.639, { unit: "share", decimals: 1 }))).toBe("60.1 to 63.9 %");
    expect(plain(formatInterval(38_200_000, 44_100_000, money))).toBe("NT$ 38.2 to 44.1 M");
    expect(plain(formatInterval(-0.02, 0.03, { unit: "points" }))).toBe("\u22122 to 3 points");
  });

  it("keeps both bounds on the scale of the larger", () => {
    expect(plain(formatInterval(-400_000, 1_200_000, money))).toBe("NT$ \u22120.4 to 1.2 M");
  });

  it("is null when a bound is missing", () => {
    expect(formatInterval(null, 1, money)).toBeNull();
  });
});

describe("axes", () => {
  it("say the unit once and write ticks on its scale", () => {
    expect(plain(formatUnit(230e6, money))).toBe("NT$ M");
    expect(formatTick(-60e6, 230e6, money)).toBe("\u221260");
    expect(formatUnit(1, { unit: "share" })).toBe("%");
    expect(formatTick(0.2, 1, { unit: "share" })).toBe("20");
  });
});
