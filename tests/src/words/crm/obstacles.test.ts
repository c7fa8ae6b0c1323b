import { expect, it } from "vitest";
import { estimateOf } from "../../../../src/models/evidence.ts";
import { obstacleWords } from "../../../../src/words/crm-obstacles.ts";

const say = obstacleWords();
const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
const counts = (red: number, amber: number, green: number, unmeasured: number) =>
  Object.fromEntries(
    Object.entries({ red, amber, green, unmeasured }).map(([state, size]) => [
      `crm.obstacles.${state}`,
      estimateOf(size, 12, "count"),
    ]),
  );
const row = (obstacle: string, state: string) => ({ obstacle, state });

it("names the obstacles in the way, and says how many nobody can tell", () => {
  const rows = [row("no_experts", "red"), row("departments_apart", "red"), row("value_not_felt", "amber")];
  expect(say.finding(rows)(counts(2, 1, 8, 1))).toBe(
    "2 of 12 obstacles stand in the way: no CRM experts; departments apart. 1 cannot be measured with this book.",
  );
});

it("does not call an obstacle that is partly there one in the way", () => {
  expect(say.finding([row("value_not_felt", "amber")])(counts(0, 1, 11, 0))).toBe(
    "No obstacle stands clearly in the way; 1 of 12 is partly there: value not made felt.",
  );
});

it("writes a sign with its interval, its limits and what else it could be", () => {
  const sign = {
    metric: "crm.obstacle.preferred_channel",
    state: "red",
    could_be: "amber",
    ...{ estimate: 0.29, low: 0.27, high: 0.31, reason: null },
    ...{ green_from: 0.5, green_to: null, amber_from: 0.3, amber_to: null },
  };
  expect(plain(say.measured(sign))).toBe("29 % (27 to 31 %)");
  expect(plain(say.limits(sign))).toBe("Green from 50 %, amber from 30 %");
  expect(say.couldBe(sign)).toBe("could also be amber");
});

it("writes a range with two ends, and why there is no number", () => {
  const sign = {
    metric: "crm.obstacle.override",
    ...{ estimate: null, low: null, high: null, reason: "too_few", could_be: null },
    ...{ green_from: 0.05, green_to: 0.25, amber_from: 0.02, amber_to: 0.4 },
  };
  expect(plain(say.limits(sign))).toBe("Green from 5 % to 25 %, amber from 2 % to 40 %");
  expect(say.measured(sign)).toBe("Withheld: fewer than 10 people");
});
