import { describe, expect, it } from "vitest";
import { policiesPerOutcome } from "../../../../loaders/marketing/geo/policies-per-outcome.ts";

const weeks = (policies: number) =>
  Array.from({ length: 20 }, (_, i) => ({ week: 7 * i, inquiries: 40, applications: 20, policies }));

describe("policies for each inquiry", () => {
  it("are policies over inquiries of the weeks", () => {
    expect(policiesPerOutcome(weeks(10), "inquiries", 140)).toMatchObject({ ratio: 0.25, standardError: 0, weeks: 20 });
  });

  it("are not told where no policy was sold, or in few weeks", () => {
    expect(policiesPerOutcome(weeks(0), "inquiries", 140)).toBeNull();
    expect(policiesPerOutcome(weeks(10).slice(0, 9), "inquiries", 140)).toBeNull();
  });
});
