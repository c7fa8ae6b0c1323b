import { BLOCK_STRIDE, type Block, type DemoTheme, type Policy, type World } from "../block.ts";
import type { Random } from "../random.ts";
import { ContactLog } from "./contact-log.ts";
import { isHeavyweight, recordHeavyweight, writeQuotes } from "./heavyweight.ts";
import { recordClaim, recordLeaving, recordProspect, recordPurchase, recordService } from "./occasions.ts";
import { Staffing } from "./staffing.ts";

/** Numbers of a block from here on belong to contacts that campaigns make. */
export const FIRST_CAMPAIGN_CONTACT = 80_000;

/** Every contact with people, in either direction, apart from those that campaigns and fraud bring about. */
export const contacts: DemoTheme<Staffing, null> = {
  name: "contacts",
  prepare: (world) => new Staffing(world),
  block(staffing, world, block, random, open) {
    const first = block.number * BLOCK_STRIDE;
    const log = new ContactLog(
      first,
      first + FIRST_CAMPAIGN_CONTACT - 1,
      world,
      staffing,
      open("contacts"),
      random("handling"),
    );
    recordBlock(block, world, log, random("occasions"));
    const heavyweight = block.people.find(isHeavyweight);
    if (heavyweight) writeQuotes(heavyweight, world, open);
    return null;
  },
  finish: () => ({}),
};

function recordBlock(block: Block, world: World, log: ContactLog, random: Random): void {
  block.people.forEach((person, position) => {
    const policies = block.policiesOf[position]!.filter((policy) => policy.main === null);
    if (isHeavyweight(person)) recordHeavyweight(person, world, log, random);
    else if (policies.length === 0) recordProspect(person, world, log, random);
    else recordService(person, policies, world, log, random);
    for (const policy of policies) recordContract(policy, world, log, random);
  });
  for (const claim of block.claims) recordClaim(claim, log, random);
}

function recordContract(policy: Policy, world: World, log: ContactLog, random: Random): void {
  if (policy.issued >= world.observedFrom) recordPurchase(policy.owner, policy, log, random);
  recordLeaving(policy, log, random);
}
