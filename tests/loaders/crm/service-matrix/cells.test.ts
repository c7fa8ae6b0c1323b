import { describe, expect, it } from "vitest";
import { EVERYBODY, matrixRows } from "../../../../loaders/crm/service-matrix/cells.ts";
import { contentsOf } from "../../../../loaders/crm/service-matrix/contents.ts";
import type { Asked, Person } from "../../../../loaders/crm/service-matrix/read-matrix.ts";

const people = new Map<number, Person>(
  Array.from({ length: 200 }, (_, i) => [i, { groups: [i < 100 ? "under_35" : "65_and_over", "savings_only"] }]),
);

/** Everybody asks about a claim twice; of the old, half of the questions are settled, of the young all. */
const asked: Asked[] = [...people.keys()].flatMap((customer) =>
  [0, 1].map((time): Asked => ({ customer, content: "claims", resolved: customer < 100 ? 1 : time })),
);

const find = (rows: ReturnType<typeof matrixRows>, group: string, content: string) =>
  rows.find((row) => row["group"] === group && row["content"] === content)!;

describe("matrixRows", () => {
  const scores = [...people.keys()].slice(0, 30).map((customer) => ({ customer, construct: "claims", score: 8 }));
  const rows = matrixRows({ people, asked, scores });

  it("counts contacts a year for 100 people, and the share settled", () => {
    expect(find(rows, EVERYBODY, "claims")).toMatchObject({ people: 200, askers: 200, per_100: 200, resolved: 0.75 });
    expect(find(rows, "65_and_over", "claims")).toMatchObject({ people: 100, contacts: 200, resolved: 0.5, clear: -1 });
    expect(find(rows, "under_35", "claims")).toMatchObject({ resolved: 1, clear: 1, score: 8, answers: 30 });
    expect(find(rows, "65_and_over", "claims")["difference"]).toBeCloseTo(-0.5, 12);
  });

  it("compares a group that holds everybody with nobody", () => {
    expect(find(rows, "savings_only", "claims")).toMatchObject({ resolved: 0.75, difference: null, clear: 0 });
    expect(find(rows, EVERYBODY, "claims")).toMatchObject({ difference: null, clear: 0 });
  });

  it("withholds a cell that fewer than ten people asked for", () => {
    const few = matrixRows({ people, asked: asked.slice(0, 18), scores: [] });
    expect(find(few, "under_35", "claims")).toMatchObject({ contacts: null, per_100: null, resolved: null, clear: 0 });
    expect(find(few, "under_35", "claims")["score"]).toBeNull();
  });

  it("takes twelve contacts that were all settled for no proof", () => {
    const settled = asked.map((one, i) => ({ ...one, resolved: one.customer < 12 ? 1 : Number(i % 5 > 0) }));
    const young = new Map(
      [...people].map(([i, person]) => [i, { groups: i < 12 ? ["under_35"] : person.groups.slice(1) }]),
    );
    const [few] = matrixRows({ people: young, asked: settled.filter((_, i) => i % 2 === 0), scores: [] }).filter(
      (row) => row["group"] === "under_35" && row["content"] === "claims",
    );
    expect(few).toMatchObject({ contacts: 12, resolved: 1, clear: 0 });
  });

  it("has no groups that nobody, or fewer than ten people, are in", () => {
    expect(rows.filter((row) => row["group"] === "35_to_49")).toEqual([]);
    const lone = new Map([...people].slice(0, 9));
    const alone = matrixRows({ people: lone, asked: [], scores: [] });
    expect(new Set(alone.map((row) => row["group"]))).toEqual(new Set([EVERYBODY]));
  });
});

describe("contentsOf", () => {
  it("counts a meeting face to face beside what it was about, and complaints as none", () => {
    expect(contentsOf("claim", "counter")).toEqual(["claims", "face_to_face"]);
    expect(contentsOf("quote", "web")).toEqual(["risk_management"]);
    expect(contentsOf("complaint", "counter")).toEqual([]);
    expect(contentsOf(null, "agent")).toEqual([]);
  });
});
