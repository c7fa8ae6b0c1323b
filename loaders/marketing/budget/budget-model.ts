import { meanWorth, type BudgetModel } from "../../../src/models/budget-model.ts";
import type { Estimate } from "../../../src/models/evidence.ts";
import type { MediaLine, MediaResponse } from "../../../src/models/media-response.ts";
import { evenNormals } from "../../statistics/even-normals.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";

/** The model that the page plans with: the response with as many digits as its draws carry, and a value of sales for each draw. */
export function budgetModel(response: MediaResponse, worth: PolicyWorth, seed: number): BudgetModel {
  const values = drawsOf(worthOf(response, worth), response.draws, seed);
  const model: BudgetModel = { response: { ...response, lines: response.lines.map(rounded) }, worth: values };
  return (meanWorth(model) ?? 0) > 0 ? model : { ...model, worth: null };
}

/** What one unit of the response's outcome is worth. */
export function worthOf({ outcome }: MediaResponse, worth: PolicyWorth): Estimate {
  return outcome === "policies" ? worth.valuePerPolicy : worth.valuePerApe;
}

/** Why sales have no value in money; null when they have. */
export function reasonForNoWorth(value: Estimate): string | null {
  if (value.estimate === null) return "budget_no_worth";
  return value.estimate > 0 ? null : "budget_worth_not_positive";
}

/** Normal draws around an estimate as wide as its interval; null without an estimate. */
function drawsOf({ estimate, low, high }: Estimate, draws: number, seed: number): number[] | null {
  if (estimate === null || draws === 0) return null;
  const error = low === null || high === null ? 0 : (high - low) / (2 * NORMAL_QUANTILE);
  return Array.from(evenNormals(draws, seed), (normal) => digits(estimate + error * normal, 6));
}

/** Retention is not asked for at a steady spend. */
function rounded(line: MediaLine): MediaLine {
  return {
    ...line,
    spend: digits(line.spend, 12),
    highestSpend: digits(line.highestSpend, 12),
    channels: line.channels.map(({ channel, share, ceiling, halfSpend }) => ({
      channel,
      share: digits(share, 8),
      ceiling: ceiling.map((value) => digits(value, 4)),
      halfSpend: halfSpend.map((value) => digits(value, 4)),
      retention: [],
    })),
  };
}

function digits(value: number, significant: number): number {
  return Number(value.toPrecision(significant));
}
