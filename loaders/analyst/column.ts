/** How a column is made coarse before it may leave the build; `words` in allow-list.ts says each in plain English. */
export type Coarsening =
  /** As it is: a count, a flag, a number of the contract's terms. */
  | "as_it_is"
  /** One of the contract's own codes; no book adds to them. */
  | "code"
  /** A category of the book's own; levels that too few rows share are merged into "other". */
  | "category"
  /** First day of its month. */
  | "month"
  /** Rounded to a step that fits the book's own amounts. */
  | "money"
  | "pseudonym"
  /** Tens of years of age, 80 and more together. */
  | "age_band";

export interface AnalystColumn {
  name: string;
  type: "VARCHAR" | "BOOLEAN" | "INTEGER" | "DOUBLE" | "DATE";
  /** The value before it is made coarse, in SQL over the table's source; of a pseudonym, the customer's or policy's number. */
  value: string;
  coarsening: Coarsening;
  description: string;
  /** Others may know it of a person: no fewer than five people share all such columns of a row. */
  knownToOthers?: true;
  /** Is not told of prospects who have not agreed to profiling. */
  trait?: true;
}

export interface AnalystTable {
  name: string;
  /** What one row is. */
  row: string;
  /** The tables of the book that it is made from. */
  sources: readonly string[];
  /** FROM clause over the staged tables, with aliases. */
  from: string;
  columns: readonly AnalystColumn[];
  /** SQL of the number of the customer whose rows are drawn together; null: rows of nobody are always kept. */
  drawnBy: string;
}
