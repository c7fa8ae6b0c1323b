import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { count, known, share } from "../said.js";
import { chance, inSentence, isMove, listed, movesOf, roughly, salesMore } from "./budget-findings.js";

/** What the page asks to be decided: the split, the next test, and the size of the budget. */
export function decisions({ numbers, tables, book }: Report): Decision[] {
  const told = { numbers, tables, currency: book.currency };
  return [...moveMoney(told), ...nextTest(told), ...wholeBudget(told)];
}

interface Told {
  numbers: Report["numbers"];
  tables: Report["tables"];
  currency: string;
}

function moveMoney({ numbers, tables, currency }: Told): Decision[] {
  const [gain, moved] = ["gain", "moved"].map((id) => numbers[`marketing.budget.${id}`]);
  if (!known(moved) || !isMove({ numbers })) return [];
  const { from, to } = movesOf(tables["budget_split"] ?? []);
  return [
    {
      decision: `Move ${roughly(moved.estimate, currency)} a year from ${listed(from)} to ${listed(to)}, in steps`,
      reason: `The whole move is estimated to contribute ${salesMore(numbers, currency)} in a year; ${chance(numbers)}. Each step shows whether sales follow.`,
      amount: known(gain) ? gain.estimate : null,
      ...(known(gain) && { low: gain.low, high: gain.high, grade: gain.grade, n: gain.n }),
    },
  ];
}

function nextTest({ numbers, tables, currency }: Told): Decision[] {
  const [best] = tables["budget_tests"] ?? [];
  const net = numbers["marketing.budget.next_test"];
  if (!best || !known(net)) return [];
  const cost = Number(best["cost"]);
  const price = cost < 1 ? "it pays for itself" : `it costs ${roughly(cost, currency)}`;
  const amounts = `Deciding after it is expected to bring ${roughly(Number(best["value"]), currency)} a year more, and ${price}.`;
  if (net.estimate <= 0)
    return [
      {
        decision: "Make no test of media for this budget's sake",
        reason: `The best one, of ${inSentence(String(best["line"]))}, costs more than it helps. ${amounts}`,
        amount: net.estimate,
        grade: "C",
        n: net.n,
      },
    ];
  return [
    {
      decision: `Test ${inSentence(String(best["line"]))} next: ${designIn(best)}`,
      reason: `${amounts} The amount is what is left.`,
      amount: net.estimate,
      grade: "C",
      n: net.n,
    },
  ];
}

/** "twice the spend for 8 weeks in 50 % of the regions" */
function designIn(test: Row): string {
  const spend = test["design"] === "double" ? "twice the spend" : "no spend";
  return `${spend} for ${count(Number(test["weeks"]))} weeks in ${share(Number(test["regions"]))} of the regions`;
}

/** Share of present spend that another budget must bring before it is worth a decision. */
const WORTH_WHILE = 0.01;

function wholeBudget({ numbers, tables, currency }: Told): Decision[] {
  const even = (tables["budget_returns"] ?? []).find(({ target }) => target === 1);
  const present = numbers["marketing.budget.present"];
  if (!even || !known(present)) return [];
  const [budget, change] = [Number(even["budget"]), Number(even["budget"]) - present.estimate];
  const [more, low, high] = ["more", "more_low", "more_high"].map((key) => Number(even[key]));
  if (more! < WORTH_WHILE * present.estimate) return [];
  return [
    {
      decision: `Spend ${roughly(budget, currency)} a year in all, ${roughly(Math.abs(change), currency)} ${change > 0 ? "more" : "less"} than today`,
      reason: `There the last money in each channel brings back its own cost, as far as the bounds allow. The amount is of a year, against the best split of today's budget; what advertising does beyond the model's memory is not in it, so go in steps.`,
      amount: more!,
      low: low!,
      high: high!,
      grade: "C",
      n: present.n,
    },
  ];
}
