import type { DemoOptions } from "../../../loaders/book/demo/block.ts";
import { watch, type Alarm, type Monitor } from "../../../loaders/fraud/monitors/watch.ts";
import { simulatedRequests, type SimulatedRequests } from "./simulated-requests.ts";

/** What the monitors made of one simulated book. */
export interface ScriptTrial {
  seed: number;
  /** Days from the start of the new script to the first alarm that rests on two of its requests or more, by monitor; null without one. */
  days: Record<Monitor, number | null>;
  /** All other alarms, by monitor, and of these the ones that rest on other frauds. */
  falseAlarms: Record<Monitor, number>;
  onOtherFrauds: number;
  /** Years that were watched. */
  years: number;
}

/** Whoever looks into an alarm sees a pattern in two requests, not in one. */
const FEWEST_REQUESTS = 2;
const DAYS_OF_A_YEAR = 365.25;

/** Simulates the requests of a book and runs the monitors over them; for threads too. */
export default function tryNewScript(options: DemoOptions): ScriptTrial {
  return judge(options.seed, simulatedRequests(options));
}

/** Holds the alarms against what only the simulation knows. */
export function judge(seed: number, { watched, script, scriptFrom }: SimulatedRequests): ScriptTrial {
  const found = watch(watched);
  const alarms = found?.alarms ?? [];
  const among = ({ requests }: Alarm, isMeant: (name: string | null) => boolean) =>
    requests.filter((request) => isMeant(script[request]!)).length;
  const isTrue = (alarm: Alarm) => among(alarm, (name) => name === "guided_app") >= FEWEST_REQUESTS;
  const wrong = alarms.filter((alarm) => !isTrue(alarm));
  const per = <Value>(value: (monitor: Monitor) => Value) => ({
    payee_link: value("payee_link"),
    tail_count: value("tail_count"),
  });
  const end = watched.at[watched.at.length - 1] ?? 0;
  return {
    seed,
    days: per((monitor) => {
      const first = alarms.find((alarm) => alarm.monitor === monitor && isTrue(alarm));
      return first ? first.at - scriptFrom : null;
    }),
    falseAlarms: per((monitor) => wrong.filter((alarm) => alarm.monitor === monitor).length),
    onOtherFrauds: wrong.filter((alarm) => among(alarm, (name) => name !== null) >= FEWEST_REQUESTS).length,
    years: found ? (end - found.from) / DAYS_OF_A_YEAR : 0,
  };
}
