import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs: Record<string, Needs> = {
  people: { requests: ["request_id", "customer_id", "status"], customers: ["customer_id", "birth_year"] },
  people_lights: { lights: ["request_id", "light"], labels: ["request_id", "labelled_at", "label"] },
  people_asked: { reviews: ["request_id"] },
  people_contacts: { customers: ["trusted_contact_since"] },
  people_care: { care: ["request_id", "question"] },
  people_programme: { protection: ["acted_on", "pillar"] },
};

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}
