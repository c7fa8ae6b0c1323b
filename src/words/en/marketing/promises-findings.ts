import type { Row } from "../../../models/report.js";
import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { unsaid } from "../sentence.js";
import { count, known, share, type Numbers } from "../said.js";

const number = (numbers: Numbers, id: string) => numbers[`marketing.promises.${id}`];

/** "Of each 100 that marketing promised, 48 came (31 to 66); 7 of 17 promises brought their low end or more." */
export function finding(numbers: Numbers): string {
  const [came, hit] = [number(numbers, "came"), number(numbers, "hit_rate")];
  if (!known(hit)) return unsaid("Whether marketing keeps its promises", hit);
  const kept = Math.round(hit.estimate * hit.n);
  const kinds = `${count(kept)} of ${count(hit.n)} ${hit.n === 1 ? "promise" : "promises"} that can be judged brought the low end of what was said, or more`;
  if (!known(came)) return `${kinds}.`;
  const interval = formatInterval(came.low, came.high, { unit: "share", decimals: 0 });
  if (came.estimate <= 0)
    return `On average nothing of what marketing promised came${interval ? ` (${interval})` : ""}; ${kinds}.`;
  return `${share(came.estimate)} of what marketing promised came${interval ? ` (${interval})` : ""}; ${kinds}.`;
}

/** What the chart of promises shows. */
export function promisesTitle(numbers: Numbers): string {
  const came = number(numbers, "came");
  if (!known(came)) return "What was promised, and what came";
  if (came.high !== null && came.high < 1) return "Most promises were higher than what came";
  if (came.low !== null && came.low > 1) return "More came than was promised";
  return "On average, about as much came as was promised";
}

/** How the years compare. */
export function yearsTitle(rows: readonly Row[]): string {
  const known = rows.filter((row) => typeof row["came_low"] === "number");
  if (known.length < 2) return "What came of what was promised, by year of the promise";
  const [first, last] = [known[0]!, known.at(-1)!];
  const overlap =
    Number(first["came_high"]) >= Number(last["came_low"]) && Number(last["came_high"]) >= Number(first["came_low"]);
  if (overlap) return "No year's promises came clearly nearer to what was said than another's";
  const moved = Number(last["came"]) - Number(first["came"]);
  return moved > 0 ? "Promises have come nearer to what comes" : "Promises have moved away from what comes";
}

/** Whether the promises' intervals can be believed. */
export function coverageSaid(numbers: Numbers, level: number | null): string {
  const coverage = number(numbers, "coverage");
  if (!known(coverage) || level === null) return unsaid("Whether the promises' ranges can be believed", coverage);
  const interval = formatInterval(coverage.low, coverage.high, { unit: "share", decimals: 0 });
  return `Promises came with a range that was said to hold ${share(level)} of outcomes; it held ${share(coverage.estimate)}${interval ? ` (${interval})` : ""}, the error of measurement allowed for.`;
}

/** What the page asks to be decided. */
export function decisions({ numbers, tables }: Report): Decision[] {
  const [came, notShown] = [number(numbers, "came"), number(numbers, "not_shown")];
  const rows = tables["promises"] ?? [];
  const next = rows.filter((row) => row["verdict"] === "not_due" && row["superseded"] === false).length;
  return [
    ...(known(came) && came.high !== null && came.high < 1
      ? [
          {
            decision:
              came.estimate > 0
                ? `Plan with ${share(came.estimate)} of what the next promises say`
                : "Plan without what the next promises say",
            reason: `So much came of what was promised so far. ${next === 1 ? "1 promise is" : `${count(next)} promises are`} still to fall due.`,
            amount: null,
            grade: came.grade,
            n: came.n,
          },
        ]
      : []),
    ...(known(notShown) && notShown.estimate > 0
      ? [
          {
            decision: "Make no promise that nobody will be able to judge",
            reason: `${notShown.estimate === 1 ? "1 promise is due and its" : `${count(notShown.estimate)} promises are due and their`} outcome cannot be shown: leave some people out by lot, or do not promise an effect.`,
            amount: null,
          },
        ]
      : []),
  ];
}
