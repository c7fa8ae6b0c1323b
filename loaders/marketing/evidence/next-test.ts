import { isEffect } from "./board-choice.ts";
import type { LedgerChannel, NextTest } from "./evidence-ledger.ts";
import { monthsAfter } from "./month-arithmetic.ts";

/** Months until a test is due, by what asks for it. */
export const DUE_MONTHS = { conflict: 3, untested_large: 3, weak_large: 6, ageing: 12, untested_small: 12 } as const;

/**
 * When a channel is to be tested next: twelve months after its last test; at the latest in three months when sources conflict, or when nothing goes to
 * the board for a channel of the upper half of spend, and in six when what goes to the board there is below grade B. A day that has passed is today.
 */
export function nextTest(
  line: Pick<LedgerChannel, "board" | "source" | "conflict" | "sources">,
  isLarge: boolean,
  asOf: string,
): NextTest {
  const rules: NextTest[] = [ageing(line, asOf)];
  const within = (why: keyof typeof DUE_MONTHS) => rules.push({ due: monthsAfter(asOf, DUE_MONTHS[why]), why });
  if (line.conflict) within("conflict");
  if (isLarge && line.source === null) within("untested_large");
  if (isLarge && line.source !== null && line.board.grade > "B") within("weak_large");
  const soonest = rules.sort((a, b) => (a.due < b.due ? -1 : 1))[0]!;
  return soonest.due < asOf ? { ...soonest, due: asOf } : soonest;
}

/** Twelve months after the last test; a channel without any has as long. */
function ageing({ sources }: Pick<LedgerChannel, "sources">, asOf: string): NextTest {
  const tests = sources.filter((source) => isEffect(source) && source.source !== "mix" && source.until !== null);
  const last = tests
    .map(({ until }) => until!)
    .sort()
    .at(-1);
  if (last === undefined) return { due: monthsAfter(asOf, DUE_MONTHS.untested_small), why: "untested_small" };
  return { due: monthsAfter(last, DUE_MONTHS.ageing), why: "ageing" };
}
