import { group, least } from "d3-array";
import type { NewBusinessBasis } from "../statistics/new-business-value.ts";
import type { Database } from "../stage/database.ts";

interface BasisRow {
  version: string;
  product: string;
  term: number | null;
  year: number;
  lapse: number | null;
  claim: number | null;
  expense: number | null;
  commission: number | null;
  spread: number | null;
}

/** A product's basis in one version, for one premium term or any (null). */
export interface ProductBasis {
  version: string;
  product: string;
  term: number | null;
  basis: NewBusinessBasis;
  /** Whether any year says what is claimed. */
  claimKnown: boolean;
}

/** The bases that the book holds. */
export async function readBases(database: Database): Promise<ProductBasis[]> {
  const rows =
    await database.rows<BasisRow>(`SELECT version, product, premium_term_years AS term, policy_year AS year, lapse, claim, expense,
    commission, spread FROM staged.new_business_basis ORDER BY version, product, premium_term_years, policy_year`);
  const byKey = group(rows, ({ version, product, term }) => JSON.stringify([version, product, term]));
  return [...byKey.values()].map((years) => {
    const { version, product, term } = years[0]!;
    const claimKnown = years.some(({ claim }) => claim !== null);
    return { version, product, term, basis: basisOf(years), claimKnown };
  });
}

/** Policy years from the first on; a year that is not there is as the one before it, and what is empty is 0. */
function basisOf(rows: readonly BasisRow[]): NewBusinessBasis {
  const years = Array.from(
    { length: rows.at(-1)!.year },
    (_, i) => rows.findLast(({ year }) => year <= i + 1) ?? rows[0]!,
  );
  const of = (key: "lapse" | "claim" | "expense" | "commission" | "spread") => years.map((row) => row[key] ?? 0);
  return {
    lapse: of("lapse"),
    claim: of("claim"),
    expense: of("expense"),
    commission: of("commission"),
    spread: of("spread"),
  };
}

/**
 * The basis of a product in force in a year of sale: the latest version that is not younger, the oldest when all are. Versions count by the year that
 * they begin with; those without one count as older than all. Of premium terms the own one, then "any", then the nearest. Null when there is none.
 */
export function basisInForce(
  bases: readonly ProductBasis[],
  product: string,
  year: number,
  term: number | null,
): ProductBasis | null {
  const own = bases.filter((basis) => basis.product === product);
  const old = own.filter(({ version }) => yearOf(version) <= year);
  const version = (old.at(-1) ?? own[0])?.version;
  const candidates = own.filter((basis) => basis.version === version);
  return (
    candidates.find((basis) => basis.term === term) ??
    candidates.find((basis) => basis.term === null) ??
    least(candidates, (basis) => Math.abs(basis.term! - (term ?? 0))) ??
    null
  );
}

function yearOf(version: string): number {
  return Number(/^\D*(\d{4})/.exec(version)?.[1] ?? -Infinity);
}
