import type { Metric } from "../metric.js";

const unlabelled = "Nothing of what was found out later is used: each week is judged by what was known then.";

/** Numbers of the monitors for new scripts. */
export const monitorMetrics: readonly Metric[] = [
  {
    id: "fraud.monitor.alarms_12_months",
    label: "Alarms in twelve months",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "How often the two monitors for new scripts raised an alarm; n is the number of requests under them.",
    formula: "alarms of the payee-link and the tail-count monitor; one account or one rise counts once",
    caveat: unlabelled,
  },
  {
    id: "fraud.monitor.alarms_3_months",
    label: "Alarms in three months",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Those of the last three months.",
    formula: "alarms of both monitors",
    caveat: unlabelled,
  },
  {
    id: "fraud.monitor.alarms_year_before",
    label: "Alarms in the year before",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Those of the twelve months before that.",
    formula: "alarms of both monitors",
    caveat: unlabelled,
  },
  {
    id: "fraud.monitor.false_alarms_expected",
    label: "Alarms a year while nothing is new",
    unit: "ratio",
    decimals: 1,
    good: "down",
    definition: "What the limits of the monitors are set to.",
    formula: "half an alarm a year for each monitor",
    caveat: "Limits are learnt from the past; simulated books say how well they hold.",
  },
  {
    id: "fraud.monitor.found_among_alarmed",
    label: "Known to be fraud under alarms",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of the requests under the alarms of twelve months that has been found to be fraud by now.",
    formula: "requests under alarms found to be fraud ÷ requests under alarms; Wilson's interval",
    caveat:
      "Labels of the youngest are still on their way: the others are not known to be fraud, not known to be honest.",
  },
];
