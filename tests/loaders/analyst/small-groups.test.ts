import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEWEST_PEOPLE, suppressSmallGroups } from "../../../loaders/analyst/small-groups.ts";
import { openDatabase } from "../../../loaders/stage/database.ts";

type Person = [string | null, string | null, string | null];
const columns = ["gender", "region", "occupation"];

async function suppressed(people: Person[]) {
  const database = await openDatabase({ threads: 1 });
  await database.run("CREATE TABLE people (id INTEGER, gender VARCHAR, region VARCHAR, occupation VARCHAR)");
  await database.append("people", [
    Int32Array.from(people.keys()),
    ...[0, 1, 2].map((i) => people.map((person) => person[i] ?? null)),
  ]);
  const groups = await suppressSmallGroups(database, "people", columns);
  const rows = await database.rows("SELECT gender, region, occupation FROM people ORDER BY id");
  database.close();
  return { groups, rows: rows.map(({ gender, region, occupation }) => [gender, region, occupation] as Person) };
}

const repeat = (n: number, person: Person) => Array.from({ length: n }, () => person);

describe("suppressSmallGroups", () => {
  it("empties the last column of few people, and no column of those who are many", async () => {
    const { rows } = await suppressed([
      ...repeat(5, ["f", "North", "clerk"]),
      ...repeat(3, ["f", "North", "nurse"]),
      ...repeat(2, ["f", "North", "driver"]),
    ]);
    expect(rows).toEqual([...repeat(5, ["f", "North", "clerk"]), ...repeat(5, ["f", "North", null])]);
  });

  it("lets the smallest group join people of whom nothing is told when these are too few", async () => {
    const { rows, groups } = await suppressed([
      ...repeat(6, ["f", "North", "clerk"]),
      ...repeat(2, ["m", "South", "nurse"]),
    ]);
    expect(rows).toEqual(repeat(8, [null, null, null]));
    expect(groups).toEqual([
      { moment: "before", groups: 2, smallest: 2, people: 8, in_small_groups: 2 },
      { moment: "after", groups: 1, smallest: 8, people: 8, in_small_groups: 0 },
    ]);
  });

  it("leaves nobody in a group of fewer than five, loses no row and changes no value", async () => {
    const level = (letters: string) => fc.constantFrom(...letters, null);
    const person = fc.tuple(level("fm"), level("NESW"), level("abcdefg"));
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: FEWEST_PEOPLE, maxLength: 80 }), async (people) => {
        const { rows } = await suppressed(people);
        const sizes = new Map<string, number>();
        for (const row of rows) sizes.set(JSON.stringify(row), (sizes.get(JSON.stringify(row)) ?? 0) + 1);
        expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
        rows.forEach((row, i) => row.forEach((value, j) => expect([null, people[i]![j]]).toContain(value)));
      }),
      { numRuns: 25 },
    );
  });
});
