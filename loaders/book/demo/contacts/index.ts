import { BLOCK_STRIDE, type Block, type DemoTheme, type Policy, type World } from "../block.ts";
import { behaviours } from "../behaviour.ts";
import { rounded } from "../loyalty/rounded.ts";
import type { Random } from "../random.ts";
import { adjustedRandIndex } from "./adjusted-rand-index.ts";
import { BehaviourClassifier, type Confusion } from "./behaviour-classifier.ts";
import { ContactLog } from "./contact-log.ts";
import { isHeavyweight, recordHeavyweight, writeQuotes } from "./heavyweight.ts";
import { recordClaim, recordLeaving, recordProspect, recordPurchase, recordService } from "./occasions.ts";
import { Staffing } from "./staffing.ts";

/** Numbers of a block from here on belong to contacts that campaigns make. */
export const FIRST_CAMPAIGN_CONTACT = 80_000;

interface ContactSummary {
  /** A digit for each person of the block: the position of the behaviour. */
  behaviours: string;
  confusion: Confusion;
}

/** Every contact with people, in either direction, apart from those that campaigns and fraud bring about. */
export const contacts: DemoTheme<Staffing, ContactSummary> = {
  name: "contacts",
  prepare: (world) => new Staffing(world),
  block(staffing, world, block, random, open) {
    const first = block.number * BLOCK_STRIDE;
    const classifier = new BehaviourClassifier(world);
    const log = new ContactLog(
      first,
      first + FIRST_CAMPAIGN_CONTACT - 1,
      world,
      staffing,
      open("contacts"),
      random("handling"),
      (seen) => classifier.see(seen),
    );
    recordBlock(block, world, log, random("occasions"));
    const heavyweight = block.people.find(isHeavyweight);
    if (heavyweight) writeQuotes(heavyweight, world, open);
    return {
      behaviours: block.people.map(({ latent }) => behaviours.indexOf(latent.behaviour)).join(""),
      confusion: classifier.confusion(block),
    };
  },
  finish: (_, __, summaries) => ({ behaviours: describeBehaviours(summaries) }),
};

/** For truth.json: how each customer behaves (a digit for each, by number), and how well the true parameters tell it from what is seen. */
function describeBehaviours(summaries: readonly ContactSummary[]): Record<string, unknown> {
  const confusion = behaviours.map((_, i) =>
    behaviours.map((_, j) => summaries.reduce((sum, { confusion }) => sum + confusion[i]![j]!, 0)),
  );
  return {
    names: behaviours,
    people: Object.fromEntries(behaviours.map((name, i) => [name, confusion[i]!.reduce((a, b) => a + b, 0)])),
    true_classifier: { confusion, adjusted_rand_index: rounded(adjustedRandIndex(confusion)) },
    of_customer: summaries.map(({ behaviours }) => behaviours).join(""),
  };
}

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
