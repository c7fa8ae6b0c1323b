import { estimateOf, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Conclude, Conclusions } from "../part.ts";
import { addedValues, type AddedValue } from "./added-value.ts";
import { basisPersistencyCheck } from "./basis-persistency.ts";
import { readBooked, type BookedYear } from "./booked.ts";
import { lacking } from "./needs.ts";
import { cashCurve, paybackMonths } from "./payback.ts";
import { soldByYear } from "./sold-by-year.ts";
import { readSpend, totalOf, type ChannelSpend } from "./spend.ts";
import { statementLines, type StatementLine } from "./statement-line.ts";
import { paybackInput, spendNumbers, valueNumbers } from "./statement-numbers.ts";
import { basisRows, bridgeRows, cashRows, channelRows, productRows, tieRows } from "./statement-tables.ts";
import { statementTotals, type StatementTotals } from "./statement.ts";
import { tieChecks, ties, type Tie } from "./ties.ts";
import { holdoutRows } from "./universal-holdout.ts";

/**
 * What marketing spent in the last twelve months, fully loaded, what it added by the evidence that goes to the board, when the money arrives, and how all
 * of it ties to the accounts.
 */
export const valueStatement: Conclude = async (context) => {
  const missing = lacking(context.book);
  if (missing.some(({ analysis }) => analysis === "value_statement"))
    return { numbers: {}, tables: {}, missing, checks: [] };
  const [spent, booked] = [await readSpend(context.database), await readBooked(context.database)];
  const lines = statementLines(spent[0]!, context.ledger.channels, booked[0]!.marketing);
  const { worth, evidence, options } = context;
  const campaigns = evidence.experiments.campaigns;
  const added = addedValues(lines, { worth, mix: evidence.mix, campaigns, seed: options.seed });
  const totals = statementTotals(lines, added, worth);
  const tied = await tieAll(context, booked, spent);
  return {
    numbers: { ...numbersOf(lines, totals, context), ...tieNumbers(tied) },
    tables: tablesOf(lines, added, totals, context, tied),
    missing,
    checks: [...tieChecks(tied), ...(await basisPersistencyCheck(context))],
  };
};

async function tieAll(context: Conclusions, booked: readonly BookedYear[], spent: readonly ChannelSpend[][]) {
  const columns = context.book.columns["policies"] ?? [];
  const sold = columns.includes("issued_on") ? await soldByYear(context) : [];
  const spend = spent.map((year) => (year.length > 0 ? year.reduce((sum, one) => sum + totalOf(one), 0) : null));
  return ties(booked, sold, spend);
}

function numbersOf(
  lines: readonly StatementLine[],
  totals: StatementTotals | null,
  { worth }: Conclusions,
): Record<string, Estimate> {
  const spend = lines.reduce((sum, line) => sum + line.spend, 0);
  const why = worth.valuePerPolicy.reason ?? "value_statement_no_evidence";
  return {
    ...spendNumbers(spend, totals?.shown ?? 0, lines.length),
    ...valueNumbers(totals, worth, why),
    "marketing.value_statement.value_per_policy": worth.valuePerPolicy,
    "marketing.value_statement.value_per_ape": worth.valuePerApe,
  };
}

/** Residuals of the last twelve months, as shares of what is booked. */
function tieNumbers(tied: readonly Tie[]): Record<string, Estimate> {
  const shown = tied.filter(({ year, share }) => year === 0 && share !== null);
  return Object.fromEntries(
    shown.map(({ line, share }) => [
      `marketing.value_statement.residual.${line}`,
      estimateOf(share!, 12, "value_statement_tie"),
    ]),
  );
}

function tablesOf(
  lines: readonly StatementLine[],
  added: readonly (AddedValue | null)[],
  totals: StatementTotals | null,
  { worth, evidence }: Conclusions,
  tied: readonly Tie[],
): Record<string, Row[]> {
  const paybackOf = (line: StatementLine, { value, valueDraws }: AddedValue) =>
    paybackMonths({ value, draws: valueDraws, spend: line.spend, arrived: worth.arrived, n: 1, grade: "C" }).estimate;
  return {
    value_statement: channelRows(lines, added, paybackOf),
    value_statement_bridge: totals ? bridgeRows(totals, worth.basis?.tax ?? 0) : [],
    value_statement_cash: totals ? cashRows(cashCurve(paybackInput(totals, worth))) : [],
    value_statement_ties: tieRows(tied),
    value_statement_products: productRows(worth),
    value_statement_basis: basisRows(worth),
    value_statement_holdout: holdoutRows(evidence.experiments),
  };
}
