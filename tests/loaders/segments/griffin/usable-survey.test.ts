import { describe, expect, it } from "vitest";
import { usableSurvey } from "../../../../loaders/segments/griffin/usable-survey.ts";
import { answer, wave } from "./answered.ts";

const both = { preference: true, differentiation: true };
const people = (size: number, score: (i: number) => number) =>
  Array.from({ length: size }, (_, i) => answer(i, score(i)));

describe("usableSurvey", () => {
  it("takes thirty answers", () => {
    const survey = usableSurvey(
      [
        wave(
          "2025",
          people(30, (i) => 1 + (i % 10)),
        ),
      ],
      both,
      true,
    );
    expect(survey).toMatchObject({ waves: [{ name: "2025" }] });
  });

  it.each([
    ["nobody answered", [], both, false, "griffin_no_survey"],
    ["neither is asked", [], { preference: false, differentiation: false }, true, "griffin_not_asked"],
    ["preference alone is asked", [], { preference: true, differentiation: false }, true, "griffin_no_difference"],
    ["difference alone is asked", [], { preference: false, differentiation: true }, true, "griffin_no_preference"],
    ["answers are anonymous", [], both, true, "griffin_nobody_known"],
    [
      "nine answered",
      [
        wave(
          "2025",
          people(9, (i) => i + 1),
        ),
      ],
      both,
      true,
      "too_few",
    ],
    [
      "all answers are alike",
      [
        wave(
          "2025",
          people(40, () => 7),
        ),
      ],
      both,
      true,
      "griffin_alike",
    ],
  ])("says so where %s", (_, waves, asked, anyAnswer, reason) => {
    expect(usableSurvey(waves, asked, anyAnswer)).toBe(reason);
  });

  it("leaves out a wave of nine answers, though it is the latest", () => {
    const waves = [
      wave(
        "2024",
        people(30, (i) => 1 + (i % 10)),
      ),
      wave(
        "2025",
        people(9, (i) => i + 1),
      ),
    ];
    expect(usableSurvey(waves, both, true)).toMatchObject({ waves: [{ name: "2024" }] });
  });
});
