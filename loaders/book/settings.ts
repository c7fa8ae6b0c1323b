/** What book.json says; a book may leave any of it out, and the stated default then shows on the page. */
export interface BookSettings {
  name: string;
  currency: string;
  /** ISO date; the last day that the tables know of. */
  as_of: string;
  /** ISO date before which histories were not recorded; null when they are complete. */
  observed_from: string | null;
  basis: "statutory" | "ifrs17" | "embedded_value" | "cash";
  discount_rate: number;
  hurdle_rate: number;
  tax_rate: number;
  ape_weights: { regular: number; single: number };
  expense_includes_contacts: boolean;
  expense_includes_marketing: boolean;
  /** Folders where `.sql` tables find their files; `${NAME}` is filled in from the environment. */
  search: string[];
  analyst: boolean;
  /** True for a simulated book: every page says so. */
  simulated: boolean;
  review_minutes: number;
  review_cost: number;
  stop_rate: number;
  recovery_rate: number;
}
