import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeBook } from "../../../loaders/book/describe-book.ts";
import { quarantineExamples } from "../../../loaders/book/quarantine-file.ts";
import { withBook } from "./with-book.ts";

const products = "term, whole_life, endowment, annuity, health, accident, critical_illness, investment_linked";

/** What check-book must say about the rows set aside: table, column, fault, expectation, value, rows. */
const setAside: Record<string, string[]> = {
  "unreadable-date": ['policies.issued_on: unreadable; expected a date, as 2024-12-31, found "31/12/2020" (row 2)'],
  "unreadable-amount": ['policies.annual_premium: unreadable; expected an amount, as 1234.50, found "1,200" (row 2)'],
  "not-a-whole-number": ['policies.premium_term_years: unreadable; expected a whole number, found "12.5" (row 2)'],
  "unreadable-flag": ['customers.owns_home: unreadable; expected true or false, found "perhaps" (row 2)'],
  "unreadable-time": [
    'contacts.occurred_at: unreadable; expected a time, as 2024-12-31 13:45:00, found "2024-03-01 25:15:00" (row 2)',
  ],
  "duplicate-key": ['customers.customer_id: duplicate; expected a key that no earlier row has, found "C1" (row 3)'],
  "duplicate-key-of-three": [
    'media.week, region, channel: duplicate; expected a key that no earlier row has, found "2024-01-01, tv" (row 3)',
  ],
  "missing-key-value": ["policies.policy_id: missing; expected a value (row 2)"],
  "missing-required-value": ["policies.product: missing; expected a value (row 2)"],
  orphan: ['policies.customer_id: not found; expected one that is in customers.customer_id, found "C9" (row 2)'],
  "orphan-in-optional-column": [
    'policies.agent_id: not found; expected one that is in agents.agent_id, found "A9" (row 3)',
  ],
  "rider-without-main-policy": [
    'policies.main_policy_id: not found; expected one that is in policies.policy_id, found "P8" (row 3)',
  ],
  "negative-premium": ['policies.annual_premium: below minimum; expected at least 0, found "-900" (row 2)'],
  "ended-before-issued": ['policies.ended_on: out of order; expected not before issued_on, found "2020-04-30" (row 2)'],
  "unknown-code": [`policies.product: not allowed; expected one of ${products}, found "Term" (row 2)`],
  "unknown-frequency": ['policies.frequency: not allowed; expected one of 0, 1, 2, 4, 12, found "3" (row 2)'],
  "after-as-of": [
    'policies.issued_on: after as of; expected no later than as_of, 2024-12-31, found "2025-01-01" (row 2)',
  ],
  "future-birth-year": [
    'customers.birth_year: after as of; expected no later than 2024, the year of as_of, found "2031" (row 2)',
  ],
  "share-above-one": ['arms.planned_share: above maximum; expected at most 1, found "1.2" (row 2)'],
  "several-faults-in-a-row": [
    'policies.annual_premium: below minimum; expected at least 0, found "-5" (row 2)',
    'policies.ended_on: out of order; expected not before issued_on, found "2019-01-01" (row 2)',
    `policies.product: not allowed; expected one of ${products}, found "pension" (row 2)`,
  ],
  "ragged-rows": [
    'policies: malformed; expected 5 fields, as the header has, found "P2,term,2020-05-01" (2 rows: 2, 4)',
    'policies.issued_on: unreadable; expected a date, as 2024-12-31, found "2021-13-01" (row 5)',
  ],
  "open-quote": [
    'policies: malformed; expected fields whose quotes are closed, found ""P2,term,2020-05-01,,900 " (row 2)',
  ],
  "not-utf8-row": ['customers: malformed; expected UTF-8 text, found "C2,?x?_" (row 2)'],
};

/** What check-book must tell to look at, although no row is set aside. */
const toLookAt: Record<string, string[]> = {
  "reserve-not-closed": [
    "ledger.amount: reserve changes of 1 of 2 completed policies do not sum to 0: their contribution is off by what is left",
  ],
  "ledger-loaded-twice": ["ledger: 2 rows repeat another one in every column: was something loaded twice?"],
  "misspelt-column": [
    "policies.sum_asured: is not a column of the contract and is not read; did you mean sum_assured?",
  ],
  "misspelt-file": ["polices.csv is not a table of the contract and is not read; did you mean policies.csv?"],
  "misspelt-setting": ['book.json: "discount" is not a setting and has no effect; did you mean "discount_rate"?'],
  "no-rows": ["customers: has no rows"],
};

/** Structural faults: nothing is read, and the one message says what to mend. */
const structural: Record<string, RegExp> = {
  "missing-key-column":
    /^policies: \S+policies\.csv has no column policy_id, .* It has: contract, product, issued_on\.$/,
  "empty-file": /^policies\.csv is empty\. A table without rows still needs a line with its column names\.$/,
  "utf-16": /^customers\.csv is not UTF-8 text\. Save it as CSV UTF-8\.$/,
  "column-twice": /customers\.csv has the column region twice/,
  "two-files-for-a-table":
    /^The table customers is there twice: customers\.csv and customers\.sql\. Keep one of them\.$/,
  "invalid-json": /^book\.json cannot be read as JSON: /,
  "setting-out-of-range": /^book\.json: "discount_rate" is 3, but must be a fraction from 0 to 1/,
  "as-of-no-date": /^book\.json: "as_of" is "2024-02-30", but must be a date/,
  "nothing-to-take-as-of-from": /has a date to take as_of from\. Add book\.json with "as_of"/,
  "search-without-folder": /^book\.json: "search" names no-such-folder, but there is no folder /,
  "search-without-variable": /the environment variable NO_SUCH_VARIABLE is not set$/,
  "sql-two-statements": /customers\.sql must be one SELECT/,
  "sql-that-deletes": /customers\.sql must be one SELECT/,
  "sql-that-writes": /customers\.sql must be one SELECT/,
  "sql-syntax-error": /customers\.sql fails: Parser Error: syntax error at or near "FORM"$/,
  "sql-missing-file": /customers\.sql fails: IO Error: No files found that match the pattern "extract\.csv"$/,
  "sql-failing-cast": /customers\.sql fails: Conversion Error: Could not convert string 'abc' to INT32/,
  "not-parquet": /customers\.parquet cannot be read as Parquet: /,
};

const sound = ["control-semicolons-and-mark"];

const folder = (name: string) => `tests/books/broken/${name}`;

describe("check-book on broken books", () => {
  it.each(Object.entries(setAside))("names the rows that %s sets aside", async (name, lines) => {
    await withBook(folder(name), async ({ book, report, database }) => {
      const said = describeBook(book, report, await quarantineExamples(database));
      expect(section(said, "Rows set aside")).toEqual(lines);
      for (const [table, { rows_in, rows_used, rows_set_aside, present }] of Object.entries(report.tables)) {
        const [kept] = await database.rows<{ rows: number }>(`SELECT count(*) AS rows FROM book.${table}`);
        expect(rows_used + rows_set_aside).toBe(rows_in);
        expect(kept!.rows).toBe(present ? rows_used : 0);
      }
    });
  });

  it.each(Object.entries(toLookAt))("tells to look at %s and uses every row", async (name, lines) => {
    await withBook(folder(name), ({ book, report }) => {
      expect(section(describeBook(book, report, new Map()), "To look at")).toEqual(lines);
      expect(report.faults).toEqual([]);
    });
  });

  it.each(Object.entries(structural))("stops at %s with one message", async (name, message) => {
    const reading = withBook(folder(name), () => undefined);
    await expect(reading).rejects.toMatchObject({ name: "BookError" });
    await expect(reading).rejects.toThrow(message);
  });

  it("finds no fault with semicolons, a byte-order mark, quotes and capitals in the header", async () => {
    await withBook(folder(sound[0]!), async ({ report, database }) => {
      expect(report.faults).toEqual([]);
      expect(report.warnings).toEqual([]);
      expect(await database.rows("SELECT policy_id, annual_premium FROM book.policies ORDER BY policy_id")).toEqual([
        { policy_id: "P1", annual_premium: 1200 },
        { policy_id: "P;2", annual_premium: 900 },
      ]);
    });
  });

  it("knows every broken book", () => {
    const expected = [setAside, toLookAt, structural].flatMap((books) => Object.keys(books));
    expect(readdirSync("tests/books/broken").sort()).toEqual([...expected, ...sound].sort());
  });
});

/** The lines under a title of the plain report. */
function section(lines: string[], title: string): string[] {
  const start = lines.indexOf(title) + 1;
  if (start === 0) return [];
  const end = lines.indexOf("", start);
  return lines.slice(start, end < 0 ? undefined : end).map((line) => line.trim());
}
