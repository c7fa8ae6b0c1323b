import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Findings } from "../../../../loaders/fraud/cases/findings.ts";
import { buildReferenceModel } from "../../../../loaders/fraud/reference-model/build-reference-model.ts";
import { GAP } from "../../../../loaders/fraud/reference-model/lessons.ts";
import type { ReferenceModel } from "../../../../loaders/fraud/reference-model/reference-model.ts";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import type { PillarContext } from "../../../../loaders/run/pillar.ts";
import { averagePrecision } from "../../../../loaders/statistics/average-precision.ts";
import { openWorkers } from "../../../../loaders/run/workers.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { probabilityOfRequest, scoreRequest } from "../../../../src/models/fraud-model.ts";
import {
  FIRST_DAY,
  LAST_DAY,
  simulatedRequests,
  stagedFeatures,
  type SimulatedRequests,
} from "./simulated-requests.ts";

const opened: Database[] = [];
afterAll(() => opened.forEach((database) => database.close()));

async function build(
  { cases, findings, features }: SimulatedRequests,
  { since = {}, map = mapSequentially }: { since?: Partial<Record<string, number>>; map?: PillarContext["map"] } = {},
): Promise<ReferenceModel | null> {
  const database = await stagedFeatures(features, since);
  opened.push(database);
  const as_of = new Date((LAST_DAY - 1) * 86_400_000).toISOString().slice(0, 10);
  const book = { settings: { as_of }, columns: {} } as unknown as PillarContext["book"];
  const context = { book, database, stagedFile: "", options: { seed: 1, bootstraps: 20 }, map, earlier: {} };
  return buildReferenceModel({ context, cases, findings });
}

/** Findings without those that a rule leaves out. */
function keep(findings: Findings, keeps: (i: number) => boolean): Findings {
  const places = [...findings.request.keys()].filter(keeps);
  const numbers = (values: Float64Array) => Float64Array.from(places, (i) => values[i]!);
  return {
    request: Int32Array.from(places, (i) => findings.request[i]!),
    at: numbers(findings.at),
    label: places.map((i) => findings.label[i]!),
    by: places.map((i) => findings.by[i]!),
    paidOut: numbers(findings.paidOut),
    prevented: numbers(findings.prevented),
    recovered: numbers(findings.recovered),
  };
}

describe("buildReferenceModel", () => {
  const simulated = simulatedRequests();
  let model: ReferenceModel;

  beforeAll(async () => {
    model = (await build(simulated))!;
  }, 120_000);

  it("scores requests from the first period on that it could be tried on, and none before", () => {
    const [first] = model.periods;
    expect(first!.from).toBeGreaterThan(FIRST_DAY);
    simulated.cases.at.forEach((at, request) => {
      expect(Number.isNaN(model.scored.scores[request]!)).toBe(at < first!.from);
    });
    expect(model.scored.isProbability).toBe(true);
  });

  it("learns only from requests older than the gap", () => {
    for (const { from, learntUntil } of model.periods) expect(learntUntil).toBe(from - GAP);
  });

  it("does not know what is found after the period began", async () => {
    const { from } = model.periods.at(-1)!;
    const blind = { ...simulated, findings: keep(simulated.findings, (i) => simulated.findings.at[i]! <= from) };
    const other = (await build(blind))!;
    expect(other.scored.scores).toEqual(model.scored.scores);
    expect(other.learnt.frauds).toBeLessThan(model.learnt.frauds);
  }, 120_000);

  it("does not know later requests", async () => {
    const { from, until } = model.periods.at(-2)!;
    const { features } = simulated;
    const changed = Object.fromEntries(
      Object.entries(features).map(([source, columns]) => [
        source,
        Object.fromEntries(
          Object.entries(columns).map(([name, values]) => [
            name,
            values.map((value, i) => (simulated.cases.at[i]! >= until ? 9 : value)),
          ]),
        ),
      ]),
    );
    const other = (await build({ ...simulated, features: changed }))!;
    const earlier = (scores: Float64Array) => scores.filter((_, i) => simulated.cases.at[i]! < until);
    expect(earlier(other.scored.scores)).toEqual(earlier(model.scored.scores));
    expect(from).toBeLessThan(until);
  }, 120_000);

  it("finds what is planted: ranks far above chance, and names the signals first among its reasons", () => {
    const { scores } = model.scored;
    const rows = [...scores.keys()].filter((i) => !Number.isNaN(scores[i]!));
    const fraud = new Set(simulated.findings.request);
    const merit = averagePrecision(
      rows.map((i) => scores[i]!),
      rows.map((i) => Number(fraud.has(i))),
    )!;
    expect(merit).toBeGreaterThan(0.15);
    expect(model.importances.reasons.slice(0, 2).map(({ features }) => features)).toEqual([["signal"], ["signal"]]);
  });

  it("foretells about as many frauds as there are", () => {
    const { scores } = model.scored;
    const { request } = simulated.findings;
    const foretold = scores.reduce((sum, score) => sum + (Number.isNaN(score) ? 0 : score), 0);
    const known = request.filter((i) => !Number.isNaN(scores[i]!)).length;
    expect(foretold / known).toBeGreaterThan(0.6);
    expect(foretold / known).toBeLessThan(1.5);
  });

  it("has a last model that explains its scores", () => {
    const request = { behaviour: { signal: 1.4, noise: 0.2 }, context: { signal: 1.5, noise: null } };
    const high = scoreRequest(model.model, request);
    const sum = high.sources.reduce((total, { logOdds }) => total + logOdds, high.base);
    expect(Math.abs(sum - high.logOdds)).toBeLessThan(1e-9);
    expect(high.probability).toBeGreaterThan(
      probabilityOfRequest(model.model, { behaviour: { signal: 0.3 }, context: { signal: 0.3 } }),
    );
  });

  it("gives the same on threads as in one", async () => {
    const workers = openWorkers(2);
    try {
      expect(await build(simulated, { map: workers.map })).toEqual(model);
    } finally {
      await workers.close();
    }
  }, 120_000);

  it("gets by without a source for most requests, and scores those all the same", async () => {
    const other = (await build(simulated, { since: { context: 1200 } }))!;
    const { from } = other.periods[0]!;
    expect(other.scored.scores.some((score, i) => simulated.cases.at[i]! >= from && Number.isNaN(score))).toBe(false);
    expect(other.scored.experts["context"]!.slice(0, 1200).every(Number.isNaN)).toBe(true);
  }, 120_000);

  it.each([
    ["no request", simulatedRequests({ count: 0, frauds: 0 })],
    ["no finding at all", simulatedRequests({ frauds: 0 })],
    ["three frauds", simulatedRequests({ frauds: 3 })],
    ["labels that all came too late", simulatedRequests({ delay: 4000 })],
    ["no source", { ...simulated, features: {} }],
  ])("is none with %s", async (_, requests) => {
    expect(await build(requests)).toBeNull();
  });

  it("copes with labels that came before their requests", async () => {
    const early = simulatedRequests({ delay: -30 });
    expect((await build(early))!.learnt.frauds).toBeGreaterThan(50);
  }, 120_000);
});
