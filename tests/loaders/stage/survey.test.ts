import { describe, expect, it } from "vitest";
import { stagedBook } from "./staged-book.ts";

const item = (item_id: string, construct: string, more = {}) => ({
  item_id,
  respondent: "customer",
  construct,
  low: 1,
  high: 10,
  ...more,
});

const asked = (survey_id: string, customer_id: string | null, item_id: string, more = {}) => ({
  survey_id,
  respondent: "customer",
  customer_id,
  item_id,
  invited_on: "2024-06-10",
  ...more,
});

const book = {
  customers: [{ customer_id: "C1" }, { customer_id: "C2" }],
  survey_items: [item("Q1", "quality"), item("Q2", "quality", { low: 0, high: 5 }), item("S1", "satisfaction")],
  surveys: [
    asked("A", "C1", "Q1", { answered_on: "2024-06-12", score: 7, weight: 2, wave: "2024" }),
    asked("A", "C1", "Q2", { answered_on: "2024-06-13", score: 5, weight: 2, wave: "2024" }),
    asked("A", "C1", "S1", { score: null, weight: 2, wave: "2024" }),
    asked("B", "C2", "Q1", { score: null, wave: "2024" }),
    asked("C", null, "Q1", { invited_on: "2023-06-10", score: 11 }),
    asked("D", "C2", "S1", { invited_on: "2023-06-11", answered_on: "2023-06-12", score: 1 }),
  ],
};

describe("survey_invitation", () => {
  it("has a row per questionnaire, answered or not, with its wave in the order of first days", async () => {
    const database = await stagedBook(book);
    const rows = await database.rows("SELECT * FROM staged.survey_invitation ORDER BY survey_number");
    expect(rows).toMatchObject([
      { customer_number: 1, wave: "2024", wave_order: 2, answered: true, items_asked: 3, items_answered: 2, weight: 2 },
      { customer_number: 2, wave: "2024", wave_order: 2, answered: false, answered_on: null, weight: 1 },
      { customer_number: null, wave: "2023", wave_order: 1, answered: true },
      { customer_number: 2, wave: "2023", wave_order: 1, answered: true },
    ]);
    expect(rows[0]).toMatchObject({ answered_on: "2024-06-13" });
    database.close();
  });
});

describe("survey_answer", () => {
  it("has a row per answer, on a scale from 1 to 10, and none outside an item's scale", async () => {
    const database = await stagedBook(book);
    const rows = await database.rows(
      "SELECT customer_number, construct, item_id, item_number, score FROM staged.survey_answer ORDER BY survey_number, item_id",
    );
    expect(rows).toEqual([
      { customer_number: 1, construct: "quality", item_id: "Q1", item_number: 1, score: 7 },
      { customer_number: 1, construct: "quality", item_id: "Q2", item_number: 2, score: 10 },
      { customer_number: 2, construct: "satisfaction", item_id: "S1", item_number: 1, score: 1 },
    ]);
    database.close();
  });

  it("is empty without a survey", async () => {
    const database = await stagedBook({});
    expect(await database.rows("SELECT 1 FROM staged.survey_answer ORDER BY 1")).toEqual([]);
    database.close();
  });
});
