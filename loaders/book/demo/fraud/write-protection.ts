import type { OpenRandom, OpenTable } from "../block.ts";
import type { Random } from "../random.ts";
import { addMonths } from "../calendar.ts";
import type { Calendar } from "./levels.ts";

interface Action {
  pillar: "skilled" | "awareness" | "fintech" | "engagement";
  action: string;
  /** Times a year. */
  times: number;
  people: number;
  /** NT$. */
  cost: number;
}

/** The SAFE programme; it began with the lights. */
const programme: readonly Action[] = [
  { pillar: "skilled", action: "Workshop with the police for counter staff", times: 6, people: 35, cost: 60_000 },
  { pillar: "skilled", action: "Course on care questions", times: 10, people: 22, cost: 25_000 },
  { pillar: "awareness", action: "Talk in a branch", times: 18, people: 40, cost: 12_000 },
  { pillar: "awareness", action: "Talk in a rural township", times: 8, people: 55, cost: 20_000 },
  { pillar: "awareness", action: "Lesson at a school", times: 8, people: 120, cost: 15_000 },
  { pillar: "awareness", action: "Evening for new residents, interpreted", times: 4, people: 30, cost: 28_000 },
  { pillar: "awareness", action: "Session in sign language", times: 3, people: 25, cost: 30_000 },
  { pillar: "fintech", action: "Warning in the app before a transfer", times: 2, people: 9_000, cost: 180_000 },
  { pillar: "fintech", action: "Campaign for the trusted contact", times: 2, people: 2_500, cost: 150_000 },
  { pillar: "engagement", action: "Agents trained as anti-fraud ambassadors", times: 6, people: 60, cost: 48_000 },
];

/** The programme's actions, and the relief loans on the days given; a loan reaches one person. */
export function writeProtection(
  calendar: Calendar,
  reliefLoans: readonly ReliefLoan[],
  openRandom: OpenRandom,
  open: OpenTable,
): void {
  const random = openRandom("protection");
  const actions = programme.flatMap((action) => actionRows(calendar, action, random));
  const relief = reliefLoans.map(({ day, cost }) => {
    return { acted_on: day, pillar: "relief", action: "Relief loan at low interest", people: 1, cost };
  });
  const table = open("protection");
  for (const row of [...actions, ...relief].sort((a, b) => a.acted_on - b.acted_on)) table.add(row);
}

/** Day of the loan and what its low interest costs, in cents. */
export interface ReliefLoan {
  day: number;
  cost: number;
}

/** Twice as many in the second year as in the first. */
function actionRows(calendar: Calendar, action: Action, random: Random) {
  const years = (calendar.until - calendar.lightsFrom) / 365;
  return Array.from({ length: Math.round(action.times * years) }, () => {
    const passed = Math.sqrt(1 + 3 * random.uniform()) - 1;
    return {
      acted_on: openingDay(calendar.lightsFrom + Math.floor(passed * (calendar.until - calendar.lightsFrom))),
      pillar: action.pillar,
      action: action.action,
      people: Math.max(5, Math.round(action.people * random.gamma(12, 1 / 12))),
      cost: Math.round((action.cost * random.gamma(20, 1 / 20)) / 500) * 50_000,
    };
  });
}

function openingDay(day: number): number {
  return day - Math.max(0, ((day + 3) % 7) - 4);
}

/** First day on which relief loans are given. */
export function reliefFrom(calendar: Calendar): number {
  return addMonths(calendar.lightsFrom, 3);
}
