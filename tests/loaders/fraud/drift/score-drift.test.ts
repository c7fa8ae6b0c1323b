import { randomLcg, randomUniform } from "d3-random";
import { describe, expect, it } from "vitest";
import { scoreDrift } from "../../../../loaders/fraud/drift/score-drift.ts";
import { scoredModel, type ScoredModel } from "../../../../loaders/fraud/scored/scored-model.ts";

const day = (date: string) => Date.parse(date) / 86_400_000;
const [begin, middle, end] = [day("2024-01-01"), day("2024-07-01"), day("2025-01-01")];

/** Five requests a day for a year. */
const at = Float64Array.from({ length: (end - begin) * 5 }, (_, i) => begin + i / 5);
const random = randomUniform.source(randomLcg(0.4))(0, 1);

/** Scores that are ten times as high from the middle of the year. */
const jump = (origin: ScoredModel["origin"]) =>
  scoredModel(
    origin,
    origin,
    at.map((moment) => random() * (moment < middle ? 0.1 : 1)),
    {},
  );

const pairs = (found: ReturnType<typeof scoreDrift>) =>
  found.map(({ key: { quarter, against }, moved }) => [quarter.slice(0, 7), against.slice(0, 7), moved]);

describe("the drift of scores", () => {
  it("holds every quarter of a brought model against its first", () => {
    expect(pairs(scoreDrift({ at }, [jump("book")]))).toEqual([
      ["2024-04", "2024-01", false],
      ["2024-07", "2024-01", true],
      ["2024-10", "2024-01", true],
    ]);
  });

  it("holds scores of a model that was trained anew against those since then, not against the model before", () => {
    const periods = [
      { from: begin, until: middle },
      { from: middle, until: end },
    ];
    expect(pairs(scoreDrift({ at }, [jump("reference")], periods))).toEqual([
      ["2024-04", "2024-01", false],
      ["2024-10", "2024-07", false],
    ]);
  });
});
