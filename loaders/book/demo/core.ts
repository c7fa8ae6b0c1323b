import type { Block, Offer, OpenRandom, OpenTable, World } from "./block.ts";
import { writeApplications } from "./applications.ts";
import { fileClaims } from "./claims.ts";
import { writeContracts } from "./contracts.ts";
import { writeCustomers } from "./customers.ts";
import { writeEvents } from "./events.ts";
import { writeLedger, type MoneySummary } from "./ledger.ts";
import { acceptOffers, liveBlock } from "./lives.ts";
import { summariseBlock, type BookSummary } from "./summary.ts";

export interface CoreSummary {
  money: MoneySummary;
  book: BookSummary;
}

/** The core of a block: people, policies, claims and money; `offersFor` asks the other themes for their campaigns. */
export function simulateCore(
  world: World,
  number: number,
  openRandom: OpenRandom,
  open: OpenTable,
  offersFor: (block: Block) => Offer[],
): { block: Block; summary: CoreSummary } {
  const lives = liveBlock(world, number, openRandom);
  const { block } = lives;
  acceptOffers(lives, offersFor(block), openRandom);
  writeEvents(world, block, openRandom, open);
  block.claims = fileClaims(world, block, openRandom, open);
  writeCustomers(world, block, open);
  writeContracts(world, block, openRandom, open);
  writeApplications(world, block, openRandom, open);
  const money = writeLedger(world, block, open);
  return { block, summary: { money, book: summariseBlock(world, block) } };
}
