import type { OpenTable } from "../block.ts";
import { firstOfMonth } from "../calendar.ts";
import type { Random } from "../random.ts";

interface Respondents {
  role: string;
  people: number;
  /** Mean on the scale of 1 to 10 at the start, and what three years changed. */
  trust: number;
  change: number;
}

/** The finance side starts sceptical and warms as promises are kept; sales starts friendly. */
const ROLES: readonly Respondents[] = [
  { role: "ceo", people: 6, trust: 4.6, change: 0.9 },
  { role: "cfo", people: 8, trust: 3.9, change: 1.6 },
  { role: "board", people: 11, trust: 4.8, change: 0.4 },
  { role: "operations", people: 9, trust: 5.4, change: 0.2 },
  { role: "sales", people: 14, trust: 6.4, change: -0.3 },
];

const ITEMS: readonly { item: string; above: number }[] = [
  { item: "trust", above: 0 },
  { item: "confidence", above: 0.3 },
  { item: "shows_its_value", above: -0.7 },
];

/** Half-yearly answers on a scale of 1 to 10; one round of one role had too few answers to be shown. */
export function writePulse(random: Random, open: OpenTable): void {
  const table = open("pulse");
  for (let round = 0; round < 6; round++) {
    for (const { role, people, trust, change } of ROLES) {
      const respondents = role === "ceo" && round === 3 ? 4 : people - random.integer(2);
      for (const { item, above } of ITEMS) {
        const mean = trust + above + (change * round) / 5 + random.normal(0, 1.4 / Math.sqrt(respondents));
        const score = Math.round(10 * Math.min(10, Math.max(1, mean))) / 10;
        table.add({
          asked_on: firstOfMonth(2023, 4 + 6 * round) + 13,
          role,
          item,
          respondents,
          score,
          low: 1,
          high: 10,
        });
      }
    }
  }
}
