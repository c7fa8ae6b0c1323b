import { Coordinator, makeClient, Selection, wasmConnector } from "npm:@uwdata/mosaic-core";
import type { MosaicClient, SelectionClause } from "npm:@uwdata/mosaic-core";
import { column as columnOf, count, isIn, literal, Query, sum } from "npm:@uwdata/mosaic-sql";
import type { FilterExpr } from "npm:@uwdata/mosaic-sql";
import type { AnalystDatabase } from "../open-database.js";
import { binCount } from "./dimension.js";
import type { Choice, Dimension } from "./dimension.js";

export interface Listeners {
  /** Weighted rows in each bin of a dimension, under the choices made in all others. */
  counted: (column: string, counts: Float64Array) => void;
  /** Rows that all choices leave, and the sums of the amounts asked for. */
  summed: (rows: number, sums: Record<string, number>) => void;
}

export interface LinkedCharts {
  /** Lets only these bins of a dimension through; resolves when every chart and number has followed. */
  choose: (column: string, choice: Choice) => Promise<void>;
  /** Lets everything through again. */
  clear: () => Promise<void>;
  /** Prepares for choices in this dimension: what the others will be asked is counted ahead for each of its bins. */
  prepare: (column: string) => void;
}

interface Columns {
  data(): Iterable<unknown>;
  getChild: (name: string) => { toArray: () => ArrayLike<number> };
}

/**
 * Charts that filter one another, and the sums over what is left, on a table of bins. Mosaic counts ahead per bin of the
 * chart in use; as choices are whole bins, nothing is rounded and every sum is exact.
 */
export async function linkCharts(
  { db, connection }: AnalystDatabase,
  table: string,
  dimensions: readonly Dimension[],
  amounts: readonly string[],
  listeners: Listeners,
): Promise<LinkedCharts> {
  const coordinator = new Coordinator(wasmConnector({ duckdb: db, connection }), { consolidate: false });
  coordinator.logger(null as never);
  const selection = Selection.crossfilter();
  const clients = new Map(
    dimensions.map((dimension) => [
      dimension.column,
      countClient(coordinator, selection, table, dimension, listeners.counted),
    ]),
  );
  const sums = sumClient(coordinator, selection, table, amounts, listeners.summed);
  await Promise.all([...clients.values(), sums].map((client) => client.pending));

  const clause = (column: string, choice: Choice): SelectionClause => ({
    source: clients.get(column)!,
    clients: new Set<MosaicClient>([clients.get(column)!]),
    value: choice,
    predicate: choice ? isIn(columnOf(column), choice.map(literal)) : null,
    meta: { type: "point" },
  });
  return {
    choose: (column, choice) => settled(selection.update(clause(column, choice))),
    clear: () => settled(selection.reset()),
    prepare: (column) => selection.activate(clause(column, [0])),
  };
}

function countClient(
  coordinator: Coordinator,
  selection: Selection,
  table: string,
  dimension: Dimension,
  counted: Listeners["counted"],
) {
  return makeClient({
    coordinator,
    selection,
    query: (filter: FilterExpr) =>
      Query.from(table)
        .select({ bin: columnOf(dimension.column), n: sum("row_weight") })
        .where(filter ?? [])
        .groupby("bin"),
    queryResult: (data: Columns) => {
      const [bins, sizes] = ["bin", "n"].map((name) => data.getChild(name).toArray());
      const counts = new Float64Array(binCount(dimension));
      for (let i = 0; i < bins!.length; i++) counts[bins![i]!] = sizes![i]!;
      counted(dimension.column, counts);
    },
  });
}

function sumClient(
  coordinator: Coordinator,
  selection: Selection,
  table: string,
  amounts: readonly string[],
  summed: Listeners["summed"],
) {
  return makeClient({
    coordinator,
    selection,
    query: (filter: FilterExpr) =>
      Query.from(table)
        .select({ rows: count(), ...Object.fromEntries(amounts.map((name) => [name, sum(name)])) })
        .where(filter ?? []),
    queryResult: (data: Columns) => {
      const read = (name: string) => data.getChild(name).toArray()[0] ?? 0;
      summed(read("rows"), Object.fromEntries(amounts.map((name) => [name, read(name)])));
    },
  });
}

/** Waits for the newest choice also when it had to queue behind another. */
async function settled(selection: Selection): Promise<void> {
  await selection.pending("value");
  await selection.pending("value");
}
