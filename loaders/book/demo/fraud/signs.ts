import type { Random } from "../random.ts";
import type { HonestReason, RequestChannel, RequestKind, Script, Signs } from "./request.ts";

/** Share of the honest requests by reason. */
export const reasonShares: Record<HonestReason, number> = {
  routine: 0.853,
  family_help: 0.07,
  urgent: 0.055,
  lookalike: 0.022,
};

export function honestSigns(reason: HonestReason, kind: RequestKind, channel: RequestChannel, random: Random): Signs {
  const signs = byReason[reason](random);
  const atDistance = channel === "app" || channel === "web";
  if (kind === "surrender") signs.share = 1;
  signs.newDevice = atDistance && random.chance(0.08);
  signs.remoteSigns = atDistance && random.chance(0.015) ? 1 : 0;
  signs.sessionMinutes = random.gamma(2.2, atDistance ? 5 : 9);
  signs.detailsChanged = random.chance(0.03);
  return signs;
}

/** What is given, and nothing conspicuous else. */
function calm(
  quietYears: number,
  inquiryHours: number | null,
  share: number,
  payee: Signs["payee"],
  accompanied: boolean,
  pressure: number,
): Signs {
  const inquiries = inquiryHours === null ? 0 : 1;
  const rest = { newDevice: false, remoteSigns: 0, sessionMinutes: 0, detailsChanged: false };
  return { quietYears, inquiryHours, inquiries, share, payee, accompanied, pressure, ...rest };
}

/** Signs come one at a time to honest people; only the lookalike has them together. */
const byReason: Record<HonestReason, (random: Random) => Signs> = {
  routine: (random) =>
    calm(
      random.exponential(2.2),
      inquiry(random, 0.13, 70),
      random.beta(1.7, 2.3),
      random.pick(["own", "own_new", "relative", "home", "stranger"], [0.928, 0.04, 0.02, 0.004, 0.008]),
      random.chance(0.1),
      random.exponential(0.12),
    ),
  family_help: (random) =>
    calm(
      random.exponential(2),
      inquiry(random, 0.2, 60),
      random.beta(2, 3),
      random.pick(["own_new", "relative", "stranger"], [0.15, 0.65, 0.2]),
      random.chance(0.35),
      random.exponential(0.2),
    ),
  urgent: (random) =>
    calm(
      random.exponential(2.5),
      inquiry(random, 0.5, 40),
      random.beta(7, 1.4),
      random.pick(["own", "own_new", "relative"], [0.88, 0.08, 0.04]),
      random.chance(0.2),
      random.exponential(0.25),
    ),
  lookalike: (random) => {
    const hours = inquiry(random, 0.85, 30);
    // Those who call long before need nearly all of it; a fraudster's late call goes with the whole amount.
    const share = 1 - random.beta(1.3, 3) * (hours !== null && hours < 24 ? 0.7 : 0.3);
    const payee = random.pick(["own", "own_new", "relative", "stranger"] as const, [0.15, 0.25, 0.4, 0.2]);
    return calm(2 + random.exponential(2.5), hours, share, payee, random.chance(0.25), random.exponential(0.45));
  },
};

export function fraudSigns(script: Script, kind: RequestKind, channel: RequestChannel, random: Random): Signs {
  const signs = byScript[script](random);
  const atDistance = channel === "app" || channel === "web";
  if (kind === "surrender") signs.share = 1;
  signs.newDevice = atDistance && (signs.newDevice || random.chance(0.15));
  signs.remoteSigns = atDistance ? signs.remoteSigns : 0;
  signs.sessionMinutes ||= random.gamma(2.2, atDistance ? 6 : 11);
  return signs;
}

const byScript: Record<Script, (random: Random) => Signs> = {
  claims_help: coachedCall,
  acquaintance: (random) => ({
    ...calm(random.exponential(1.2), inquiry(random, 0.2, 80), random.beta(3, 3), "mule", random.chance(0.04), 0),
    newDevice: random.chance(0.2),
    pressure: random.gamma(2, 0.3),
  }),
  guided_app: (random) => ({
    ...calm(random.exponential(2), null, random.beta(8, 10), "mule", false, random.gamma(2, 0.4)),
    newDevice: random.chance(0.6),
    remoteSigns: 1 + random.integer(3),
    sessionMinutes: random.gamma(6, 8),
  }),
};

/**
 * The planted mechanism: a phone inquiry, a quiet history, a new payee and nearly all of the value, tied together by the
 * same pressure (a frailty): the harder the caller presses, the shorter the time and the fuller the amount.
 */
function coachedCall(random: Random): Signs {
  const pressure = 0.15 + random.gamma(3, 1 / 3);
  const missing = random.chance(0.8) ? -1 : random.integer(4);
  const quiet = missing === 0 ? random.exponential(1.2) : 3 + random.exponential(2.5);
  const hours = missing === 1 ? null : 1 + random.exponential(16 / pressure);
  const share = missing === 2 ? random.beta(3, 3) : 1 - 0.35 * random.beta(1.2, 1.5 + 2 * pressure);
  return {
    ...calm(quiet, hours, share, missing === 3 ? "own" : "mule", random.chance(0.06), pressure),
    inquiries: hours === null ? 0 : 1 + random.poisson(0.8 * pressure),
    detailsChanged: random.chance(0.18),
  };
}

/** Hours before the request; null without an inquiry in 30 days. */
function inquiry(random: Random, chance: number, meanHours: number): number | null {
  return random.chance(chance) ? Math.min(24 * 30 - 1, 1 + random.exponential(meanHours)) : null;
}

/** The four signs of the planted mechanism, for truth.json. */
export function mechanismOf(signs: Signs, payeeIsNew: boolean): Record<MechanismSign, boolean> {
  return {
    phone_inquiry_within_48_hours: signs.inquiryHours !== null && signs.inquiryHours <= 48,
    new_payee: payeeIsNew,
    quiet_for_three_years: signs.quietYears >= 3,
    four_fifths_of_the_value: signs.share >= 0.8,
  };
}

export const mechanismSigns = [
  "phone_inquiry_within_48_hours",
  "new_payee",
  "quiet_for_three_years",
  "four_fifths_of_the_value",
] as const;
export type MechanismSign = (typeof mechanismSigns)[number];
