import {
  BLOCK_STRIDE,
  type Block,
  type OpenRandom,
  type OpenTable,
  type Person,
  type Policy,
  type World,
} from "./block.ts";
import { allProducts, productForms } from "./products.ts";
import { OtherQuoters } from "./other-quoters.ts";
import { isRandomised, takeUp, TESTED_RATIOS } from "./purchases.ts";
import type { Random } from "./random.ts";

/** Quotes and applications since observation began: those behind policies, and those that came to nothing. */
export function writeApplications(world: World, block: Block, openRandom: OpenRandom, open: OpenTable): void {
  const random = openRandom("applications");
  let count = 0;
  const number = () => block.number * BLOCK_STRIDE + count++;
  const others = new OtherQuoters(block.people);
  for (const policy of block.policies) {
    if (policy.main || policy.issued < world.observedFrom) continue;
    writeAccepted(policy, number(), open, random);
    if (isRandomised(policy.channel, policy.issued)) writeFailedTests({ policy, others, number }, open, random);
    else if (random.chance(0.45)) writeFailure(world, policy, number(), open, random);
  }
  for (const person of block.people) {
    if (person.joined === null && random.chance(0.5)) writeProspect(world, person, number(), open, random);
  }
}

function writeAccepted(policy: Policy, number: number, open: OpenTable, random: Random): void {
  const decided = policy.issued - random.integer(4);
  const applied = decided - 1 - Math.floor(random.exponential(6));
  const premium = policy.frequency === 0 ? policy.singlePremium : policy.annualPremium;
  open("applications").add({
    application_id: number,
    customer_id: policy.owner.index,
    product: policy.product,
    quoted_on: applied - Math.floor(random.exponential(9)),
    applied_on: applied,
    decided_on: decided,
    decision: "accepted",
    list_premium: policy.listPremium,
    offered_premium: premium,
    price_randomised: isRandomised(policy.channel, policy.issued),
    policy_id: policy.index,
  });
}

/**
 * The quotes of the price test that were not taken up. Takers and others are independent Poisson streams, so for each
 * taker there are, on average and at each price, (1 - p) / p others of the same price sensitivity.
 */
function writeFailedTests(
  { policy, others, number }: { policy: Policy; others: OtherQuoters; number: () => number },
  open: OpenTable,
  random: Random,
): void {
  const taken = TESTED_RATIOS.map((ratio) => takeUp(policy.owner, ratio));
  const refused = taken.map((p) => 1 - p);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  for (let left = random.poisson(sum(refused) / sum(taken)); left > 0; left--) {
    const quoted = policy.issued - 10 - random.integer(60);
    open("applications").add({
      application_id: number(),
      customer_id: others.take(policy.owner, quoted)?.index,
      product: policy.product,
      quoted_on: quoted,
      decided_on: quoted + 14,
      decision: "withdrawn",
      list_premium: policy.listPremium,
      offered_premium: Math.round((policy.listPremium * random.pick(TESTED_RATIOS, refused)) / 100) * 100,
      price_randomised: true,
    });
  }
}

/** Somebody in the block who asked around the same time and did not buy. */
function writeFailure(world: World, policy: Policy, number: number, open: OpenTable, random: Random): void {
  const person = policy.owner;
  const declined = random.chance(0.12);
  const quoted = Math.max(world.observedFrom, policy.issued - 5 - Math.floor(random.exponential(120)));
  const applied = declined || random.chance(0.3) ? quoted + random.integer(8) : null;
  open("applications").add({
    application_id: number,
    customer_id: person.index,
    product: random.pick(
      allProducts,
      allProducts.map((product) => productForms[product].share),
    ),
    quoted_on: quoted,
    applied_on: applied,
    decided_on: applied === null ? null : Math.min(world.asOf, applied + 12),
    decision: declined ? "declined" : "withdrawn",
    list_premium: policy.listPremium,
    offered_premium: policy.listPremium,
    price_randomised: false,
  });
}

function writeProspect(world: World, person: Person, number: number, open: OpenTable, random: Random): void {
  const quoted = person.firstSeen + Math.floor(random.exponential(60));
  if (quoted > world.asOf - 20) return;
  const declined = random.chance(0.15);
  const premium = Math.round((1_500_000 * Math.exp(0.8 * random.normal())) / 100_00) * 100_00;
  open("applications").add({
    application_id: number,
    customer_id: person.index,
    product: random.pick(
      allProducts,
      allProducts.map((product) => productForms[product].share),
    ),
    quoted_on: quoted,
    applied_on: declined ? quoted + 3 : null,
    decided_on: declined ? quoted + 17 : null,
    decision: declined ? "declined" : "withdrawn",
    list_premium: premium,
    offered_premium: premium,
    price_randomised: false,
  });
}
