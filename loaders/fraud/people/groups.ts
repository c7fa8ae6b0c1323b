import { ageBands, type Coded } from "../cases/cases.ts";
import { coded } from "../cases/read-cases.ts";
import type { FraudContext } from "../part.ts";

export type Trait = "age" | "kind" | "gender" | "care_flag" | "trusted_contact";

/** A trait of each request by which people must be treated alike. */
export interface TraitGroups extends Coded {
  trait: Trait;
}

/** Age band, kind of request, gender, care flag and trusted contact of each request. */
export async function traitGroups({ cases, database }: FraudContext): Promise<TraitGroups[]> {
  const flag = (trait: Trait, held: Uint8Array): TraitGroups => {
    return { trait, codes: Int16Array.from(held, (one) => 1 - one), levels: ["yes", "no"] };
  };
  const read = await database.columns(`SELECT r.request_number, c.gender FROM staged.request AS r
    LEFT JOIN staged.customer AS c ON c.customer_number = r.customer_number ORDER BY r.request_number`);
  return [
    { trait: "age", ...ageBands(cases) },
    { trait: "kind", ...cases.kind },
    { trait: "gender", ...coded(read["gender"] as (string | null)[]) },
    flag("care_flag", cases.hasCareFlag),
    flag("trusted_contact", cases.hasTrustedContact),
  ];
}
