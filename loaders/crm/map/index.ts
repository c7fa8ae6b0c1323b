import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Missing, Row } from "../../../src/models/report.ts";
import type { AnalysePart, CrmContext, Part } from "../part.ts";
import { channelRows, comparableCheck, compareChannels, gapBetween } from "./channels.ts";
import { contactShare, recordedCheck, repeatCost, type ShareId } from "./contact-numbers.ts";
import { readContacts, type Contacts } from "./contacts.ts";
import { databaseNumbers, latestRows } from "./database-numbers.ts";
import { decisionNumbers, readDecisionTimes } from "./decision-times.ts";
import { historyEffect, historyWorth } from "./history.ts";
import { missingNeeds, reasonOf, type MapAnalysis } from "./needs.ts";
import { takenNumbers } from "./taken.ts";
import { readTraining, trainingNumbers } from "./training.ts";
import { viewNumbers } from "./view.ts";

/** The number that matters in every box of the CRM system; what cannot be measured carries its reason. */
export const map: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = lackOf(context, missing);
  const contacts = await readContacts(context.database);
  const measured = [
    contactNumbers(contacts, lacks),
    channelNumbers(contacts, lacks),
    await backOffice(context, lacks),
    await analyticalSystem(context),
  ];
  const tables = Object.assign({}, ...measured.map((found) => found.tables)) as Part["tables"];
  const numbers = Object.assign({}, ...measured.map((found) => found.numbers)) as Part["numbers"];
  return { numbers, tables, missing, checks: measured.flatMap(({ checks }) => checks) };
};

type Found = Pick<Part, "numbers" | "tables" | "checks">;
/** The reason why an analysis cannot be made of this book; null when it can. */
type Lacks = (analysis: MapAnalysis) => string | null;

function lackOf({ book }: CrmContext, missing: readonly Missing[]): Lacks {
  return (analysis) => {
    const own = missing.filter((entry) => entry.analysis === analysis);
    return own.length > 0 ? reasonOf(own, book) : null;
  };
}

/** Numbers, or each of the ids with the reason why they cannot be told. */
function unless(reason: string | null, ids: readonly string[], measure: () => Record<string, Estimate>) {
  return reason === null ? measure() : Object.fromEntries(ids.map((id) => [id, noEstimate(reason, 0, "count")]));
}

const SHARE_NEEDS: Record<ShareId, MapAnalysis> = {
  "crm.contact.first_time_resolution": "resolution",
  "crm.contact.repeat_share": "repeats",
  "crm.contact.repeat_other_channel": "repeats",
  "crm.contact.without_customer": "identified",
  "crm.contact.history_seen": "history",
};

const VIEW = ["crm.view.age_median", "crm.view.older_than_year"];

function contactNumbers(contacts: Contacts, lacks: Lacks): Found {
  const numbers: Record<string, Estimate> = {};
  const before: Record<string, Estimate> = {};
  for (const [id, analysis] of Object.entries(SHARE_NEEDS) as [ShareId, MapAnalysis][]) {
    const reason = lacks("contacts") ?? lacks(analysis);
    const found = reason === null ? contactShare(contacts, id) : null;
    numbers[id] = found?.now ?? noEstimate(reason!, 0, "crm_clustered_share");
    if (found) before[id] = found.before;
  }
  const noView = lacks("contacts") ?? lacks("view");
  Object.assign(
    numbers,
    unless(noView, VIEW, () => viewNumbers(contacts, 0)),
  );
  if (noView === null) Object.assign(before, viewNumbers(contacts, 1));
  const repeats = lacks("contacts") ?? lacks("repeats");
  Object.assign(
    numbers,
    unless(repeats, ["crm.contact.repeat_cost"], () => ({ "crm.contact.repeat_cost": repeatCost(contacts) })),
  );
  const checks = (lacks("contacts") ?? lacks("resolution")) ? [] : recordedCheck(contacts);
  return { numbers, tables: { crm_year_before: yearBefore(before) }, checks };
}

/** Rows {id, estimate, low, high, n}: what the numbers were in the twelve months before. */
function yearBefore(before: Readonly<Record<string, Estimate>>): Row[] {
  return Object.entries(before).flatMap(([id, { estimate, low, high, n }]) =>
    estimate === null ? [] : [{ id, estimate, low, high, n }],
  );
}

function channelNumbers(contacts: Contacts, lacks: Lacks): Found {
  const reasons = {
    resolution: lacks("contacts") ?? lacks("consistency"),
    waiting: lacks("contacts") ?? lacks("waiting"),
    history: lacks("contacts") ?? lacks("history") ?? lacks("consistency"),
  };
  const resolution = reasons.resolution === null ? compareChannels(contacts, contacts.resolved) : null;
  const waiting = reasons.waiting === null ? compareChannels(contacts, contacts.wait) : null;
  const numbers = {
    ...unless(reasons.resolution, ["crm.channel.resolution_gap"], () => ({
      "crm.channel.resolution_gap": gapBetween(resolution),
    })),
    ...unless(reasons.waiting, ["crm.channel.wait_gap"], () => ({ "crm.channel.wait_gap": gapBetween(waiting) })),
    ...unless(reasons.history, ["crm.contact.history_effect", "crm.contact.history_worth"], () => {
      const effect = historyEffect(contacts);
      return { "crm.contact.history_effect": effect, "crm.contact.history_worth": historyWorth(contacts, effect) };
    }),
  };
  const rows = lacks("contacts") === null ? channelRows(contacts, { resolution, waiting }) : [];
  return { numbers, tables: { crm_channels: rows }, checks: comparableCheck(resolution) };
}

async function backOffice({ database, numbers }: CrmContext, lacks: Lacks): Promise<Found> {
  const times = await readDecisionTimes(database);
  const decided = (matter: "application" | "claim") =>
    unless(lacks(`${matter}_time`), [`crm.${matter}.decision_median`, `crm.${matter}.decision_90`], () =>
      decisionNumbers(times, matter),
    );
  const training = await readTraining(database);
  return {
    numbers: {
      ...decided("application"),
      ...decided("claim"),
      ...unless(lacks("training"), ["crm.staff.trained_share", "crm.staff.training_age"], () =>
        trainingNumbers(training),
      ),
      ...takenNumbers(numbers),
    },
    tables: {},
    checks: [],
  };
}

async function analyticalSystem({ database, numbers }: CrmContext): Promise<Found> {
  const latest = await latestRows(database);
  return { numbers: databaseNumbers(latest, numbers), tables: { crm_tables: latest }, checks: [] };
}
