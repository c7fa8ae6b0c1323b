import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../loaders/book/demo/simulate.ts";
import { behaviourFeatures } from "../../../loaders/segments/clusters/behaviour-features.ts";
import { chooseGroups } from "../../../loaders/segments/clusters/choose-groups.ts";
import { putIntoGroups } from "../../../loaders/segments/clusters/put-into-groups.ts";
import { readBehaviour } from "../../../loaders/segments/clusters/read-behaviour.ts";
import { fit } from "../../../loaders/segments/fit/index.ts";
import { loyal } from "../../../loaders/segments/loyal/index.ts";
import type { Database } from "../../../loaders/stage/database.ts";
import { adjustedRandIndex } from "../../../loaders/statistics/adjusted-rand-index.ts";
import { contextOf } from "../loyalty/part-context.ts";
import { stagedFolder } from "../loyalty/staged-folder.ts";

interface Truth {
  contacts: { behaviours: { of_customer: string; true_classifier: { adjusted_rand_index: number } } };
}

describe("segments of the simulated insurer", () => {
  let folder: string;
  let database: Database;
  let truth: Truth;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-segments-"));
    await simulate({ customers: 12_000, requests: 100, seed: 7, ledger: "annual" }, folder);
    truth = JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as Truth;
    database = await stagedFolder(folder);
  }, 600_000);

  afterAll(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("agree with planted behaviours at least nine tenths as well as the planted parameters themselves do", async () => {
    const { of_customer, true_classifier } = truth.contacts.behaviours;
    const behaviour = await readBehaviour(database);
    const features = behaviourFeatures(behaviour);
    const { chosen } = chooseGroups(features, { seed: 1 });
    const labels = putIntoGroups(features, behaviour, chosen!, 1)!;
    const planted = (await behaviourNumbers(database)).map((number) => Number(of_customer[number]));
    const index = adjustedRandIndex(labels, Uint8Array.from(planted));
    expect(index).toBeGreaterThan(0.9 * true_classifier.adjusted_rand_index);
  });

  it("find the one prospect of great means who wears staff out", async () => {
    const context = contextOf(database);
    const settings = { ...context.book.settings, analyst: true };
    const { tables } = await fit({ ...context, book: { ...context.book, settings } });
    expect(tables["fit_cases"]).toHaveLength(1);
    expect(Number(tables["fit_cases"]![0]!["contacts"])).toBeGreaterThan(2);
  });

  it("tell the claims that were planted true from the one that was planted false", async () => {
    const { tables } = await loyal(contextOf(database));
    const verdictOn = (claim: string) => tables["loyal_claims"]!.find((row) => row["claim"] === claim)!["verdict"];
    expect(verdictOn("referral")).toBe("holds");
    for (const claim of ["home_owners", "middle_aged", "full_price"])
      expect(["no_sign", "contradicted"], claim).not.toContain(verdictOn(claim));
    expect(["no_sign", "cannot_tell"]).toContain(verdictOn("suburban"));
  });
});

/** Numbers in the simulation of the people whose behaviour is looked at, in their order. */
async function behaviourNumbers(database: Database): Promise<number[]> {
  const rows = await database.rows<{ customer_id: string }>(
    `SELECT c.customer_id FROM staged.behaviour_customer AS b
     JOIN staged.customer AS c ON c.customer_number = b.customer_number ORDER BY b.customer_number`,
  );
  return rows.map(({ customer_id }) => Number(customer_id.slice(1)));
}
