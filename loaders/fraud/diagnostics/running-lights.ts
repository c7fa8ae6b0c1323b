import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { tooFewFrauds } from "./known-frauds.ts";
import type { Judged } from "./judged.ts";
import type { Light } from "./read-operations.ts";

/** Where the lights that ran stand between precision and detection: red alone, and red with yellow. Withheld where they flagged fewer than ten. */
export function runningLights({ request, fraud }: Judged, lights: readonly (Light | null)[]): Row[] {
  const seen = Array.from(request, (i, at) => ({ light: lights[i], fraud: fraud[at]! })).filter(({ light }) => light);
  const frauds = seen.reduce((sum, one) => sum + one.fraud, 0);
  if (tooFewFrauds(frauds, seen.length)) return [];
  return [["red"], ["red", "yellow"]].flatMap((codes) => {
    const flagged = seen.filter(({ light }) => codes.includes(light!));
    if (flagged.length < FEWEST_PEOPLE) return [];
    const found = flagged.reduce((sum, one) => sum + one.fraud, 0);
    const precision = wilsonProportion(found, flagged.length)!;
    const detection = wilsonProportion(found, frauds)!;
    return {
      light: codes.at(-1)!,
      share: flagged.length / seen.length,
      requests: seen.length,
      frauds,
      precision: precision.estimate,
      precision_low: precision.low,
      precision_high: precision.high,
      detection_rate: detection.estimate,
      detection_low: detection.low,
      detection_high: detection.high,
    };
  });
}
