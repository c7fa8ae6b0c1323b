import type { ColumnType, ContractColumn, ContractTable, Theme } from "./contract/column.ts";
import { contract } from "./contract/index.ts";
import { settingRules } from "./setting-rules.ts";

const themes: Record<Theme, string> = {
  people: "People",
  contracts: "Contracts and money",
  contacts: "Contacts and opinions",
  marketing: "Marketing",
  fraud: "Fraud",
};

const typeNames: Record<ColumnType, string> = {
  text: "text",
  code: "code",
  integer: "whole number",
  number: "number",
  money: "money",
  rate: "fraction",
  date: "date",
  timestamp: "time",
  flag: "true or false",
};

/** The dictionary of a book as Markdown: data/README.md. */
export function dictionary(): string {
  const tables = Object.entries(themes).flatMap(([theme, title]) => [
    `## ${title}`,
    ...contract.filter((table) => table.theme === theme).map(tableSection),
  ]);
  return [introduction, settingsSection(), ...tables].join("\n\n") + "\n";
}

const introduction = `# Your own book

<!-- Written by \`npm run dictionary\` from loaders/book/contract. Change it there. -->

A book is a folder with one file for each table that you have. No table is mandatory, and of a table no column but its key: each
page says what it lacks. *Required* below means: where the column is there, no value of it is missing. To make one:

1. Make a folder here, such as \`data/my-book\`. What is in it stays on your machine.
2. Put a file in it for each table that you have, named after the table: \`policies.csv\`, \`policies.parquet\` or \`policies.sql\`.
3. Write \`book.json\`; at least \`name\` and \`as_of\` deserve an own value.
4. Run \`npm run check-book -- data/my-book\` until you are content with what it says, then \`TENURE_BOOK=data/my-book npm start\`.

**CSV** is UTF-8, with or without a byte-order mark, with commas or semicolons, values in double quotes where needed, and column names in
the first line. An empty value is a missing one. Numbers have a decimal point and no thousands separator.

**Parquet** is read where it lies; it is the format for large tables. Columns may have any type that holds the same values without
loss: whole numbers as a policy number, texts as dates.

**SQL** is one SELECT that DuckDB runs, so that you map your own names once and copy nothing:

\`\`\`sql
SELECT contract_no AS policy_id, holder_no AS customer_id, 'term' AS product, start_date AS issued_on
FROM read_csv('extracts/contracts.csv')
\`\`\`

It finds its files in the book's folder, then in the folders of \`search\`.

**Values.** Dates are \`2024-12-31\`, times \`2024-12-31 13:45:00\` in local time, flags \`true\` and \`false\` (or 1 and 0), fractions 0.05 for
5 %. Money is in the book's currency, exact to the cent; finer amounts are rounded. A time with a zone is read as UTC. The case of
column names does not matter, that of codes does.

**Rows set aside.** A row that breaks a rule below is set aside, counted and shown, never mended and never lost: a value that cannot be
read or is not allowed, a required value that is missing, dates out of order or after \`as_of\`, a key that an earlier sound row has, an id
that the table it points at lacks. Ids are looked up among all rows of the other table, also those set aside for a fault of their
own. The number of a row counts from 1 after the header.

**Privacy.** Columns that identify a person or contract never leave the build as they are.`;

function settingsSection(): string {
  const rows = Object.entries(settingRules).map(([name, rule]) => {
    const standard = name === "name" || name === "as_of" ? "" : code(JSON.stringify(rule.standard));
    return `| ${code(name)} | ${rule.expectation} | ${standard} | ${rule.description} |`;
  });
  return ["## book.json", "| key | value | default | meaning |\n|---|---|---|---|\n" + rows.join("\n")].join("\n\n");
}

function tableSection(table: ContractTable): string {
  const key = table.key.length > 0 ? `Key: ${table.key.map(code).join(", ")}.` : "Rows have no key.";
  const open = table.open ? " Further numeric columns of any name are read too." : "";
  const rows = table.columns.map((column) => columnRow(column));
  const head = "| column | type | required | identifies | values | meaning |\n|---|---|---|---|---|---|";
  const order = (table.ordered ?? []).map(([first, second]) => `${code(first)} is not after ${code(second)}`);
  return [
    `### ${table.name}`,
    `One row is ${table.row}. ${key}${open}`,
    [head, ...rows].join("\n"),
    ...(order.length > 0 ? [`Order: ${order.join("; ")}.`] : []),
  ].join("\n\n");
}

function columnRow(column: ContractColumn): string {
  const cells = [
    code(column.name),
    [typeNames[column.type], column.unit].filter(Boolean).join(", "),
    column.optional ? "" : "yes",
    column.identifies ? "yes" : "",
    valuesOf(column),
    column.description,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What a value must fulfil besides its type, in words. */
function valuesOf({ values, minimum, maximum, future, references, type }: ContractColumn): string {
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : minimum !== undefined
        ? `at least ${minimum}`
        : maximum !== undefined
          ? `at most ${maximum}`
          : "";
  const parts = [
    values ? values.map((value) => code(String(value))).join(", ") : "",
    range,
    future && (type === "date" || type === "timestamp") ? "may lie after as_of" : "",
    references ? `found in ${code(references)}` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function code(text: string): string {
  return `\`${text}\``;
}
