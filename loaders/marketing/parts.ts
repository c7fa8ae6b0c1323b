import { attribution } from "./attribution/index.ts";
import { budget } from "./budget/index.ts";
import { experiments } from "./experiments/index.ts";
import { geo } from "./geo/index.ts";
import type { Conclude, LookAt, OwnEvidence } from "./part.ts";
import { promises } from "./promises/index.ts";
import { scorecard } from "./scorecard/index.ts";
import { uplift } from "./uplift/index.ts";
import { valueStatement } from "./value-statement/index.ts";

/** Parts that look at the book alone; each can have a thread of its own. */
export const looks = { experiments, geo, uplift, attribution } as const satisfies {
  [Name in keyof OwnEvidence]: LookAt<Name>;
};

/** Parts that conclude from all the evidence, in the order of the pages. */
export const conclusions = {
  value_statement: valueStatement,
  budget,
  promises,
  scorecard,
} as const satisfies Record<string, Conclude>;
