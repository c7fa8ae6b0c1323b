import { beforeAll, describe, expect, it } from "vitest";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import { checkTables } from "../../../../loaders/marketing/mix/check-tables.ts";
import { lineEstimates } from "../../../../loaders/marketing/mix/line-estimates.ts";
import { mediaResponse } from "../../../../loaders/marketing/mix/media-response.ts";
import { mixInput } from "../../../../loaders/marketing/mix/mix-input.ts";
import { mixModel, type MixModel } from "../../../../loaders/marketing/mix/mix-model.ts";
import { findingTables } from "../../../../loaders/marketing/mix/mix-tables.ts";
import type { MixWeeks } from "../../../../loaders/marketing/mix/mix-weeks.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";
import { noEstimate } from "../../../../src/models/evidence.ts";
import type { PolicyWorth } from "../../../../loaders/marketing/worth/policy-worth.ts";

const WEEKS = 130;

/** A strong channel, two bought together, one without effect; another memory and saturation than the model's. */
function planted(): { weeks: MixWeeks; shares: Record<string, number> } {
  const { uniform, normal } = randomSource(3);
  const flights = () => {
    let on = 0;
    return Float64Array.from({ length: WEEKS }, () => {
      if (uniform() < 0.25) on = on > 0 ? 0 : 400 + 400 * uniform();
      return on;
    });
  };
  const social = flights();
  const spend: Record<string, Float64Array> = {
    display: Float64Array.from({ length: WEEKS }, () => 200 * uniform()),
    social,
    tv: flights(),
    video: social.map((value) => value * (1 + 0.05 * normal())),
  };
  const effect = (name: string, size: number) =>
    spend[name]!.map((_, week) => {
      const remembered = [0.5, 0.3, 0.2].reduce(
        (sum, weight, lag) => sum + weight * (spend[name]![week - lag] ?? 0),
        0,
      );
      return size * (1 - Math.exp(-remembered / 400));
    });
  const [tv, pair] = [effect("tv", 40), effect("social", 10)];
  const policies = Float64Array.from({ length: WEEKS }, (_, week) => {
    return 90 + 8 * Math.sin((2 * Math.PI * week) / 52.18) + tv[week]! + pair[week]! + 6 * normal();
  });
  policies[50] = NaN;
  const total = policies.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
  const share = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / total;
  const channels = Object.keys(spend);
  const weeks: MixWeeks = {
    firstDay: 19_359,
    weeks: WEEKS,
    channels,
    spend: channels.map((name) => spend[name]!),
    policies,
    ape: policies,
    controls: [],
    weeksWithoutMedia: 0,
  };
  return { weeks, shares: { tv: share(tv), "social+video": share(pair), display: 0 } };
}

const none = noEstimate("no_assumptions", 0, "policy_worth", "C");
const worth: PolicyWorth = {
  apePerPolicy: none,
  valuePerPolicy: none,
  valuePerApe: none,
  byProduct: [],
  arrived: [],
  cash: [],
  basis: null,
};

describe("the marketing mix model on planted weeks", () => {
  const { weeks, shares } = planted();
  let model: MixModel;
  beforeAll(async () => {
    model = await mixModel(mixInput(weeks, weeks.policies), [], { seed: 1, map: mapSequentially });
  }, 240_000);

  it("covers what each line truly brings, tells the strong channel and claims nothing of the one without effect", () => {
    const lines = lineEstimates(model, worth, 1);
    for (const { name, estimates } of lines) {
      expect(estimates["share"]!.low, name).toBeLessThanOrEqual(shares[name]!);
      expect(estimates["share"]!.high, name).toBeGreaterThanOrEqual(shares[name]!);
      expect(estimates["share"]!.grade).toBe("C");
    }
    expect(lines.find(({ name }) => name === "tv")!.told).toBe(true);
    const display = lines.find(({ name }) => name === "display")!;
    expect(display.told).toBe(false);
    expect(display.estimates["share"]!.low).toBe(0);
    expect(display.estimates["share"]!.warnings).toContain("mix_not_told");
  });

  it("publishes channels that are bought together by their sum alone", () => {
    const names = model.summary.lines.map(({ name }) => name);
    expect(names).toEqual(["display", "social+video", "tv"]);
    const told = Object.values(checkTables(model))
      .flat()
      .filter((row) => row["parameter"] === "share" && "prior" in row);
    expect(told.map(({ line }) => line)).toEqual(names);
  });

  it("adds up to what was sold in every month", () => {
    const response = mediaResponse(model.input, model.fits.main, model.summary.lines, model.told);
    const { mix_months } = findingTables(model, lineEstimates(model, worth, 1), response);
    for (const { month, weeks: count, sold, ...parts } of mix_months!) {
      const together = Object.values(parts).reduce<number>((sum, value) => sum + Number(value), 0);
      expect(together, `${String(month)}, ${String(count)} weeks`).toBeCloseTo(Number(sold), 8);
    }
  });

  it("passes its checks, the made-up channel among them", () => {
    expect(model.checks.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(model.checks.find(({ check }) => check === "mix_placebo")!.outcome).toBe("pass");
  });

  it("hands on draws whose steady response saturates", () => {
    const { lines, draws } = mediaResponse(model.input, model.fits.main, model.summary.lines, model.told);
    expect(draws).toBe(200);
    expect(lines.find(({ name }) => name === "social+video")!.channels.map(({ share }) => share)).toHaveLength(2);
    for (const { channels } of lines) for (const each of channels) expect(each.ceiling).toHaveLength(200);
  });
});
