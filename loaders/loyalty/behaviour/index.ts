import type { Row } from "../../../src/models/report.ts";
import { LEVERS, type LoyaltyChain } from "../../../src/models/loyalty-chain.ts";
import type { PillarContext } from "../../run/pillar.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { CUSTOMER_CONSTRUCTS } from "../path-model/constructs.ts";
import type { Part } from "../part.ts";
import type { FollowUpData } from "./adjustment.ts";
import { readAttitudes } from "./attitudes.ts";
import { bookToday, readBookPolicies, type BookToday } from "./book-hazards.ts";
import { chainOf } from "./chain.ts";
import { checksOf } from "./checks.ts";
import { errorsOf, hazardData, hazardEffects } from "./hazard-effects.ts";
import { mediationRows } from "./mediation.ts";
import { moneyGates } from "./money-gate.ts";
import { missingNeeds } from "./needs.ts";
import { constructNumbers, noNumbers, type ConstructFindings } from "./numbers.ts";
import { persistencyPoint } from "./persistency-point.ts";
import { phaseShares } from "./phase-shares.ts";
import { readRespondentPolicies, readRespondents } from "./policies.ts";
import { purchaseEffects } from "./purchase-effects.ts";
import { satisfactionEffects } from "./satisfaction-effects.ts";
import { hazardRows, pointRows, purchaseRows } from "./tables.ts";

const DAY = 86_400_000;

/** From attitude to behaviour to money: what customers who think better of the company do, and what it is worth. */
export async function behaviour({ book, database, options }: PillarContext): Promise<Part> {
  const missing = missingNeeds(book);
  if (missing.some(({ analysis }) => analysis === "behaviour")) return { numbers: {}, tables: {}, missing, checks: [] };
  const asOf = Date.parse(book.settings.as_of) / DAY;
  const today = bookToday(await readBookPolicies(database), asOf, book.settings.discount_rate);
  const point = persistencyPoint(today);
  const attitudes = await readAttitudes(database);
  const data = {
    attitudes,
    policies: await readRespondentPolicies(database),
    respondents: await readRespondents(database),
  };
  const { numbers, tables, ...rest } = analyse(data, today, asOf, options.seed);
  return {
    numbers: { ...numbers, "loyalty.chain.persistency_point.money": point.total },
    tables: { ...tables, chain_persistency_point: point.rows },
    missing,
    ...rest,
  };
}

type Analysed = Pick<Part, "numbers" | "checks"> & { tables: Record<string, Row[]>; model?: LoyaltyChain };

/** Everything that rests on answers; absent with its reason when too few people can be followed. */
export function analyse(data: FollowUpData, today: BookToday, asOf: number, seed: number): Analysed {
  const { attitudes } = data;
  const people = new Set(attitudes.customer).size;
  if (people === 0) return absent("no_linked_answers");
  if (attitudes.constructs.length === 0) return absent("no_variance");
  if (people < FEWEST_PEOPLE) return absent("too_few");
  const lives = hazardData(data);
  const errors = errorsOf(data, seed);
  const hazards = hazardEffects(lives, errors, seed);
  const purchases = purchaseEffects(data, errors, asOf, seed + 100);
  const gates = moneyGates(attitudes);
  const found = hazards.map((hazard, i): ConstructFindings => ({ hazard, purchase: purchases[i]!, gate: gates[i]! }));
  const shares = phaseShares(lives, seed + 200);
  const satisfaction = satisfactionEffects(attitudes, errors.repeats ?? errors.items, seed + 300);
  const chain = chainOf(hazards, shares, satisfaction, today);
  const asked = Object.assign({}, ...found.map((one) => constructNumbers(one, chain))) as Part["numbers"];
  const others = CUSTOMER_CONSTRUCTS.filter((name) => !attitudes.constructs.includes(name));
  const numbers = { ...noNumbers("not_asked", others), ...asked };
  return {
    numbers,
    tables: {
      chain_hazards: hazardRows(found, numbers, attitudes.measurement.reliability),
      chain_points: pointRows(found, numbers),
      chain_purchases: purchaseRows(found, numbers),
      chain_mediation: mediationRows(hazards, satisfaction),
    },
    checks: checksOf(found, shares, errors.repeats !== null),
    ...(chain.constructs.length > 0 && { model: movable(chain, found) }),
  };
}

/** Sliders move what a company can act on, and not what items do not tell apart. */
function movable(chain: LoyaltyChain, found: readonly ConstructFindings[]): LoyaltyChain {
  const open = found.filter(({ gate }) => gate.closed === null).map(({ hazard }) => hazard.construct as string);
  return { ...chain, constructs: chain.constructs.filter(({ name }) => LEVERS.includes(name) && open.includes(name)) };
}

function absent(reason: string): Analysed {
  return { numbers: noNumbers(reason), tables: {}, checks: [] };
}
