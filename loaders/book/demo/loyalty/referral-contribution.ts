import { walkAccount } from "../account.ts";
import type { Block, Policy, Source, World } from "../block.ts";
import { endingOf } from "../persistency.ts";
import { random as openStream } from "../random.ts";
import { sampledEvery } from "./expected-course.ts";

/** Policies of people won by referral, and what they bring until the book's last day as it is and had advertising won them (cents). */
export interface ReferralMoney {
  policies: number;
  referral: number;
  advertising: number;
}

/** Under the same draws for both; main policies issued since observation began. */
export function countReferralMoney(world: World, block: Block): ReferralMoney {
  const every = sampledEvery(world, 15_000);
  const sums: ReferralMoney = { policies: 0, referral: 0, advertising: 0 };
  for (const policy of block.policies) {
    const { owner, main, issued, index } = policy;
    if (owner.source !== "referral" || main !== null || issued < world.observedFrom || index % every !== 0) continue;
    sums.policies++;
    sums.referral += contributionHad(world, policy, "referral");
    sums.advertising += contributionHad(world, policy, "advertising");
  }
  return sums;
}

function contributionHad(world: World, policy: Policy, source: Source): number {
  const had = { ...policy, owner: { ...policy.owner, source } };
  const ending = endingOf(world, had, openStream(world.options.seed, "source ending", policy.index));
  const lived: Policy = {
    ...had,
    ended: ending?.ended ?? null,
    endReason: ending?.reason ?? null,
    premiumsUntil: ending?.premiumsUntil ?? null,
  };
  let contribution = 0;
  walkAccount(world, lived, ({ amounts }) => {
    for (const amount of amounts) contribution += amount;
  });
  return contribution;
}

/** For truth.json: what a policy won by referral brings more by the book's last day than had advertising won it. */
export function describeReferralMoney(parts: readonly ReferralMoney[]): Record<string, number | null> {
  const sum = (key: keyof ReferralMoney) => parts.reduce((total, part) => total + part[key], 0);
  const policies = sum("policies");
  return {
    policies,
    contribution: policies > 0 ? Math.round((sum("referral") - sum("advertising")) / policies) / 100 : null,
  };
}
