import { describe, expect, it } from "vitest";
import { arrowRows, effectRows } from "../../../../loaders/loyalty/path-model/arrow-rows.ts";
import { CUSTOMER_ARROWS, CUSTOMER_CONSTRUCTS } from "../../../../loaders/loyalty/path-model/constructs.ts";
import { estimatePaths, type PathEstimate } from "../../../../loaders/loyalty/path-model/estimate-paths.ts";
import { groupRows } from "../../../../loaders/loyalty/path-model/groups.ts";
import { prepareWave } from "../../../../loaders/loyalty/path-model/prepare-wave.ts";
import type { Wave } from "../../../../loaders/loyalty/path-model/read-survey.ts";
import { pathsOf, secondOpinion } from "../../../../loaders/loyalty/path-model/second-opinion.ts";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import { openWorkers } from "../../../../loaders/run/workers.ts";
import { QUALITY_TO_SATISFACTION, SATISFACTION_TO_LOYALTY, simulatedWave } from "./simulated-wave.ts";

const outline = { constructs: CUSTOMER_CONSTRUCTS, arrows: CUSTOMER_ARROWS };
const options = { bootstraps: 60, seed: 1, map: mapSequentially };
const prepared = (wave: Wave) => prepareWave(wave, [], outline);

describe("estimatePaths", () => {
  it("recovers planted paths without the error of measurement, within their intervals' reach", async () => {
    const wave = prepared(simulatedWave({ people: 3000 }));
    const found = (await estimatePaths(wave, options)) as PathEstimate;
    expect(found.consistent).toBe(true);
    const [quality, satisfaction] = arrowRows(wave, found);
    expect(quality).toMatchObject({ from: "quality", to: "satisfaction", money_allowed: true, holds_zero: false });
    expect(Math.abs(Number(quality!["path"]) - QUALITY_TO_SATISFACTION)).toBeLessThan(0.06);
    expect(Math.abs(Number(satisfaction!["path"]) - SATISFACTION_TO_LOYALTY)).toBeLessThan(0.06);
    expect(Number(quality!["path_of_scores"])).toBeLessThan(Number(quality!["path"]));
  });

  it("agrees with maximum likelihood on the same model", async () => {
    const wave = prepared(simulatedWave({ people: 1500 }));
    const found = (await estimatePaths(wave, options)) as PathEstimate;
    const likelihood = pathsOf(secondOpinion(wave), wave);
    likelihood.forEach((path, i) => expect(Math.abs(path! - found.paths[i]!)).toBeLessThan(0.03));
  });

  it("multiplies paths into the indirect effect", async () => {
    const wave = prepared(simulatedWave({ people: 500 }));
    const found = (await estimatePaths(wave, options)) as PathEstimate;
    const [satisfaction, quality] = effectRows(wave, found, "loyalty");
    expect(satisfaction).toMatchObject({ from: "satisfaction", indirect: expect.closeTo(0, 12) as number });
    expect(quality!["total"]).toBeCloseTo(found.paths[0]! * found.paths[1]!, 12);
    expect(quality!["direct"]).toBe(0);
  });

  it("hardly moves when one answer of ten is left out", async () => {
    const [whole, holed] = await Promise.all(
      [0, 0.1].map((gaps) =>
        estimatePaths(prepared(simulatedWave({ people: 3000, gaps })), { ...options, bootstraps: 0 }),
      ),
    );
    (whole as PathEstimate).paths.forEach((path, i) => {
      expect(Math.abs((holed as PathEstimate).paths[i]! - path)).toBeLessThan(0.05);
    });
  });

  it("gives no paths for 20 people, and says why", async () => {
    expect(await estimatePaths(prepared(simulatedWave({ people: 20 })), options)).toEqual({
      kind: "failed",
      reason: "too_few_answers",
    });
  });

  it("holds with more items than answers", async () => {
    const wave = prepared(simulatedWave({ people: 40, items: 15 }));
    const found = await estimatePaths(wave, options);
    expect(found.kind).toBe("estimated");
    expect(secondOpinion(wave).status).toBe("too_few_observations");
  });

  it("leaves a constant item out and names it", async () => {
    const wave = simulatedWave({ people: 200 });
    for (let row = 0; row < 200; row++) wave.scores[row * 9] = 8;
    const ready = prepared(wave);
    expect(ready.matrix.constant).toEqual(["quality_1"]);
    expect(ready.matrix.items).toHaveLength(8);
    expect((await estimatePaths(ready, options)).kind).toBe("estimated");
  });

  it("leaves a construct out that few were asked", () => {
    const wave = simulatedWave({ people: 200 });
    for (let row = 0; row < 150; row++) for (const item of [6, 7, 8]) wave.scores[row * 9 + item] = NaN;
    const ready = prepared(wave);
    expect(ready.matrix.rare).toEqual(["loyalty"]);
    expect(ready.model.constructs.map(({ name }) => name)).toEqual(["quality", "satisfaction"]);
  });

  it("says when nothing asked hangs together in the model", async () => {
    const wave = simulatedWave({ people: 200 });
    const alone = { ...wave, items: wave.items.map((item) => ({ ...item, construct: "loyalty" })) };
    expect(await estimatePaths(prepared(alone), options)).toEqual({ kind: "failed", reason: "no_chain" });
  });

  it("forbids money where items do not tell two constructs apart", async () => {
    const wave = simulatedWave({ people: 400 });
    // Satisfaction's items now measure quality.
    for (let row = 0; row < 400; row++) {
      for (const item of [0, 1, 2]) {
        wave.scores[row * 9 + 3 + item] = wave.scores[row * 9 + item]! + 0.3 * Math.sin(row * 7 + item);
      }
    }
    const ready = prepared(wave);
    const [quality] = arrowRows(ready, (await estimatePaths(ready, options)) as PathEstimate);
    expect(quality).toMatchObject({ htmt_ok: false, money_allowed: false });
  });

  it("is the same on threads", async () => {
    const wave = prepared(simulatedWave({ people: 100 }));
    const workers = openWorkers(2);
    const [here, there] = await Promise.all(
      [mapSequentially, workers.map].map((map) => estimatePaths(wave, { ...options, map })),
    );
    await workers.close();
    expect(there).toEqual(here);
  });
});

describe("groupRows", () => {
  it("finds that a path differs between groups where it does, and leaves small groups out", async () => {
    const trait = (person: number) => ({ age: person % 3 === 0 ? "00-34" : person % 50 === 1 ? "65-99" : "35-49" });
    const wave = simulatedWave({ people: 1500, invitation: trait });
    // Of two in three of the young, satisfaction owes nothing to quality: shift it from person to person.
    const young = Array.from({ length: 333 }, (_, i) => i * 3);
    const moved = young.map((row) => [3, 4, 5, 6, 7, 8].map((item) => wave.scores[row * 9 + item]!));
    young.forEach((row, i) => {
      moved[(i + 1) % moved.length]!.forEach((score, k) => (wave.scores[row * 9 + 3 + k] = score));
    });
    const rows = await groupRows(prepared(wave), wave.invitations, options);
    expect(new Set(rows.map((row) => row["level"]))).toEqual(new Set(["00-34", "35-49"]));
    expect(rows.find((row) => row["from"] === "quality")).toMatchObject({ trait: "age", differs: true });
    expect(rows.find((row) => row["to"] === "loyalty")).toMatchObject({ differs: false });
  });

  it("compares nothing where there is one group", async () => {
    const wave = simulatedWave({ people: 300 });
    expect(await groupRows(prepared(wave), wave.invitations, options)).toEqual([]);
  });
});
