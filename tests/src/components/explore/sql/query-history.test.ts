import { expect, it } from "vitest";
import { openHistory, remembered } from "../../../../../src/components/explore/sql/query-history.ts";

function storageOf(initial: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

it("puts the latest query first and keeps each once", () => {
  expect(remembered(["b", "a"], " a\n")).toEqual(["a", "b"]);
  expect(remembered(["a"], "  ")).toEqual(["a"]);
});

it("forgets the oldest beyond fifty", () => {
  const many = Array.from({ length: 50 }, (_, i) => `SELECT ${i}`);
  expect(remembered(many, "new")).toHaveLength(50);
  expect(remembered(many, "new").at(-1)).toBe("SELECT 48");
});

it("outlasts the page where the browser keeps things", () => {
  const storage = storageOf();
  openHistory(() => storage).remember("SELECT 1");
  const again = openHistory(() => storage);
  expect(again.queries).toEqual(["SELECT 1"]);
  expect(again.lasting).toBe(true);
  again.clear();
  expect(openHistory(() => storage).queries).toEqual([]);
});

it("lives on without storage, and says so", () => {
  const history = openHistory(() => {
    throw new Error("SecurityError");
  });
  history.remember("SELECT 1");
  expect(history.queries).toEqual(["SELECT 1"]);
  expect(history.lasting).toBe(false);
});

it("lives on when the storage is full", () => {
  const storage = storageOf();
  const history = openHistory(() => storage);
  storage.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  history.remember("SELECT 1");
  expect(history.queries).toEqual(["SELECT 1"]);
  expect(history.lasting).toBe(false);
});

it("takes from a damaged entry only what is a query", () => {
  expect(openHistory(() => storageOf({ "tenure.sql.history": "{" })).queries).toEqual([]);
  expect(openHistory(() => storageOf({ "tenure.sql.history": '["a", 1, null]' })).queries).toEqual(["a"]);
});
