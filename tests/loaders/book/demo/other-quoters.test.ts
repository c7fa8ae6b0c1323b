import { describe, expect, it } from "vitest";
import type { Person } from "../../../../loaders/book/demo/block.ts";
import { OtherQuoters } from "../../../../loaders/book/demo/other-quoters.ts";

const person = (index: number, priceSensitivity: number, more: Partial<Person> = {}): Person =>
  ({
    index,
    firstSeen: 0,
    joined: null,
    deceased: null,
    birthYear: 1980,
    income: "middle",
    channel: "web",
    source: "web",
    latent: { priceSensitivity },
    ...more,
  }) as Person;

describe("others who asked for a quote", () => {
  it("are the most alike in price sensitivity, each of them once", () => {
    const others = new OtherQuoters([person(1, 0.2), person(2, 0.5), person(3, -1)]);
    const buyer = person(9, 0.4);
    expect(others.take(buyer, 18_000)!.index).toBe(2);
    expect(others.take(buyer, 18_000)!.index).toBe(1);
    expect(others.take(buyer, 18_000)!.index).toBe(3);
    expect(others.take(buyer, 18_000)).toBeNull();
  });

  it("have the buyer's income and preferred channel, are known by then, alive, and not the buyer", () => {
    const buyer = person(9, 0);
    const others = new OtherQuoters([
      buyer,
      person(1, 0, { income: "upper" }),
      person(2, 0, { channel: "agent" }),
      person(3, 0, { firstSeen: 18_001 }),
      person(4, 0, { deceased: 17_000 }),
      person(5, 2),
    ]);
    expect(others.take(buyer, 18_000)!.index).toBe(5);
    expect(others.take(buyer, 18_000)).toBeNull();
  });
});
