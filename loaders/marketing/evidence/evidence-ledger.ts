import type { Estimate } from "../../../src/models/evidence.ts";

/** Per channel, what each way of looking says and which number goes to the board. */
export interface EvidenceLedger {
  channels: readonly LedgerChannel[];
}

export interface LedgerChannel {
  channel: string;
  /** Spend of the last twelve months, in money. */
  spend: number;
  /** Policies added in the last twelve months by the evidence that goes to the board; no estimate when none may. */
  board: Estimate;
  /** Where the board's number comes from. */
  source: "experiment" | "geo_test" | "mix" | null;
}
