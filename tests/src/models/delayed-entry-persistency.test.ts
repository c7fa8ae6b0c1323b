import { describe, expect, it } from "vitest";
import { kaplanMeier, survivalAt } from "../../../loaders/statistics/kaplan-meier.ts";
import { delayedEntryPersistency } from "../../../src/models/delayed-entry-persistency.ts";
import { DEFAULT_DEFINITION } from "../../../src/models/persistency-definition.ts";
import type { PersistencyModel } from "../../../src/models/persistency.ts";
import { modelOf } from "./persistency-model.ts";

/** Lives in whole months: entry, exit and cause, 0 for one that goes on. */
type Life = [entry: number, exit: number, cause: number];

function lifeTable(lives: readonly Life[]): PersistencyModel["life"] {
  const life: PersistencyModel["life"] = { riders: [], month: [], cause: [], policies: [], premium: [] };
  for (const [entry, exit, cause] of lives) {
    for (let month = entry === 0 ? 0 : entry + 1; month <= exit; month++) {
      life.riders.push(false);
      life.month.push(month);
      life.cause.push(month === exit ? cause : 0);
      life.policies.push(1);
      life.premium.push(2);
    }
  }
  return life;
}

const lives: Life[] = [
  [0, 2, 1],
  [0, 3, 0],
  [0, 3, 1],
  [1, 4, 2],
  [2, 5, 1],
  [2, 6, 0],
  [0, 5, 6],
];

describe("delayedEntryPersistency", () => {
  it("is Kaplan and Meier's product with delayed entry, month by month", () => {
    const model = modelOf([], { life: lifeTable(lives) });
    const found = delayedEntryPersistency(model, "count", { ...DEFAULT_DEFINITION, deaths: "gone" });
    const curve = kaplanMeier({
      entry: Float64Array.from(lives, ([entry]) => entry),
      exit: Float64Array.from(lives, ([, exit]) => exit),
      cause: Uint8Array.from(lives, ([, , cause]) => cause),
    });
    expect(found).toHaveLength(7);
    found.forEach(({ estimate }, month) => expect(estimate).toBeCloseTo(survivalAt(curve, month)!.survival, 12));
  });

  it("follows what the definition leaves out until it ends", () => {
    const model = modelOf([], { life: lifeTable(lives) });
    const found = delayedEntryPersistency(model, "count", DEFAULT_DEFINITION);
    // At risk in month 2: lives 1, 2, 3, 7 and the one that entered at 1; nobody ends by death before month 4.
    expect(found[2]!.estimate).toBeCloseTo(4 / 5, 12);
    expect(found[4]!.estimate).toBe(found[3]!.estimate);
  });

  it("ends where nobody is at risk any more, and is empty without policies", () => {
    expect(delayedEntryPersistency(modelOf([]), "premium", DEFAULT_DEFINITION)).toEqual([]);
  });
});
