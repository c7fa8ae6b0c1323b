import type { OpenRandom, StaffMember, World } from "../block.ts";
import { planFrauds, type PlannedFraud } from "./fraud-plan.ts";
import { telecomSignal, type TelecomSignal } from "./features-telecom.ts";
import { planReviews } from "./review.ts";
import { calendarOf, YEARS, type Calendar } from "./levels.ts";

/** What every block needs to know, made from the world alone. */
export interface FraudState {
  calendar: Calendar;
  plan: readonly PlannedFraud[];
  planOf: readonly (readonly PlannedFraud[])[];
  signal: TelecomSignal;
  /** Scam calls by region and 30 days, mean about 1. */
  waves: readonly Float64Array[];
  counterStaff: ReadonlyMap<number, readonly StaffMember[]>;
  phoneStaff: readonly StaffMember[];
  /** Planned reviews by branch and day since the lights are shown. */
  capacity: readonly Uint16Array[];
}

export function prepareFraud(world: World, open: OpenRandom): FraudState {
  const calendar = calendarOf(world);
  const plan = planFrauds(world, calendar, open);
  const planOf = Array.from({ length: world.blocks }, (): PlannedFraud[] => []);
  for (const fraud of plan) planOf[fraud.block]!.push(fraud);
  const counter = world.staff.filter((member) => member.role === "counter" && member.branch !== null);
  return {
    calendar,
    plan,
    planOf,
    signal: telecomSignal(open),
    waves: world.regions.map((_, region) => scamWave(open, region)),
    counterStaff: new Map(world.branches.map(({ index }) => [index, counter.filter((one) => one.branch === index)])),
    phoneStaff: world.staff.filter((member) => member.role === "phone"),
    capacity: planReviews(world, calendar, open),
  };
}

/** Scam calls rise and fall slowly in each region. */
function scamWave(open: OpenRandom, region: number): Float64Array {
  const random = open("scam-wave", region);
  const months = new Float64Array(Math.ceil((YEARS * 366) / 30) + 1);
  let level = random.normal(0, 0.4);
  for (let i = 0; i < months.length; i++) {
    months[i] = Math.exp(level - 0.08);
    level = 0.85 * level + random.normal(0, 0.21);
  }
  return months;
}

export function waveOn(state: FraudState, region: number, day: number): number {
  return state.waves[region]![Math.max(0, Math.floor((day - state.calendar.from) / 30))]!;
}

/** One of those who work on that day. */
export function staffOn(members: readonly StaffMember[], day: number, draw: number): StaffMember | undefined {
  const working = members.filter((member) => member.joined <= day && (member.left === null || member.left > day));
  return working[Math.floor(draw * working.length)];
}
