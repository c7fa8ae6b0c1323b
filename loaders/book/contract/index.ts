import { agents } from "./agents.ts";
import { applications } from "./applications.ts";
import { arms } from "./arms.ts";
import { assumptions } from "./assumptions.ts";
import { campaigns } from "./campaigns.ts";
import { capacity } from "./capacity.ts";
import { care } from "./care.ts";
import { claims } from "./claims.ts";
import { contacts } from "./contacts.ts";
import { controls } from "./controls.ts";
import { customers } from "./customers.ts";
import { employers } from "./employers.ts";
import {
  featuresBehaviour,
  featuresProfile,
  featuresContext,
  featuresPolice,
  featuresTelecom,
  featuresField,
} from "./features.ts";
import { finance } from "./finance.ts";
import { geo } from "./geo.ts";
import { geoTests } from "./geo-tests.ts";
import { labels } from "./labels.ts";
import { ledger } from "./ledger.ts";
import { lights } from "./lights.ts";
import { media } from "./media.ts";
import { members } from "./members.ts";
import { modelLog } from "./model-log.ts";
import { policies } from "./policies.ts";
import { policyEvents } from "./policy-events.ts";
import { promises } from "./promises.ts";
import { protection } from "./protection.ts";
import { pulse } from "./pulse.ts";
import { requests } from "./requests.ts";
import { reviews } from "./reviews.ts";
import { roles } from "./roles.ts";
import { sales } from "./sales.ts";
import { scores } from "./scores.ts";
import { servicing } from "./servicing.ts";
import { staff } from "./staff.ts";
import { surveyItems } from "./survey-items.ts";
import { surveys } from "./surveys.ts";
import { touches } from "./touches.ts";
import type { ContractTable } from "./column.ts";
import type { RowOf } from "./row.ts";

const tables = [
  customers,
  employers,
  agents,
  staff,
  servicing,
  policies,
  policyEvents,
  applications,
  claims,
  ledger,
  assumptions,
  finance,
  contacts,
  surveyItems,
  surveys,
  campaigns,
  arms,
  members,
  promises,
  media,
  controls,
  sales,
  geoTests,
  geo,
  touches,
  pulse,
  roles,
  requests,
  featuresBehaviour,
  featuresProfile,
  featuresContext,
  featuresPolice,
  featuresTelecom,
  featuresField,
  lights,
  scores,
  reviews,
  care,
  labels,
  capacity,
  protection,
  modelLog,
] as const;

/** Every table that a book may bring, in the order of the dictionary. */
export const contract: readonly ContractTable[] = tables;

export type TableName = (typeof tables)[number]["name"];

/** A row of the table named, as in `BookRow<"policies">`. */
export type BookRow<Name extends TableName> = RowOf<Extract<(typeof tables)[number], { name: Name }>>;

const byName = new Map(contract.map((table) => [table.name, table]));

/** The contract of a table; undefined for a name that the contract does not know. */
export function contractTable(name: TableName): ContractTable;
export function contractTable(name: string): ContractTable | undefined;
export function contractTable(name: string): ContractTable | undefined {
  return byName.get(name);
}
