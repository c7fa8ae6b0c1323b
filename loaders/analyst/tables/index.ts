import type { AnalystTable } from "../column.ts";
import { answers } from "./answers.ts";
import { campaigns } from "./campaigns.ts";
import { contacts } from "./contacts.ts";
import { customers } from "./customers.ts";
import { media } from "./media.ts";
import { members } from "./members.ts";
import { policies } from "./policies.ts";
import { policyYears } from "./policy-years.ts";
import { requests } from "./requests.ts";
import { sales } from "./sales.ts";

/** The tables of the analyst's database. Whatever is not listed here never leaves the build. */
export const analystTables: readonly AnalystTable[] = [
  customers,
  policies,
  policyYears,
  contacts,
  requests,
  campaigns,
  members,
  answers,
  media,
  sales,
];
