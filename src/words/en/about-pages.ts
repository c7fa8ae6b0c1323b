/** How long before the book's last day a table ends, in words; null days: the table has no dates. */
function freshnessOf(days: number | null): string {
  if (days === null) return "has no dates";
  if (days <= 0) return "reaches it";
  if (days === 1) return "ends a day before";
  if (days < 14) return `ends ${days} days before`;
  if (days < 92) return `ends ${Math.round(days / 7)} weeks before`;
  if (days < 730) return `ends ${Math.round(days / 30.4375)} months before`;
  return `ends ${Math.round(days / 365.25)} years before`;
}

/** Words of the page about the book. */
export const bookPage = {
  tables: "Tables of the book",
  tableColumns: [
    { key: "table", label: "Table" },
    { key: "row", label: "One row is" },
    { key: "format", label: "Format" },
    { key: "rows_in", label: "Read", unit: "count" as const },
    { key: "rows_used", label: "Used", unit: "count" as const },
    { key: "rows_set_aside", label: "Set aside", unit: "count" as const },
    { key: "unknown_columns", label: "Columns not read" },
  ],
  summary: (read: string, tables: string, setAside: string, absent: string) =>
    `${read} rows were read from ${tables === "1" ? "one table" : `${tables} tables`} and ${setAside} set aside; ${absent}.`,
  noneSetAside: "none were",
  absentTables: (count: number) =>
    count === 0 ? "no table is missing" : count === 1 ? "one table is missing" : `${count} tables are missing`,
  freshness: "How far each table reaches",
  freshnessColumns: [
    { key: "table", label: "Table" },
    { key: "latest", label: "Latest day in it" },
    { key: "freshness", label: "Against the last day of the book" },
  ],
  freshnessOf,
  noChecks: "The pages' checks are not there yet.",
  noneFailed: "No check failed.",
  checksPassed: (count: string) => `${count} checks that passed`,
  gaps: "What pages lack",
  gapColumns: [
    { key: "name", label: "Page" },
    { key: "table", label: "Lacks of the table" },
    { key: "columns", label: "The columns" },
  ],
  wholeTable: "all of it",
  noGaps: "No page lacks a table or a column that it needs.",
  faults: "Rows set aside, by what was expected",
  faultColumns: [
    { key: "table", label: "Table" },
    { key: "column", label: "Column" },
    { key: "expectation", label: "Expected" },
    { key: "rows", label: "Rows", unit: "count" as const },
    { key: "first_rows", label: "First row numbers" },
  ],
  noFaults: "No row had to be set aside.",
  warnings: "Warnings",
  warningColumns: [
    { key: "table", label: "Table" },
    { key: "column", label: "Column" },
    { key: "message", label: "Warning" },
  ],
  noWarnings: "There are no warnings.",
  absent: "Tables that the book does not have",
  absentColumns: [
    { key: "table", label: "Table" },
    { key: "row", label: "One row would be" },
  ],
  noAbsent: "No table is missing.",
  settings: "Settings of the book",
  settingColumns: [
    { key: "setting", label: "Setting" },
    { key: "value", label: "Value" },
    { key: "defaulted", label: "By default" },
  ],
  sparse: "Columns empty in more than half of the rows",
  sparseColumns: [
    { key: "table", label: "Table" },
    { key: "column", label: "Column" },
    { key: "missing_share", label: "Empty", unit: "share" as const },
  ],
  noSparse: "No column is empty in more than half of the rows.",
};

/** Words of the page on grades. */
export const gradesPage = {
  grades: "Grades of evidence, strongest first",
  columns: [
    { key: "grade", label: "Grade" },
    { key: "name", label: "Name" },
    { key: "meaning", label: "What it stands for" },
    { key: "verb", label: "A sentence may say" },
  ],
};

/** Words of the data dictionary. */
export const dictionaryPage = {
  themes: {
    people: "People",
    contracts: "Contracts and money",
    contacts: "Contacts and opinions",
    marketing: "Marketing",
    fraud: "Fraud",
  } as Record<string, string>,
  oneRow: (row: string) => `One row is ${row}.`,
  open: "Further numeric columns of any name are read too.",
  settings: "Settings in book.json",
  settingColumns: [
    { key: "setting", label: "Setting" },
    { key: "expectation", label: "Expected" },
    { key: "standard", label: "Default" },
    { key: "description", label: "Meaning" },
  ],
  columns: [
    { key: "column", label: "Column" },
    { key: "type", label: "Type" },
    { key: "need", label: "Needed" },
    { key: "allowed", label: "Allowed" },
    { key: "names", label: "Privacy" },
    { key: "description", label: "Meaning" },
  ],
  key: "key",
  required: "yes",
  optional: "may be empty",
  identifies: "identifies",
  atLeast: (value: string) => `at least ${value}`,
  atMost: (value: string) => `at most ${value}`,
  found: (column: string) => `found in ${column}`,
};
