import { group } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { BookSettings } from "../../book/settings.ts";
import { meanWithInterval, type Moments } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { ProductBasis } from "../../value/basis-table.ts";
import { firstYearExpense } from "./first-year-expense.ts";
import type { PolicyWorth, ProductWorth, WorthBasis } from "./policy-worth.ts";
import { ratioWithInterval } from "./ratio-with-interval.ts";
import type { Sold } from "./sold.ts";
import { valueSold, type SoldValues } from "./value-sold.ts";

export interface WorthInput {
  sold: Sold;
  /** Positions of the policies that count, and the months that they were sold in. */
  chosen: readonly number[];
  months: number;
  bases: readonly ProductBasis[];
  /** Columns of the table of assumptions that the book brought. */
  basisColumns: readonly string[];
  settings: BookSettings;
  /** Marketing inside the basis' first-year expenses over annual premium equivalent; 0 for none. */
  marketingPerApe: number;
}

const METHOD = "policy_worth";
/** Share of the annual premium equivalent that may lack a basis before nothing is said. */
const MOST_UNVALUED = 0.5;

/** Averages over policies sold; their intervals are those of another draw of such policies, not of another basis. */
export function averageWorth(given: WorthInput): PolicyWorth {
  const most = firstYearExpense(given.sold, given.chosen, given.bases);
  const input = { ...given, marketingPerApe: Math.min(given.marketingPerApe, most) };
  const { sold, chosen, settings, marketingPerApe } = input;
  const apePerPolicy = apeEstimate(momentsOf(sold.ape, chosen));
  const values = valueSold(sold, chosen, input.bases, settings);
  const worth = Float64Array.from(values.value, (value, i) => value + marketingPerApe * sold.ape[i]!);
  const valued = chosen.filter((i) => !Number.isNaN(worth[i]!));
  const basis = describeBasis(input, values, valued);
  const reason = reasonForNone(input, basis);
  if (reason) return { ...none(reason, chosen.length), apePerPolicy, byProduct: products(input, worth, reason) };
  const cash = cashOf(values, sold, valued, marketingPerApe);
  const warnings = [
    ...warningsOf(basis),
    ...(marketingPerApe < given.marketingPerApe ? ["worth_marketing_beyond_expense"] : []),
  ];
  return {
    apePerPolicy,
    valuePerPolicy: valueEstimate(momentsOf(worth, valued), warnings),
    valuePerApe: perApe(worth, sold.ape, valued, warnings),
    byProduct: products(input, worth, null),
    issuedPerContract: issuedPerContract(sold, chosen),
    arrived: arrivedOf(cash),
    cash,
    basis,
  };
}

function issuedPerContract({ isRider }: Sold, chosen: readonly number[]): number {
  const contracts = chosen.filter((i) => isRider[i] !== 1).length;
  return contracts > 0 ? chosen.length / contracts : 1;
}

function none(reason: string, n: number): PolicyWorth {
  const no = noEstimate(reason, n, METHOD, "C");
  return { apePerPolicy: no, valuePerPolicy: no, valuePerApe: no, byProduct: [], arrived: [], cash: [], basis: null };
}

function reasonForNone({ bases, basisColumns, sold, chosen }: WorthInput, basis: WorthBasis): string | null {
  const unknown = chosen.filter((i) => Number.isNaN(sold.ape[i]!)).length;
  if (unknown > MOST_UNVALUED * chosen.length || sumOver(chosen, sold.ape) <= 0) return "worth_no_premiums";
  if (bases.length === 0) return "no_assumptions";
  if (!basisColumns.includes("claim") || bases.every(({ claimKnown }) => !claimKnown))
    return "worth_basis_without_claims";
  return basis.unvalued > MOST_UNVALUED ? "worth_products_without_basis" : null;
}

function warningsOf({ persistencyInside, acquisitionInside, unvalued }: WorthBasis): string[] {
  return [
    ...(persistencyInside ? [] : ["worth_without_lapses"]),
    ...(acquisitionInside ? [] : ["worth_without_acquisition"]),
    ...(unvalued > 0.01 ? ["worth_products_unvalued"] : []),
  ];
}

function describeBasis(input: WorthInput, values: SoldValues, valued: readonly number[]): WorthBasis {
  const { sold, chosen, settings, basisColumns, bases, marketingPerApe } = input;
  const ape = sumOver(chosen, sold.ape);
  const apeValued = sumOver(valued, sold.ape);
  const holds = (key: "lapse" | "expense" | "commission") =>
    bases.some(({ basis }) => basis[key].some((rate) => rate > 0));
  return {
    versions: values.versions,
    months: input.months,
    policies: chosen.length,
    discount: settings.hurdle_rate,
    earned: settings.discount_rate,
    tax: settings.tax_rate,
    persistencyInside: basisColumns.includes("lapse") && holds("lapse"),
    acquisitionInside: holds("expense") || holds("commission"),
    marketingInside: marketingPerApe,
    unvalued: ape > 0 ? 1 - apeValued / ape : 0,
    atDiscountRate: apeValued > 0 ? sumOver(valued, values.atDiscountRate) / apeValued + marketingPerApe : 0,
  };
}

function sumOver(positions: readonly number[], values: ArrayLike<number>): number {
  return positions.reduce((sum, i) => sum + (values[i]! || 0), 0);
}

/** Discounted money of an average policy, cumulative by month since issue. */
function cashOf({ cash }: SoldValues, { ape }: Sold, valued: readonly number[], marketingPerApe: number): number[] {
  let sum = marketingPerApe * sumOver(valued, ape);
  return cash.map((money) => (sum += money) / valued.length);
}

function arrivedOf(cash: readonly number[]): number[] {
  const total = cash.at(-1) ?? 0;
  return total > 0 ? cash.map((sum) => sum / total) : [];
}

function products({ sold, chosen }: WorthInput, worth: Float64Array, reason: string | null): ProductWorth[] {
  const known = group(
    chosen.filter((i) => sold.product[i] !== null),
    (i) => sold.product[i]!,
  );
  return [...known]
    .filter(([, own]) => own.length >= FEWEST_PEOPLE)
    .map(([product, own]) => {
      const value = momentsOf(worth, own);
      const lacking = reason ?? (value.sum === 0 && value.n < own.length / 2 ? "worth_product_without_basis" : null);
      return {
        product,
        policies: own.length,
        apePerPolicy: apeEstimate(momentsOf(sold.ape, own)),
        valuePerPolicy: lacking ? noEstimate(lacking, own.length, METHOD, "C") : valueEstimate(value, []),
      };
    })
    .sort((a, b) => b.policies - a.policies || (a.product < b.product ? -1 : 1));
}

function apeEstimate(moments: Moments): Estimate {
  const { mean, low, high } = meanWithInterval(moments);
  return estimateOf(mean, moments.n, "policy_mean", { low, high, grade: "M" });
}

function valueEstimate(moments: Moments, warnings: string[]): Estimate {
  const { mean, low, high } = meanWithInterval(moments);
  return estimateOf(mean, moments.n, METHOD, { low, high, grade: "C", warnings });
}

function perApe(worth: Float64Array, ape: ArrayLike<number>, valued: readonly number[], warnings: string[]): Estimate {
  const { ratio, low, high } = ratioWithInterval(worth, ape, valued);
  return estimateOf(ratio, valued.length, METHOD, { low, high, grade: "C", warnings });
}
