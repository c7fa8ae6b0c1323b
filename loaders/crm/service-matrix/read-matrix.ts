import type { Database } from "../../stage/database.ts";
import { contentsOf, type Content } from "./contents.ts";

/** A policyholder in force, and the groups of needs that the person is in: one of each trait, where it is known. */
export interface Person {
  groups: readonly string[];
}

/** A contact of a policyholder that asks for a content of service. */
export interface Asked {
  customer: number;
  content: Content;
  /** Settled the first time; NaN where that is not known. */
  resolved: number;
}

/** A policyholder's mean score of a construct in the latest survey. */
export interface Score {
  customer: number;
  construct: string;
  score: number;
}

/** Groups of needs by trait: stages of life by age, and what is held. */
export const TRAITS = {
  life_stage: ["under_35", "35_to_49", "50_to_64", "65_and_over"],
  cover: ["protection_only", "savings_only", "protection_and_savings"],
} as const;

interface PersonRow {
  customer: number;
  age: number | null;
  savings: boolean;
  protection: boolean;
}

export async function readPeople(database: Database): Promise<Map<number, Person>> {
  const rows = await database.rows<PersonRow>(`SELECT customer_number AS customer, age, holds_savings AS savings,
    holds_protection AS protection FROM staged.service_customer ORDER BY customer_number`);
  return new Map(rows.map((row) => [row.customer, { groups: [...lifeStage(row.age), cover(row)] }]));
}

function lifeStage(age: number | null): string[] {
  if (age === null) return [];
  if (age < 35) return ["under_35"];
  return [age < 50 ? "35_to_49" : age < 65 ? "50_to_64" : "65_and_over"];
}

function cover({ savings, protection }: PersonRow): string {
  if (savings && protection) return "protection_and_savings";
  return savings ? "savings_only" : "protection_only";
}

/** What policyholders in force asked for in the last twelve months; a contact face to face stands twice. */
export async function readAsked(database: Database, people: ReadonlyMap<number, Person>): Promise<Asked[]> {
  const columns =
    await database.columns(`SELECT customer_number AS customer, purpose, channel, CAST(resolved AS INTEGER) AS resolved
    FROM staged.service_contact WHERE years_before = 0 AND customer_number IS NOT NULL ORDER BY contact_number`);
  const [customer, resolved] = [columns["customer"] as Float64Array, columns["resolved"] as Float64Array];
  const [purpose, channel] = [columns["purpose"] as (string | null)[], columns["channel"] as (string | null)[]];
  const asked: Asked[] = [];
  customer.forEach((person, i) => {
    if (!people.has(person)) return;
    for (const content of contentsOf(purpose[i]!, channel[i] ?? ""))
      asked.push({ customer: person, content, resolved: resolved[i]! });
  });
  return asked;
}

export async function readScores(database: Database, people: ReadonlyMap<number, Person>): Promise<Score[]> {
  const rows = await database.rows<Score>(`SELECT a.customer_number AS customer, a.construct,
      CAST(SUM(CAST(a.score AS DECIMAL(9, 4))) AS DOUBLE) / COUNT(*) AS score
    FROM staged.survey_answer AS a
    WHERE a.respondent = 'customer' AND a.customer_number IS NOT NULL
      AND a.wave_order = (SELECT MAX(wave_order) FROM staged.survey_answer WHERE respondent = 'customer')
    GROUP BY a.customer_number, a.construct ORDER BY a.customer_number, a.construct`);
  return rows.filter(({ customer }) => people.has(customer));
}
