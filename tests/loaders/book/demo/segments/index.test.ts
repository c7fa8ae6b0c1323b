import { describe, expect, it } from "vitest";
import { segments } from "../../../../../loaders/book/demo/segments/index.ts";
import { play } from "../play-block.ts";

interface Quotes {
  quotes: number;
  take_up: Record<string, number>;
  elasticity: number;
}

const { rows, blocks, truth } = play(segments, 5_000, 3);
const quotes = truth["quotes"] as Record<string, Quotes>;
const tested = rows["applications"]!.filter((row) => row["price_randomised"] === true);

describe("what the simulation says of prices", () => {
  it("has fewer take a quote the dearer it is, and those of lower income mind most", () => {
    for (const { take_up } of Object.values(quotes)) {
      expect(take_up["0.9"]).toBeGreaterThan(take_up["1"]!);
      expect(take_up["1"]).toBeGreaterThan(take_up["1.1"]!);
    }
    expect(quotes["lower"]!.elasticity).toBeLessThan(quotes["middle"]!.elasticity);
    expect(quotes["middle"]!.elasticity).toBeLessThan(quotes["upper"]!.elasticity);
  });

  it("expects as many quotes as were written, and as many taken, within chance", () => {
    const taken = tested.filter(({ decision }) => decision === "accepted").length;
    expect(Math.abs(tested.length - quotes["all"]!.quotes)).toBeLessThan(4 * Math.sqrt(quotes["all"]!.quotes));
    expect(Math.abs(taken / tested.length - quotes["all"]!.take_up["1"]!)).toBeLessThan(0.08);
  });

  it("names who asked and did not buy, of the buyer's income and channel", () => {
    const people = blocks[0]!.people;
    const refused = tested.filter(({ decision }) => decision === "withdrawn");
    const named = refused.filter((row) => row["customer_id"] !== undefined);
    expect(named.length / refused.length).toBeGreaterThan(0.95);
    expect(new Set(named.map((row) => row["customer_id"])).size).toBe(named.length);
    expect(named.every((row) => people.some(({ index }) => index === row["customer_id"]))).toBe(true);
  });

  it("has a rise of tariffs make more renewable policies lapse", () => {
    const change = truth["price_change"] as { policies: number; given_up_12: number; hazard_ratio: number };
    expect(change.policies).toBeGreaterThan(500);
    expect(change.given_up_12).toBeGreaterThan(0);
    expect(change.hazard_ratio).toBeGreaterThan(1.2);
  });
});
