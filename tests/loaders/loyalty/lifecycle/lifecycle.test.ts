import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldPlaces } from "../../../../loaders/loyalty/lifecycle/folded-places.ts";
import { lifecycleNumbers } from "../../../../loaders/loyalty/lifecycle/lifecycle-numbers.ts";
import { moveRows } from "../../../../loaders/loyalty/lifecycle/moves.ts";
import { nextSteps } from "../../../../loaders/loyalty/lifecycle/next-steps.ts";
import { placeRows } from "../../../../loaders/loyalty/lifecycle/place-rows.ts";
import { PLACES } from "../../../../loaders/loyalty/lifecycle/places.ts";
import type { Flow, Reach } from "../../../../loaders/loyalty/lifecycle/read-lifecycle.ts";

const flow = (place_before: string, place: string, people: number, each = 0): Flow => ({
  place_before,
  place,
  left_unseen: false,
  people,
  contribution: people * each,
  squares: people * each ** 2,
  premium: 0,
});

describe("foldPlaces", () => {
  it("counts a place of fewer than ten with its neighbour", () => {
    const folding = foldPlaces([flow("left", "win_back", 3), flow("left", "left", 20), flow("quiet", "quiet", 50)])!;
    expect(Object.fromEntries(folding)).toEqual({ win_back: "left", left: "left", quiet: "quiet" });
  });

  it("tells nothing of fewer than ten people", () => {
    expect(foldPlaces([flow("quiet", "quiet", 4), flow("left", "left", 5)])).toBeNull();
  });

  it("leaves no place under ten, whatever the counts", () => {
    const counts = fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.integer({ min: 1, max: 25 })), { minLength: 1 });
    fc.assert(
      fc.property(counts, (drawn) => {
        const rows = drawn.map(([place, people]) => ({ place, people }));
        const folding = foldPlaces(rows);
        const all = rows.reduce((sum, { people }) => sum + people, 0);
        if (all < 10) {
          expect(folding).toBeNull();
          return;
        }
        const people = new Map<string, number>();
        for (const row of rows) {
          const into = folding!.get(row.place)!;
          people.set(into, (people.get(into) ?? 0) + row.people);
        }
        expect(Math.min(...people.values())).toBeGreaterThanOrEqual(10);
        expect([...people.values()].reduce((sum, count) => sum + count, 0)).toBe(all);
      }),
    );
  });
});

describe("placeRows", () => {
  // 100 in force a year ago, 90 still are: r = .9; of the quiet 40 of 50, p = .8.
  const flows = [
    flow("active", "active", 50, 10),
    flow("quiet", "quiet", 40, 20),
    flow("quiet", "left", 10, -3),
    flow("left", "active", 10, 10),
    flow("left", "long_gone", 30),
  ];
  const rows = placeRows(flows, foldPlaces(flows)!, 0.02);
  const row = (place: string) => rows.find((one) => one.place === place)!;

  it("adds up people and money in the order of the lifecycle", () => {
    expect(rows.map(({ place, people, contribution }) => [place, people, contribution])).toEqual([
      ["active", 60, 600],
      ["quiet", 40, 800],
      ["left", 10, -30],
      ["long_gone", 30, 0],
    ]);
  });

  it("values a place at its contribution, at the share that is still in force and at the book's retention", () => {
    expect(row("quiet").stake).toBeCloseTo((40 * 20 * 0.8) / (1 + 0.02 - 0.9), 8);
    expect(row("quiet").stake_low).toBeLessThan(row("quiet").stake!);
  });

  it("values leavers at what all others in force contribute, and says nothing where nobody was a year ago", () => {
    expect(row("left").stake).toBeCloseTo((10 * 14 * 0.25) / 0.12, 8);
    expect(row("long_gone").stake).toBeNull();
  });

  it("does not learn who comes back from those who left before observation, as the book holds none who stayed away", () => {
    const back = { ...flow("long_gone", "active", 30, 10), left_unseen: true };
    const seen = [...flows, flow("long_gone", "active", 10, 10), flow("long_gone", "long_gone", 30)];
    const stakeOf = (all: Flow[]) => placeRows(all, foldPlaces(all)!, 0.02).find(({ place }) => place === "long_gone")!;
    const years = (all: Flow[]) => {
      const settled = all.filter(({ place }) => place === "active" || place === "quiet");
      const mean =
        settled.reduce((sum, one) => sum + one.contribution, 0) / settled.reduce((sum, one) => sum + one.people, 0);
      return stakeOf(all).stake! / stakeOf(all).people / mean;
    };
    expect(years([...seen, back])).toBeCloseTo(years(seen), 10);
  });

  it("counts sides, quiet customers, and those who left and came back", () => {
    const numbers = lifecycleNumbers(flows, rows);
    expect(numbers["loyalty.lifecycle.in_force"]!.estimate).toBe(100);
    expect(numbers["loyalty.lifecycle.quiet_share"]!.estimate).toBe(0.4);
    expect(numbers["loyalty.lifecycle.left_share"]!.estimate).toBe(0.1);
    expect(numbers["loyalty.lifecycle.came_back"]!.estimate).toBe(10);
    expect(numbers["loyalty.lifecycle.prospects"]!.reason).toBe("no_prospects");
  });
});

describe("moveRows", () => {
  it("leaves out those who stayed and moves under ten, with the next smallest into the same place", () => {
    const flows = [
      flow("active", "active", 500),
      flow("active", "left", 40),
      flow("quiet", "left", 12),
      flow("bought", "left", 6),
      flow("quiet", "active", 4),
      flow("bought", "active", 30),
    ];
    expect(moveRows(flows, foldPlaces(flows)!).map(({ from, to, people }) => [from, to, people])).toEqual([
      ["active", "left", 40],
    ]);
  });
});

describe("nextSteps", () => {
  const reach = (people: number, more: Partial<Reach> = {}): Reach => ({
    place: "quiet",
    is_recent: null,
    has_consent: true,
    is_senior: false,
    has_trusted_contact: false,
    has_care_flag: false,
    has_open_claim: false,
    has_open_complaint: false,
    was_defrauded: false,
    is_held_out: false,
    people,
    contribution: people * 5,
    premium: people * 100,
    ...more,
  });
  const flows = [flow("quiet", "quiet", 100, 5), flow("active", "active", 100, 5)];
  const places = placeRows(flows, foldPlaces(flows)!, 0.02);

  it("leaves people out for conduct before consent is asked, and counts each", () => {
    const rows = [reach(60), reach(15, { is_senior: true, has_consent: false }), reach(25, { has_consent: false })];
    const { steps, leftOut } = nextSteps(rows, places, true);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ step: "appeal", people: 100, left_out: 15, no_consent: 25, target: 60 });
    expect(steps[0]!["contribution"]).toBe(300);
    expect(steps[0]!["stake"]).toBeCloseTo(0.6 * places.find(({ place }) => place === "quiet")!.stake!, 8);
    expect(leftOut.find(({ reason }) => reason === "is_senior")!["people"]).toBe(15);
  });

  it("withholds counts under ten with all that would give them away", () => {
    const { steps, leftOut } = nextSteps([reach(60), reach(7, { has_open_claim: true })], places, true);
    expect(steps[0]).toMatchObject({ people: 67, left_out: null, no_consent: null, target: null, stake: null });
    expect(leftOut.find(({ reason }) => reason === "has_open_claim")!["people"]).toBeNull();
  });

  it("names no target where consent is not known, and no step for fewer than ten", () => {
    expect(nextSteps([reach(60)], places, false).steps[0]).toMatchObject({ people: 60, target: null });
    expect(nextSteps([reach(9)], places, true).steps).toEqual([]);
  });

  it("offers again only to those who asked within a year", () => {
    const rows = [reach(20, { place: "silent", is_recent: true }), reach(500, { place: "silent", is_recent: false })];
    const silent = [flow("silent", "silent", 520), flow("active", "active", 50, 5)];
    const { steps } = nextSteps(rows, placeRows(silent, foldPlaces(silent)!, 0.02), true);
    expect(steps.map(({ step, people }) => [step, people])).toEqual([["offer_again", 20]]);
  });
});
