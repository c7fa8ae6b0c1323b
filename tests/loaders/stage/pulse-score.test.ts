import { expect, it } from "vitest";
import { stagedBook } from "./staged-book.ts";

it("leaves out scores beyond the ends of their scale", async () => {
  const row = { asked_on: "2024-01-01", item: "trust", respondents: 9, low: 1, high: 10 };
  const pulse = [
    { ...row, role: "ceo", score: 10 },
    { ...row, role: "cfo", score: 540 },
    { ...row, role: "board", score: 540, low: null, high: null },
  ];
  const database = await stagedBook({ pulse });
  const staged = await database.rows(`SELECT role FROM staged.pulse_score ORDER BY role`);
  expect(staged.map(({ role }) => role)).toEqual(["board", "ceo"]);
  database.close();
});
