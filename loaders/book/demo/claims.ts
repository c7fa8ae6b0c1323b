import {
  BLOCK_STRIDE,
  type Block,
  type Claim,
  type OpenRandom,
  type OpenTable,
  type Policy,
  type World,
} from "./block.ts";
import { yearOf } from "./calendar.ts";
import { morbidity } from "./mortality.ts";
import type { Random } from "./random.ts";
import { isPandemic } from "./season.ts";

/** What is paid of a claim, on average, over what is asked for. */
const MEAN_PAID = 0.955;

/** Claims since observation began, in the order of policies; deaths, diagnoses that end a policy, and the smaller ones between. */
export function fileClaims(world: World, block: Block, openRandom: OpenRandom, open: OpenTable): Claim[] {
  const random = openRandom("claims");
  const claims: Claim[] = [];
  const file = (policy: Policy, kind: Claim["kind"], happened: number, asked: number) => {
    const claim = decide(world, policy, kind, happened, asked, random);
    if (claim) claims.push({ ...claim, index: block.number * BLOCK_STRIDE + claims.length });
  };
  for (const policy of block.policies) {
    if (policy.ended === policy.issued) continue;
    if (policy.endReason === "death" && paysAtDeath(policy)) file(policy, "death", policy.ended!, policy.sumAssured);
    if (policy.endReason === "claim" && policy.product === "critical_illness")
      file(policy, "critical_illness", policy.ended!, policy.sumAssured);
    smallClaims(world, policy, random, file);
  }
  for (const claim of claims) open("claims").add(rowOf(claim));
  return claims;
}

function paysAtDeath({ product }: Policy): boolean {
  return product !== "health" && product !== "accident" && product !== "critical_illness";
}

type File = (policy: Policy, kind: Claim["kind"], happened: number, asked: number) => void;

/** Hospital stays and accidents: a Poisson number a year, more for the frail, of lognormal size; fewer stays in the pandemic. */
function smallClaims(world: World, policy: Policy, random: Random, file: File): void {
  if (policy.product !== "health" && policy.product !== "accident") return;
  const from = Math.max(policy.issued, world.observedFrom);
  const until = policy.ended ?? world.asOf;
  for (let start = from; start < until; start += 365) {
    const end = Math.min(until, start + 365);
    const [frequency, severity] = morbidity(policy.product, yearOf(start) - policy.insured.birthYear);
    const stays = isPandemic(start + 180) ? 0.88 : 1.03;
    const count = random.poisson((frequency * policy.insured.latent.frailty * stays * (end - start)) / 365);
    for (let i = 0; i < count; i++) {
      const size = (severity / MEAN_PAID) * Math.exp(0.8 * random.normal() - 0.32);
      const kind = policy.product === "accident" ? "accident" : random.chance(0.65) ? "hospital" : "surgery";
      file(
        policy,
        kind,
        start + random.integer(end - start),
        Math.max(100_000, Math.round((size * policy.sumAssured) / 10_000) * 10_000),
      );
    }
  }
}

type Undecided = Omit<Claim, "index">;

/** Null when it was not yet reported by the book's last day. */
function decide(
  world: World,
  policy: Policy,
  kind: Claim["kind"],
  happened: number,
  asked: number,
  random: Random,
): Undecided | null {
  const late = kind === "death" ? 25 : 18;
  const reported = happened + Math.floor(random.exponential(late));
  const decided = reported + 2 + Math.floor(random.gamma(1.5, 7));
  const decision = random.pick(
    ["accepted", "partial", "declined"] as const,
    kind === "death" ? [96, 2, 2] : [92, 5.5, 2.5],
  );
  const share = { accepted: 1, partial: 0.6, declined: 0 }[decision];
  const amount = Math.round((asked * share) / 100) * 100;
  if (happened < world.observedFrom || reported > world.asOf) return null;
  const paid = decided + 1 + random.integer(6);
  const isDecided = decided <= world.asOf;
  const isPaid = paid <= world.asOf && amount > 0;
  return {
    policy,
    kind,
    reported,
    decided: isDecided ? decided : null,
    paid: isPaid ? paid : null,
    claimedAmount: asked,
    paidAmount: isPaid ? amount : 0,
    decision: isDecided ? decision : null,
  };
}

function rowOf(claim: Claim) {
  return {
    claim_id: claim.index,
    policy_id: claim.policy.index,
    kind: claim.kind,
    reported_on: claim.reported,
    decided_on: claim.decided,
    paid_on: claim.paid,
    claimed: claim.claimedAmount,
    paid: claim.decision === null ? null : claim.paidAmount,
    decision: claim.decision,
  };
}
