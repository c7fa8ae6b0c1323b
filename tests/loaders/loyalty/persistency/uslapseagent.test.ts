import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readPersistencyModel } from "../../../../loaders/loyalty/persistency/read-model.ts";
import { projectRoot } from "../../../../loaders/run/project.ts";
import { delayedEntryPersistency } from "../../../../src/models/delayed-entry-persistency.ts";
import { DEFAULT_DEFINITION, type Definition } from "../../../../src/models/persistency-definition.ts";
import { bookPersistency, type PersistencyModel } from "../../../../src/models/persistency.ts";
import { reconcileDefinitions } from "../../../../src/models/persistency-reconciliation.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "../../../reference/reference-folder.ts";
import { stagedFolder } from "../staged-folder.ts";

interface Expected {
  uslapseagent: {
    persistency_months: Record<
      "in_force" | "not_surrendered_others_censored",
      Record<"13" | "25" | "37" | "61", number>
    >;
  };
}

describe.skipIf(!hasReference)(referenceTitle("persistency of a real life insurer"), () => {
  const everyEndIsGone: Definition = { ...DEFAULT_DEFINITION, deaths: "gone" };
  const othersLeftOut: Definition = { ...DEFAULT_DEFINITION, other: "left_out" };
  let model: PersistencyModel;
  let published: Expected["uslapseagent"]["persistency_months"];

  beforeAll(async () => {
    process.env["REFERENCE_DATA"] = referenceFolder;
    const database = await stagedFolder(join(projectRoot, "tests/books/uslapseagent"));
    model = await readPersistencyModel(database);
    database.close();
    published = ((await expected("persistency")) as unknown as Expected).uslapseagent.persistency_months;
  }, 60_000);

  it("agrees with R at every month, but for calendar months against thirds of quarters of 91 days", () => {
    const gone = delayedEntryPersistency(model, "count", everyEndIsGone);
    const leftOut = delayedEntryPersistency(model, "count", othersLeftOut);
    for (const month of ["13", "25", "37", "61"] as const) {
      expect(Math.abs(gone[Number(month)]!.estimate - published.in_force[month])).toBeLessThan(0.001);
      expect(
        Math.abs(leftOut[Number(month)]!.estimate - published.not_surrendered_others_censored[month]),
      ).toBeLessThan(0.001);
    }
  });

  it("moves by three points at 25 months with the definition alone", () => {
    const at25 = (definition: Definition) => delayedEntryPersistency(model, "count", definition)[25]!.estimate;
    expect(at25(othersLeftOut) - at25(everyEndIsGone)).toBeCloseTo(0.03, 2);
  });

  it("says which choices the points come from", () => {
    const rows = reconcileDefinitions(model, { month: 25, by: "count" }, everyEndIsGone);
    const change = (step: string) => rows.find((row) => row["step"] === step)?.["change"];
    expect(change("other")).toBeCloseTo(-0.0173, 3);
    expect(change("deaths")).toBeCloseTo(-0.0091, 3);
    const [laxest, strictest] = [rows[0]!, rows.at(-1)!].map(({ estimate }) => Number(estimate));
    expect(laxest! - strictest!).toBeGreaterThan(0.025);
    expect(strictest).toBe(bookPersistency(model, 25, "count", everyEndIsGone).estimate);
  });
});
