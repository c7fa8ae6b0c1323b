import { describe, expect, it } from "vitest";
import { careQuestions, type AnswerRow } from "../../../../loaders/fraud/desk/care-questions.ts";
import type { Outcome } from "../../../../loaders/fraud/cases/outcome.ts";

/** Twenty frauds, eighty legitimate requests, and one hundred that nobody looked into. */
const outcome = {
  fraud: Uint8Array.from({ length: 200 }, (_, i) => Number(i < 20)),
  legitimate: Uint8Array.from({ length: 200 }, (_, i) => Number(i >= 20 && i < 100)),
} as unknown as Outcome;
const answers = (say: (request: number) => string): AnswerRow[] =>
  Array.from({ length: 200 }, (_, request) => ({ request, question: "call", answer: say(request) }));

describe("what answers to care questions tell", () => {
  it("is the ratio of shares drawn towards each other by as many answers as there are kinds of them", () => {
    const [question] = careQuestions(
      answers((i) => (i < 10 || (i >= 20 && i < 30) ? "yes" : "no")),
      outcome,
    );
    const yes = question!.answers.find(({ answer }) => answer === "yes")!;
    expect(yes.ratio).toBeCloseTo((10 + 0.4) / 22 / ((10 + 0.4) / 82), 12);
    expect(yes).toMatchObject({ n: 20, frauds: 10 });
    expect(yes.low).toBeLessThan(yes.ratio);
  });

  it("takes nothing from requests that nobody looked into", () => {
    const one = careQuestions(
      answers((i) => (i % 2 ? "yes" : "no")),
      outcome,
    );
    const other = careQuestions(
      answers((i) => (i >= 100 ? "yes" : i % 2 ? "yes" : "no")),
      outcome,
    );
    expect(other).toEqual(one);
  });

  it("pools rare answers, and hides frauds below ten", () => {
    const [question] = careQuestions(
      answers((i) => (i < 4 ? "a" : i >= 94 && i < 100 ? "b" : "c")),
      outcome,
    );
    expect(question!.answers.map(({ answer, n, frauds }) => [answer, n, frauds])).toEqual([
      ["c", 90, 16],
      ["other", 10, null],
    ]);
  });

  it("leaves a question out that too few were asked on either side", () => {
    expect(careQuestions(answers(() => "yes").slice(15), outcome)).toEqual([]);
  });
});
