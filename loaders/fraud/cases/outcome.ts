import type { Findings } from "./findings.ts";

/** What is known of each request on a day. */
export interface Outcome {
  /** 1: found to be fraud; 0: not, or not known to be. */
  fraud: Uint8Array;
  /** 1: found to be legitimate. Most requests are neither: nobody looked. */
  legitimate: Uint8Array;
  /** 1: suspected, and neither found to be fraud nor legitimate. */
  suspected: Uint8Array;
  /** The day of the first finding of fraud of those that hold, NaN when there is none. */
  foundAt: Float64Array;
  /** Requests found to be both fraud and legitimate: the later finding holds. */
  contradictory: number;
  /** Findings of fraud dated before their request: they count, with no delay. */
  beforeRequest: number;
}

/**
 * What is known by a day (with it): the latest finding that decides (fraud or legitimate) holds, and of two at the same moment fraud; a
 * suspicion decides nothing. `requestedAt` has the moment of each request. No finding never means legitimate.
 */
export function outcomeBy(day: number, requestedAt: Float64Array, findings: Findings): Outcome {
  const count = requestedAt.length;
  const known = {
    fraud: new Uint8Array(count),
    legitimate: new Uint8Array(count),
    suspected: new Uint8Array(count),
    foundAt: new Float64Array(count).fill(NaN),
  };
  const contradicted = new Uint8Array(count);
  const decidedAt = new Float64Array(count).fill(-Infinity);
  let beforeRequest = 0;
  for (let i = 0; i < findings.request.length; i++) {
    const at = findings.at[i]!;
    if (!(at <= day)) continue;
    const request = findings.request[i]!;
    const label = findings.label[i]!;
    if (label === "suspected") known.suspected[request] = 1;
    else {
      if (label === "fraud" && at < requestedAt[request]!) beforeRequest++;
      if (label === "fraud" ? known.legitimate[request] : known.fraud[request]) contradicted[request] = 1;
      if (at > decidedAt[request]! || label === "fraud")
        decide(known, request, label, Math.max(at, requestedAt[request]!));
      decidedAt[request] = Math.max(at, decidedAt[request]!);
    }
  }
  for (let i = 0; i < count; i++) if (known.fraud[i] || known.legitimate[i]) known.suspected[i] = 0;
  return { ...known, contradictory: contradicted.reduce((sum, one) => sum + one, 0), beforeRequest };
}

function decide(
  { fraud, legitimate, foundAt }: Pick<Outcome, "fraud" | "legitimate" | "foundAt">,
  request: number,
  label: "fraud" | "legitimate",
  at: number,
): void {
  if (label === "fraud") {
    if (!fraud[request]) foundAt[request] = at;
    fraud[request] = 1;
    legitimate[request] = 0;
  } else {
    fraud[request] = 0;
    legitimate[request] = 1;
    foundAt[request] = NaN;
  }
}
