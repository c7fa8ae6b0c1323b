import type { AnalystDatabase } from "../open-database.js";
import type { Choice, Choices, Dimension } from "./dimension.js";
import { binnedName, binnedSql, chosenSql, sumsOf } from "./explorer-sql.js";
import type { ExplorerTable } from "./explorer-table.js";
import { headlineNumbers, isWithheld } from "./headline-numbers.js";
import { linkCharts } from "./linked-charts.js";
import type { LinkedCharts } from "./linked-charts.js";
import { readDimensions } from "./read-dimensions.js";
import type { Ask } from "./read-dimensions.js";

/** The numbers of a selection and whether they are withheld. */
export interface Shown {
  rows: number;
  numbers: Record<string, number | null>;
  withheld: boolean;
}

export interface ExploredTable extends Omit<LinkedCharts, "choose" | "clear"> {
  table: ExplorerTable;
  dimensions: readonly Dimension[];
  choices: Choices;
  choose: (column: string, choice: Choice) => Promise<void>;
  clear: () => Promise<void>;
}

interface Draw {
  counted: (column: string, counts: Float64Array) => void;
  shown: (shown: Shown) => void;
}

/** So few rows may belong to fewer than ten people: then people are counted before amounts are shown. */
const COUNT_PEOPLE_BELOW = 1000;

/** Cuts a table into bins and links the charts on it; answers when all is counted for the first time. */
export async function exploreTable(
  database: AnalystDatabase,
  table: ExplorerTable,
  draw: Draw,
): Promise<ExploredTable> {
  const ask = askOf(database);
  const dimensions = await readDimensions(table, ask);
  await database.connection.query(binnedSql(table, dimensions));
  const amounts = sumsOf(table.headlines).map(({ alias }) => alias);
  let choices: Choices = {};
  let newest = 0;
  const summed = async (rows: number, sums: Record<string, number>) => {
    const asked = ++newest;
    const people = await countPeople(ask, table, rows, chosenSql(dimensions, choices));
    if (asked === newest)
      draw.shown({ rows, numbers: headlineNumbers(table.headlines, sums), withheld: isWithheld(people) });
  };
  const linked = await linkCharts(database, binnedName(table.name), dimensions, amounts, {
    counted: draw.counted,
    summed: (rows, sums) => void summed(rows, sums),
  });
  return {
    table,
    dimensions,
    prepare: linked.prepare,
    get choices() {
      return choices;
    },
    choose: (column, choice) => {
      choices = { ...choices, [column]: choice };
      return linked.choose(column, choice);
    },
    clear: () => {
      choices = {};
      return linked.clear();
    },
  };
}

/** How many people the rows belong to; the rows themselves where they are people, or too many for the answer to matter. */
async function countPeople(ask: Ask, table: ExplorerTable, rows: number, chosen: string | null): Promise<number> {
  if (!table.person || rows === 0 || rows >= COUNT_PEOPLE_BELOW) return rows;
  const [counted] = await ask(
    `SELECT count(DISTINCT person) AS people FROM ${binnedName(table.name)} WHERE ${chosen ?? "TRUE"}`,
  );
  return Number(counted!["people"]);
}

function askOf({ connection }: AnalystDatabase): Ask {
  return async (sql) =>
    (await connection.query(sql)).toArray().map((row: { toJSON: () => object }) => ({ ...row.toJSON() }));
}
