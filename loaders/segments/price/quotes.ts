import type { Database } from "../../stage/database.ts";
import { productGroup } from "./product-group.ts";

/** Quotes that somebody decided about, columns of equal length. */
export interface Quotes {
  length: number;
  /** Customer of each; NaN for one who is not known. */
  customer: Float64Array;
  product: readonly (string | null)[];
  /** Offered over list premium. */
  ratio: Float64Array;
  listPremium: Float64Array;
  isRandomised: Float64Array;
  /** 1 for a quote that became a contract. */
  isTaken: Float64Array;
  quotedDay: Float64Array;
  /** Where the contract that came of it was sold; null for others. */
  channel: readonly (string | null)[];
  traits: Record<QuoteTrait, readonly (string | null)[]>;
}

/** What take-up is told by. Age, gender, region and disability are left out on purpose. */
export const QUOTE_TRAITS = ["product_group", "income_band", "source", "preferred_channel", "has_policy"] as const;
export type QuoteTrait = (typeof QUOTE_TRAITS)[number];

type Texts = readonly (string | null)[];

/** Reads the quotes of a staged book. */
export async function readQuotes(database: Database): Promise<Quotes> {
  const columns = await database.columns(`SELECT customer_number, product, ratio, list_premium, is_randomised, is_taken,
    quoted_day, channel, has_policy, income_band, source, preferred_channel
    FROM staged.price_quote ORDER BY quote_number`);
  const numbers = (name: string) => columns[name] as Float64Array;
  const texts = (name: string) => columns[name] as Texts;
  const product = texts("product");
  return {
    length: product.length,
    customer: numbers("customer_number"),
    product,
    ratio: numbers("ratio"),
    listPremium: numbers("list_premium"),
    isRandomised: numbers("is_randomised"),
    isTaken: numbers("is_taken"),
    quotedDay: numbers("quoted_day"),
    channel: texts("channel"),
    traits: {
      product_group: product.map(productGroup),
      income_band: texts("income_band"),
      source: texts("source"),
      preferred_channel: texts("preferred_channel"),
      has_policy: texts("has_policy"),
    },
  };
}

/** Positions of the quotes whose price was drawn by lot, or of the others. */
export function quotesWhere({ isRandomised }: Quotes, randomised: boolean): number[] {
  return [...isRandomised.keys()].filter((i) => (isRandomised[i] === 1) === randomised);
}
