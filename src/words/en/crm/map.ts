import { bands, boxes, flows, groups, unmeasured } from "./map-boxes.js";
import { decisions } from "./map-decisions.js";
import { channelTitle, finding, mapTitle } from "./map-findings.js";

/** What the map of the CRM system says, whatever the numbers. */
export const map = {
  finding,
  decisions,
  bands,
  flows,
  groups,
  boxes,
  unmeasured,
  mapTitle,
  mapSubtitle:
    "The framework of the paper (figure 2) as this company: contacts of the last twelve months, decisions of the last 24; 90 % intervals, and the grade of evidence behind each number",
  leadsTo: "See",
  leadsToBox: (box: string) => `See more on: ${box}`,
  noNumber: "Not measured",
  interval: (interval: string) => interval,
  counted: "counted",
  onYear: (size: string) => `${size} on the year before`,
  sameAsYear: "as in the year before",
  yearBefore: "the year before",
  strategic: "Strategic information, for executives",
  tactical: "Tactical information, for managers of campaigns and quality",
  flow: (down: string, up: string) => `down: ${down}; up: ${up}`,
  columns: [
    { key: "part", label: "Part" },
    { key: "box", label: "Box" },
    { key: "label", label: "Measure" },
    { key: "value", label: "Number" },
    { key: "interval", label: "90 % interval" },
    { key: "grade", label: "Grade" },
    { key: "n", label: "Rests on", unit: "count" as const },
    { key: "why", label: "Why not" },
  ],
  channelTitle,
  channelSubtitle:
    "Share of customers' own contacts settled the first time, by channel, as if every channel were asked about the same purposes; 90 % intervals, the last twelve months",
  channelAxis: "Settled the first time",
  channel: (code: string) => channels[code] ?? code.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase()),
  channelColumns: [
    { key: "category", label: "Channel" },
    { key: "contacts", label: "Contacts", unit: "count" as const },
    {
      key: "resolved",
      label: "Settled, same purposes",
      unit: "share" as const,
      decimals: 1,
      low: "resolved_low",
      high: "resolved_high",
    },
    { key: "resolved_raw", label: "Settled, as it was", unit: "share" as const, decimals: 1 },
    {
      key: "wait",
      label: "Minutes of waiting",
      unit: "count" as const,
      decimals: 1,
      low: "wait_low",
      high: "wait_high",
    },
    { key: "history_seen", label: "History seen", unit: "share" as const },
    { key: "without_customer", label: "No customer", unit: "share" as const, decimals: 1 },
  ],
  evidence: [
    "crm.contact.first_time_resolution",
    "crm.contact.history_seen",
    "crm.contact.repeat_cost",
    "crm.channel.resolution_gap",
    "crm.view.age_median",
    "crm.application.decision_median",
    "crm.staff.trained_share",
    "crm.survey.satisfaction",
  ],
};

const channels: Record<string, string> = { web: "Web", app: "App", other_channels: "Other channels" };
