import { formatValue } from "../../number-format.js";

type Group = Readonly<Record<string, string | number | boolean | null>>;

const count = (value: unknown) => formatValue(Number(value), { unit: "count" });
const share = (part: unknown, whole: unknown) => formatValue(Number(part) / Number(whole), { unit: "share" });

/** What the page of the analyst's database says. */
export const database = {
  lead: (tables: number, rows: string, megabytes: string | null) =>
    `${tables} tables with ${rows} rows${megabytes === null ? "" : `, ${megabytes} MB in one DuckDB file`}. Every page under Explore asks this file, in your own browser: nothing that you ask leaves your machine.`,
  download: "Download the database",
  downloadNote: "It opens in DuckDB 1.0 and later, and in whatever reads its files, such as R, Python and DBeaver.",
  use: "Use it on a page of your own",
  useNote:
    "Put the first lines at the top of a page under src/explore/, and ask from any SQL block below. In other places, attach the downloaded file and write the same names.",
  frontMatter: `---
title: My question
sql:
  analyst: /data/analyst.duckdb
---

\`\`\`sql
SELECT product, SUM(weight) AS policies, AVG(CAST(kept_25 AS INTEGER)) AS kept_25
FROM analyst.policies
WHERE NOT is_rider
GROUP BY product
ORDER BY policies DESC
\`\`\``,
  weights: {
    whole: "Every table holds all rows of the book, so every weight is 1.",
    sampled: (tables: string) =>
      `A table holds at most 1,000,000 rows. Beyond that it is a sample of customers with all their rows, the same customers first in every table, and the weight says how many rows of the book each row stands for: here ${tables}. Write SUM(weight) for counts and SUM(weight * amount) for sums.`,
  },
  tables: "What is in it",
  tableColumns: [
    { key: "table", label: "Table" },
    { key: "row", label: "One row is" },
    { key: "rows", label: "Rows here", unit: "count" as const },
    { key: "of_rows", label: "Rows in the book", unit: "count" as const },
    { key: "weight", label: "Weight of a row", unit: "count" as const, decimals: 2 },
  ],
  columns: "Columns, and how each was made coarse",
  columnsNote:
    "Only listed columns are in the file; the build fails on any other. An empty value was not known, or is withheld for the reasons below.",
  columnColumns: [
    { key: "column", label: "Column" },
    { key: "type", label: "Type" },
    { key: "description", label: "What it says" },
    { key: "coarsening", label: "How it was made coarse" },
    { key: "empty_share", label: "Empty", unit: "share" as const },
  ],
  privacy: "How people are protected",
  pseudonyms:
    "Customers and contracts carry pseudonyms: a keyed hash of their identifier. Without the key nobody can get from a pseudonym to an identifier; the key is never published. On a simulated book there is nobody to protect, and the key is derived from the book's name.",
  groups: (before: Group, after: Group, columns: string) =>
    `What others may know of a person (${columns}) is shared: values were emptied until each combination is shared by at least ${count(after["smallest"])} people. Before that, ${count(before["in_small_groups"])} of ${count(before["people"])} people (${share(before["in_small_groups"], before["people"])}) shared theirs with fewer than five; now ${count(after["in_small_groups"])} do.`,
  groupsFailed: (after: Group) =>
    `${count(after["in_small_groups"])} people share what others may know of them with fewer than five: the book is too small for more.`,
  groupColumns: [
    { key: "moment", label: "" },
    { key: "groups", label: "Combinations", unit: "count" as const },
    { key: "smallest", label: "People in the smallest", unit: "count" as const },
    { key: "in_small_groups", label: "People who share with fewer than five", unit: "count" as const },
    { key: "small_share", label: "Their share", unit: "share" as const },
  ],
  groupsCaption: "How many people share what others may know of them",
  moments: { before: "As the columns are coarse", after: "As it is published" } as Readonly<Record<string, string>>,
  limits:
    "This covers what others may know. Months, rounded money and what a person bought stay in the file, and can tell who somebody is to whoever knows their contracts, as everybody with the book does, even without the key: keep it where only analysts reach it, at its one address.",
  consent: (untold: unknown, prospects: unknown) =>
    Number(untold) === 0
      ? "All prospects in the book have agreed to profiling."
      : `${count(untold)} of ${count(prospects)} prospects have not agreed to profiling. They are counted, but nothing is told of them, and their contacts, answers and campaigns carry no pseudonym. Policyholders are told of on the ground of their contract.`,
  absent:
    "Nothing that telecom firms or the police told, no care flag, no conduct, no label of fraud and no payee is in the file. Contacts of the care programme are told as service.",
};
