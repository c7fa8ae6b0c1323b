import { noEstimate } from "../../../src/models/evidence.ts";
import type { Check } from "../../../src/models/report.ts";
import type { PillarContext } from "../../run/pillar.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Part } from "../part.ts";
import { byGroup } from "./by-group.ts";
import { hazards } from "./hazards.ts";
import { missingNeeds } from "./needs.ts";
import { readLives, type PolicyLives } from "./read-lives.ts";
import { wholeBook } from "./whole-book.ts";

/** At most this share of policies may be set aside before their lives are in doubt. */
const SET_ASIDE_LIMIT = 0.01;

/** How long policies stay: survival, why they end, how groups compare, and what goes together with giving up. */
export async function survival({ database, book }: PillarContext): Promise<Part> {
  const missing = missingNeeds(book);
  if (missing.length > 0) return { numbers: {}, tables: {}, missing, checks: [] };
  const lives = await readLives(database);
  if (new Set(lives.customer).size < FEWEST_PEOPLE) return tooFew(lives);
  const book10 = wholeBook(lives.lifetimes);
  const ratios = hazards(lives);
  return {
    numbers: { ...book10.numbers, ...ratios.numbers },
    tables: { ...book10.tables, ...byGroup(lives), survival_hazards: ratios.rows },
    missing,
    checks: [livesCheck(lives), ...ratios.checks],
  };
}

function tooFew(lives: PolicyLives): Part {
  const n = lives.customer.length;
  const none = noEstimate(n === 0 ? "no_policies" : "too_few", n, "survival_kaplan_meier");
  return { numbers: { "loyalty.survival.in_force_10": none }, tables: {}, missing: [], checks: [] };
}

function livesCheck({ setAside, customer }: PolicyLives): Check {
  const value = setAside / (setAside + customer.length);
  return { id: "survival_lives_usable", passed: value <= SET_ASIDE_LIMIT, value, limit: SET_ASIDE_LIMIT };
}
