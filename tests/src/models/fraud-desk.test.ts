import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterAnswer, lightOf, questionEffects, reasonsOf, type CareQuestion } from "../../../src/models/fraud-desk.ts";

const cuts = { yellow: 0.1, red: 0.5 };
const answer = (name: string, ifFraud: number, ifLegitimate: number) => ({
  answer: name,
  n: 50,
  frauds: null,
  ifFraud,
  ifLegitimate,
  ratio: ifFraud / ifLegitimate,
  low: 0,
  high: 0,
});
const telling: CareQuestion = { question: "call", answers: [answer("yes", 0.8, 0.1), answer("no", 0.2, 0.9)] };
const idle: CareQuestion = { question: "weather", answers: [answer("fine", 0.5, 0.5), answer("wet", 0.5, 0.5)] };

describe("the desk", () => {
  it("lifts a score that ties with a cut into the light above", () => {
    expect([0.0999, 0.1, 0.5].map((score) => lightOf(score, cuts))).toEqual(["green", "yellow", "red"]);
  });

  it("takes an answer by Bayes' rule, and its answers leave the chance as it was on average", () => {
    expect(afterAnswer(0.2, { ratio: 4 })).toBeCloseTo(0.5, 12);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (probability) => {
        const mean = telling.answers.reduce(
          (sum, one) =>
            sum + (probability * one.ifFraud + (1 - probability) * one.ifLegitimate) * afterAnswer(probability, one),
          0,
        );
        expect(mean).toBeCloseTo(probability, 9);
      }),
    );
  });

  it("asks the question first that would change the light most", () => {
    const [first, second] = questionEffects([idle, telling], 0.2, cuts);
    expect(first!.question.question).toBe("call");
    expect(first!.changes).toBeCloseTo(1, 12);
    expect(second).toMatchObject({ changes: 0 });
    expect(second!.information).toBeCloseTo(0, 12);
  });

  it("puts features of one thing into one reason, and all reasons still add up", () => {
    const sources = [
      {
        source: "a",
        known: true,
        logOdds: 3,
        features: [1, 2, 0].map((logOdds, i) => ({ feature: `f${i}`, value: i, logOdds })),
      },
      { source: "b", known: false, logOdds: -0.5, features: [] },
    ];
    const reasons = reasonsOf(sources, [{ source: "a", features: ["f0", "f1"] }]);
    expect(reasons[0]).toMatchObject({ source: "a", logOdds: 3 });
    expect(reasons.reduce((sum, { logOdds }) => sum + logOdds, 0)).toBeCloseTo(2.5, 12);
  });
});
