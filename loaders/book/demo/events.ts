import type { Block, OpenRandom, OpenTable, Policy, World } from "./block.ts";
import { addMonths, day, yearOf } from "./calendar.ts";
import { premiumFactor, productForms } from "./products.ts";
import type { Random } from "./random.ts";
import { PRICE_CHANGE } from "./season.ts";

/** Loans from here on are asked for at the counter, by phone or online: the requests tell of them. */
const REQUESTS_BEGIN = day("2021-01-01");

type Add = (policy: Policy, occurred: number, kind: string, before?: number | null, after?: number | null) => void;

/** Policy events since observation began; a policy that goes on paid up has its later premiums struck out here. */
export function writeEvents(world: World, block: Block, openRandom: OpenRandom, open: OpenTable): void {
  const random = openRandom("events");
  const ofLapsing = openRandom("events of lapsing policies");
  const table = open("policy_events");
  const add: Add = (policy, occurred, kind, before = null, after = null) => {
    if (occurred < world.observedFrom || occurred > world.asOf) return;
    table.add({ policy_id: policy.index, occurred_on: occurred, kind, before, after });
  };
  for (const policy of block.policies) {
    if (policy.ended === policy.issued || policy.main) continue;
    const until = policy.ended ?? world.asOf + 1;
    if (policy.premiumsUntil !== null) {
      writeFirstLapse(policy, add, ofLapsing);
      writeLapse(policy, add);
    } else goPaidUp(policy, until, add, random);
    writeInterruptions(policy, until, add, random);
    if (productForms[policy.product].renewable) writePremiumChanges(policy, until, add);
    if (productForms[policy.product].savings > 0) writeDrawings(policy, until, add, random);
  }
}

function writeLapse(policy: Policy, add: Add): void {
  if (policy.endReason !== "lapse" && policy.endReason !== "surrender") return;
  add(policy, policy.premiumsUntil!, "grace");
  if (policy.endReason === "lapse") add(policy, policy.ended!, "lapse", policy.annualPremium, 0);
}

/** Share of policies given up that had lapsed once before and been reinstated, soon before they were given up for good. */
const LAPSES_TWICE = 0.03;

function writeFirstLapse(policy: Policy, add: Add, random: Random): void {
  const reinstated = policy.premiumsUntil! - 45 - Math.floor(random.exponential(330));
  const lapsed = reinstated - 30 - Math.floor(random.exponential(90));
  if (!random.chance(LAPSES_TWICE) || policy.frequency === 0 || lapsed < policy.issued + 120) return;
  add(policy, lapsed - 30, "grace");
  add(policy, lapsed, "lapse", policy.annualPremium, 0);
  add(policy, reinstated, "reinstatement", 0, policy.annualPremium);
}

function goPaidUp(policy: Policy, until: number, add: Add, random: Random): void {
  if (productForms[policy.product].savings === 0 || policy.frequency === 0 || !random.chance(0.03)) return;
  const months = 36 + 12 * random.integer(8);
  const stops = addMonths(policy.issued, months);
  if (stops >= until || months >= 12 * policy.premiumTermYears) return;
  policy.premiumsUntil = stops;
  add(policy, stops, "paid_up", policy.annualPremium, 0);
}

/** Trouble that passes: a lapse that is reinstated, or premiums advanced out of the policy's own value. */
function writeInterruptions(policy: Policy, until: number, add: Add, random: Random): void {
  const years = (until - policy.issued) / 365.25;
  if (policy.frequency === 0 || years < 1 || policy.premiumsUntil !== null) return;
  if (!random.chance(Math.min(0.5, 0.011 * years))) return;
  const begins = policy.issued + 365 + random.integer(Math.max(1, until - policy.issued - 365));
  if (begins > addMonths(policy.issued, 12 * policy.premiumTermYears)) return;
  const isAdvanced = productForms[policy.product].savings > 0 && begins > policy.issued + 730;
  const lasts = 30 + Math.floor(random.exponential(isAdvanced ? 240 : 110));
  add(policy, begins - 30, "grace");
  add(policy, begins, isAdvanced ? "apl_start" : "lapse", policy.annualPremium, isAdvanced ? policy.annualPremium : 0);
  if (begins + lasts < until)
    add(policy, begins + lasts, isAdvanced ? "apl_end" : "reinstatement", 0, policy.annualPremium);
}

function writePremiumChanges(policy: Policy, until: number, add: Add): void {
  const days = new Set<number>();
  if (policy.issued < PRICE_CHANGE && PRICE_CHANGE < until) days.add(PRICE_CHANGE);
  for (let years = 5; addMonths(policy.issued, 12 * years) < until; years += 5)
    days.add(addMonths(policy.issued, 12 * years));
  for (const changed of [...days].sort((a, b) => a - b)) {
    const premium = (at: number) => Math.round(policy.annualPremium * premiumFactor(policy, at));
    add(policy, changed, "premium_change", premium(changed - 1), premium(changed));
  }
}

/** Loans and what is paid back, some money taken out, some cover given up. */
function writeDrawings(policy: Policy, until: number, add: Add, random: Random): void {
  const years = (until - policy.issued) / 365.25;
  if (years < 2) return;
  const paid = policy.singlePremium + policy.annualPremium * Math.min(years / 2, policy.premiumTermYears);
  const at = () => policy.issued + 730 + random.integer(Math.max(1, until - policy.issued - 730));
  const loans = random.poisson(0.03 * years);
  for (let i = 0; i < loans; i++) {
    const lent = at();
    const amount = Math.round((paid * (0.1 + 0.4 * random.uniform())) / 1_000_00) * 1_000_00;
    const repaid = lent + 90 + Math.floor(random.exponential(700));
    if (lent >= REQUESTS_BEGIN || amount === 0) continue;
    add(policy, lent, "loan", 0, amount);
    if (repaid < until && random.chance(0.7)) add(policy, repaid, "repayment", amount, 0);
  }
  if (random.chance(0.002 * years)) {
    const reduced = Math.round((policy.sumAssured * 0.7) / 10_000_00) * 10_000_00;
    if (reduced > 0) add(policy, at(), "cover_reduction", policy.sumAssured, reduced);
  }
  if (yearOf(until) > 2016 && random.chance(0.004 * years)) {
    const taken = at();
    if (taken < REQUESTS_BEGIN) add(policy, taken, "partial_surrender", Math.round(paid), Math.round(paid * 0.8));
  }
}
