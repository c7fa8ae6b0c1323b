import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../loaders/book/demo/simulate.ts";
import { readCases } from "../../../loaders/fraud/cases/read-cases.ts";
import { readFindings } from "../../../loaders/fraud/cases/findings.ts";
import { againstExperts, againstModel } from "../../../loaders/fraud/model-card/compare-ranking.ts";
import { judgedRequests } from "../../../loaders/fraud/diagnostics/judged.ts";
import { fraudContext } from "../../../loaders/fraud/fraud-context.ts";
import type { FraudContext } from "../../../loaders/fraud/part.ts";
import { buildReferenceModel } from "../../../loaders/fraud/reference-model/build-reference-model.ts";
import { modelCard } from "../../../loaders/fraud/model-card/index.ts";
import { openWorkers } from "../../../loaders/run/workers.ts";
import { contextOf } from "../loyalty/part-context.ts";
import { stagedFolder } from "../loyalty/staged-folder.ts";

interface Truth {
  fraud: { mechanism: { features: Record<string, string> } };
}

describe("the reference model on the simulated insurer", () => {
  let folder: string;
  let planted: string[];
  let context: FraudContext;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-mechanism-"));
    await simulate({ customers: 6000, requests: 24_000, seed: 7, ledger: "annual" }, folder);
    const truth = JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as Truth;
    planted = Object.values(truth.fraud.mechanism.features).map((name) => name.replace("features_", ""));
    const database = await stagedFolder(folder);
    const workers = openWorkers();
    const pillar = { ...contextOf(database), map: workers.map };
    const learnFrom = { cases: await readCases(database), findings: await readFindings(database) };
    context = await fraudContext(pillar, await buildReferenceModel({ context: pillar, ...learnFrom }));
    await workers.close();
  }, 600_000);

  afterAll(async () => {
    context.database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("goes first by the planted mechanism", () => {
    const reasons = context.reference!.importances.reasons;
    const isPlanted = ({ source, features }: { source: string; features: string[] }) =>
      features.some((feature) => planted.includes(`${source}.${feature}`));
    expect(reasons.slice(0, 3).every(isPlanted)).toBe(true);
    expect(reasons.slice(0, 8).filter(isPlanted)).toHaveLength(4);
    const added = (some: typeof reasons) => some.reduce((sum, one) => sum + one.meanAmongFrauds, 0);
    expect(added(reasons.filter(isPlanted))).toBeGreaterThan(0.6 * added(reasons));
  });

  it("has a card that names features to analysts alone", async () => {
    const card = async (analyst: boolean) => {
      const settings = { ...context.book.settings, analyst };
      return JSON.stringify(await modelCard({ ...context, book: { ...context.book, settings } }));
    };
    const names = context.reference!.features.map(({ feature }) => feature);
    const shown = (text: string) => names.filter((name) => text.includes(`"${name}"`) || text.includes(`${name},`));
    expect(shown(await card(true)).length).toBeGreaterThan(0);
    expect(shown(await card(false))).toEqual([]);
  });

  it("ranks better than each of its experts alone, and than the model that ran", () => {
    const reference = context.models.at(-1)!;
    expect(reference.name).toBe("reference");
    const judged = judgedRequests(context, reference);
    const comparisons = [
      ...againstExperts(context, judged),
      ...context.models.slice(0, 1).map((brought) => againstModel(context, judged, brought)),
    ];
    for (const { name, difference } of comparisons)
      if (difference.estimate !== null) expect(difference.estimate, name).toBeGreaterThan(0);
  });
});
