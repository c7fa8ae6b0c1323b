import { expect, it } from "vitest";
import { changesData, statementsOf } from "../../../../../src/components/explore/sql/statements.ts";

const verbs = (query: string) => statementsOf(query).map(({ verb }) => verb);

it("splits at semicolons, but not inside texts, names and comments", () => {
  expect(verbs("SELECT ';' AS \"a;b\" -- ;\n, 1 /* ; */; WITH x AS (SELECT $$;$$) FROM x;")).toEqual([
    "SELECT",
    "WITH",
  ]);
  expect(verbs("SELECT 'it''s; so'")).toEqual(["SELECT"]);
});

it("leaves out statements of nothing but comments", () => {
  expect(verbs("")).toEqual([]);
  expect(verbs(";; -- nothing\n; /* at all")).toEqual([]);
});

it("keeps lines and letters where they stand, so that the engine counts them as the reader does", () => {
  const [, second] = statementsOf("SELECT 1;\nSELECT 2");
  expect(second!.text).toBe("         \nSELECT 2");
});

it("tells statements that change something from those that ask", () => {
  expect(statementsOf("insert into a values (1); SELECT 1; /* x */ CREATE TABLE b AS FROM a").map(changesData)).toEqual(
    [true, false, true],
  );
});
