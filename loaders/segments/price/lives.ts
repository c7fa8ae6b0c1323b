import type { Database } from "../../stage/database.ts";
import { productGroup } from "./product-group.ts";

/** Contracts (riders aside) that were there at some time around a day, columns of equal length; days since 1970. */
export interface Lives {
  customer: Float64Array;
  product: readonly (string | null)[];
  issued: Float64Array;
  /** First day without cover; NaN while in force. */
  ended: Float64Array;
  /** 1 for a contract that was given up. */
  givenUp: Float64Array;
  traits: Record<LifeTrait, readonly (string | null)[]>;
}

export const LIFE_TRAITS = ["product", "product_group", "income_band", "source", "preferred_channel"] as const;
export type LifeTrait = (typeof LIFE_TRAITS)[number];

/** Reads contracts that were in force for some of the days from one to another. */
export async function readLives(database: Database, from: number, until: number): Promise<Lives> {
  const day = (column: string) => `CAST(${column} - DATE '1970-01-01' AS INTEGER)`;
  const columns = await database.columns(`SELECT l.customer_number, l.product, ${day("l.issued_on")} AS issued,
    ${day("l.ended_on")} AS ended, CASE WHEN l.cause = 1 THEN 1 ELSE 0 END AS given_up,
    c.income_band, c.source, c.preferred_channel
    FROM staged.policy_life AS l LEFT JOIN staged.customer AS c ON c.customer_number = l.customer_number
    WHERE NOT l.is_rider AND l.customer_number IS NOT NULL AND ${day("l.issued_on")} < ${until}
      AND (l.ended_on IS NULL OR ${day("l.ended_on")} > ${from})
    ORDER BY l.policy_number`);
  const product = columns["product"] as unknown as (string | null)[];
  return {
    customer: columns["customer_number"] as Float64Array,
    product,
    issued: columns["issued"] as Float64Array,
    ended: columns["ended"] as Float64Array,
    givenUp: columns["given_up"] as Float64Array,
    traits: {
      product,
      product_group: product.map(productGroup),
      income_band: columns["income_band"] as (string | null)[],
      source: columns["source"] as (string | null)[],
      preferred_channel: columns["preferred_channel"] as (string | null)[],
    },
  };
}

export interface Repriced {
  /** Products whose contracts got the new tariff, and those that kept their premiums. */
  changed: ReadonlySet<string>;
  kept: ReadonlySet<string>;
}

const MOST = 0.8;
const FEW = 0.05;
const FEWEST = 30;

/**
 * Which products a tariff day changed: of their contracts in force on the day, nearly all or next to none have a change then. Products in between are left out of the
 * comparison. Whole products are compared, as contracts that ended before the day cannot show a change.
 */
export function repricedProducts(lives: Lives, changed: ReadonlyMap<string, number>, day: number): Repriced {
  const inForce = new Map<string, number>();
  lives.issued.forEach((issued, i) => {
    const product = lives.product[i];
    if (product && issued < day && !(lives.ended[i]! <= day)) inForce.set(product, (inForce.get(product) ?? 0) + 1);
  });
  const known = [...inForce].filter(([, size]) => size >= FEWEST);
  const shareOf = (product: string, size: number) => (changed.get(product) ?? 0) / size;
  const named = (test: (share: number) => boolean) =>
    new Set(known.filter(([product, size]) => test(shareOf(product, size))).map(([product]) => product));
  return { changed: named((share) => share >= MOST), kept: named((share) => share <= FEW) };
}
