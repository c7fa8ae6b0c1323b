import type { OpenTable } from "../block.ts";
import { cutsOn, FIRST_MODEL, SECOND_MODEL } from "./incumbent.ts";
import type { Calendar } from "./levels.ts";
import { DAY_SECONDS } from "./moments.ts";

/** What happened to the running model, in order of time. */
export function writeModelLog(calendar: Calendar, open: OpenTable): void {
  const table = open("model_log");
  const rows = [...milestones(calendar), ...outages(calendar)].sort((a, b) => a.day - b.day);
  for (const { day, model, change, note } of rows) {
    table.add({ changed_at: day * DAY_SECONDS + 8 * 3600, model, change, note });
  }
}

function milestones(calendar: Calendar) {
  const cuts = (day: number) => {
    const { yellow, red } = cutsOn(calendar, day);
    return `yellow from ${yellow}, red from ${red}`;
  };
  const { lightsFrom, secondModelFrom, cutsMoved, telecomExpertFrom, policeFrom } = calendar;
  return [
    { day: policeFrom, model: FIRST_MODEL, change: "source_added", note: "police reports, on trial" },
    { day: lightsFrom - 5, model: FIRST_MODEL, change: "trained", note: "behaviour, profile, context and field" },
    { day: lightsFrom, model: FIRST_MODEL, change: "cuts", note: cuts(lightsFrom) },
    {
      day: lightsFrom,
      model: FIRST_MODEL,
      change: "source_added",
      note: "telecom data of those who consent, not in the score",
    },
    { day: lightsFrom + 260, model: FIRST_MODEL, change: "drill", note: "context feed off for an hour after closing" },
    { day: secondModelFrom - 4, model: SECOND_MODEL, change: "trained", note: "with police reports" },
    { day: secondModelFrom, model: SECOND_MODEL, change: "source_added", note: "police reports" },
    { day: secondModelFrom, model: SECOND_MODEL, change: "cuts", note: cuts(secondModelFrom) },
    { day: cutsMoved, model: SECOND_MODEL, change: "cuts", note: cuts(cutsMoved) },
    {
      day: telecomExpertFrom,
      model: SECOND_MODEL,
      change: "trained",
      note: "telecom expert, on trial beside the score",
    },
    {
      day: telecomExpertFrom + 40,
      model: SECOND_MODEL,
      change: "drill",
      note: "police feed off for an hour after closing",
    },
  ];
}

function outages(calendar: Calendar) {
  return calendar.outages.map(({ source, from, until }) => ({
    day: from,
    model: from < calendar.secondModelFrom ? FIRST_MODEL : SECOND_MODEL,
    change: "outage",
    note: `${source} feed out for ${until - from} days`,
  }));
}
