import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Part } from "../part.ts";
import type { Answer } from "./answers.ts";
import { REPEAT_CUTS } from "./cuts.ts";
import { agreementOf, type Proxy } from "./proxy.ts";
import type { Moment } from "./read-moments.ts";
import { typeNumbers } from "./survey-numbers.ts";
import { typed, typeRows } from "./type-rows.ts";

const PREFIX = "segments.griffin.proxy_";

/** The four types by the proxy: policyholders now, and those of a year ago with what followed. */
export function ofProxy(
  proxy: Proxy | null,
  now: readonly Moment[],
  before: readonly Moment[],
): Pick<Part, "numbers" | "tables" | "checks"> {
  const id = `${PREFIX}inertia_share`;
  if (!proxy || now.length < FEWEST_PEOPLE) {
    const reason = now.length < FEWEST_PEOPLE ? "too_few" : "griffin_no_signs";
    return { numbers: { [id]: noEstimate(reason, now.length, "griffin_proxy", "D") }, tables: {}, checks: [] };
  }
  const typeOf = (moments: readonly Moment[]) =>
    typed(
      moments.map((moment) => ({ ...moment, weight: 1 })),
      REPEAT_CUTS.two_bought,
      proxy.isAttached,
    );
  const followed = typeOf(before).filter(({ givenUp }) => !Number.isNaN(givenUp));
  // Everybody is counted: sizes have no sampling error.
  const counted = { share_low: null, share_high: null, book_people_low: null, book_people_high: null };
  const rows = typeRows({ sized: typeOf(now), followed, policyholders: now.length }).map((row) =>
    row["people"] === null ? row : { ...row, ...counted },
  );
  const numbers = typeNumbers(rows, now.length, PREFIX, {
    method: "griffin_proxy",
    grade: "D",
    warnings: ["griffin_proxy"],
  });
  return {
    numbers,
    tables: {
      griffin_proxy_types: rows,
      griffin_signs: proxy.signs.map((sign) => ({ sign, from: proxy.from, of: proxy.signs.length })),
    },
    checks: [],
  };
}

/** How often the proxy puts people on the side of attachment where the survey does, and how far beyond chance. */
export function agreementNumbers(
  proxy: Proxy | null,
  answers: readonly Answer[],
  isAttached: (answer: Answer) => boolean,
): Record<string, Estimate> {
  const found = proxy && agreementOf(proxy, answers, isAttached);
  const [share, kappa] = [`${PREFIX}agreement`, `${PREFIX}kappa`];
  if (!found) {
    const none = noEstimate("griffin_no_signs", answers.length, "griffin_kappa", "D");
    return { [share]: none, [kappa]: none };
  }
  const { people, agreement, low, high } = found;
  return {
    [share]: estimateOf(agreement, people, "griffin_agreement", { grade: "D" }),
    [kappa]: estimateOf(found.kappa, people, "griffin_kappa", { low, high, grade: "D" }),
  };
}
