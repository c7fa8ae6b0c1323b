import { describe, expect, it } from "vitest";
import { random } from "../../../../../loaders/book/demo/random.ts";
import { attitudesOf, drawFreeSources, drawSources } from "../../../../../loaders/book/demo/surveys/attitudes.ts";
import { surveys } from "../../../../../loaders/book/demo/surveys/index.ts";
import { customerItems, OPENING_ITEM } from "../../../../../loaders/book/demo/surveys/items.ts";
import { play } from "../play-block.ts";

const { blocks, rows, truth } = play(surveys, 10_000, 5);
const customers = rows["surveys"]!.filter((row) => row["respondent"] === "customer");
const opening = customers.filter((row) => row["item_id"] === OPENING_ITEM);
const answered = opening.filter((row) => typeof row["score"] === "number");
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the customer survey", () => {
  it("invites 16,000 and hears from 4,000 of 60,000 customers in each of three waves", () => {
    for (const wave of ["2023", "2024", "2025"]) {
      const invited = opening.filter((row) => row["wave"] === wave);
      expect(6 * invited.length).toBeGreaterThan(13_500);
      expect(6 * invited.length).toBeLessThan(18_500);
      const share = answered.filter((row) => row["wave"] === wave).length / invited.length;
      expect(share).toBeGreaterThan(0.22);
      expect(share).toBeLessThan(0.29);
    }
  });

  it("keeps a panel that answers every time", () => {
    const waves = new Map<unknown, number>();
    for (const { customer_id } of answered) waves.set(customer_id, (waves.get(customer_id) ?? 0) + 1);
    const everyTime = [...waves.values()].filter((count) => count === 3).length;
    expect(6 * everyTime).toBeGreaterThan(1_100);
    expect(6 * everyTime).toBeLessThan(2_000);
  });

  it("asks each person each item once and keeps scores on their scale", () => {
    const keys = customers.map((row) => `${String(row["survey_id"])} ${String(row["item_id"])}`);
    expect(new Set(keys).size).toBe(keys.length);
    const isScore = (score: unknown) => Number.isInteger(score) && Number(score) >= 1 && Number(score) <= 10;
    const faulty = customers.filter(({ score, answered_on, invited_on }) =>
      typeof answered_on === "number" ? !isScore(score) || answered_on < Number(invited_on) : typeof score === "number",
    );
    expect(faulty).toEqual([]);
  });

  it("hears more from the satisfied than from the others", () => {
    const satisfaction = new Map(
      blocks.flatMap(({ people }) => people.map((person) => [person.index, person.latent.satisfaction])),
    );
    const of = (these: typeof opening) => mean(these.map((row) => satisfaction.get(Number(row["customer_id"]))!));
    expect(of(answered)).toBeGreaterThan(of(opening) + 0.05);
  });

  it("asks employees too", () => {
    const employees = rows["surveys"]!.filter((row) => row["respondent"] === "employee");
    expect(new Set(employees.map((row) => String(row["item_id"]).replace(/_\d$/, "")))).toEqual(
      new Set(["executive_support", "process", "cooperation"]),
    );
    expect(employees.every((row) => row["customer_id"] === undefined)).toBe(true);
  });
});

describe("attitudes", () => {
  const draws = random(1, "test");
  const many = Array.from({ length: 20_000 }, () => attitudesOf(drawFreeSources(draws)));

  it("have variance 1 and mean 0", () => {
    for (const { construct } of customerItems) {
      const values = many.map((attitudes) => attitudes[construct]);
      expect(mean(values)).toBeCloseTo(0, 1);
      expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
    }
  });

  it("give back the quality, satisfaction and attachment that a person lives with", () => {
    const latent = { quality: 0.7, satisfaction: -1.2, preference: 0.4, differentiation: 2 } as Parameters<
      typeof drawSources
    >[0];
    expect(attitudesOf(drawSources(latent, draws))).toMatchObject({
      quality: expect.closeTo(0.7, 9) as number,
      satisfaction: expect.closeTo(-1.2, 9) as number,
      preference: expect.closeTo(0.4, 9) as number,
      differentiation: expect.closeTo(2, 9) as number,
    });
  });
});

describe("truth", () => {
  const moves = truth["one_standard_deviation_more"] as Record<
    string,
    { attitudes: Record<string, number>; persistency_25: number }
  >;

  it("carries quality through satisfaction to loyalty and persistency", () => {
    expect(moves["quality"]!.attitudes["satisfaction"]).toBeCloseTo(0.6, 6);
    expect(moves["quality"]!.attitudes["loyalty"]).toBeGreaterThan(0.2);
    expect(moves["satisfaction"]!.persistency_25).toBeGreaterThan(0.005);
  });

  it("lets nothing flow back", () => {
    expect(moves["satisfaction"]!.attitudes["quality"]).toBe(0);
    expect(moves["preference"]!.attitudes["satisfaction"]).toBe(0);
  });
});
