import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeMeasure, drillDown, drillUp, levelBelow, swapAxes } from "../../../src/models/pivot-drill.ts";
import { PIVOT_LEVELS } from "../../../src/models/pivot-levels.ts";
import { PIVOT_MEASURES } from "../../../src/models/pivot-measures.ts";
import { isSum, levelsFor, measuresIn, NOTHING, type PivotSchema } from "../../../src/models/pivot-schema.ts";
import { initialPivot, readPivot, SHOWN_AS, writePivot, type PivotState } from "../../../src/models/pivot-state.ts";

/** A database with every column that a pivot may ask for. */
const schema: PivotSchema = (() => {
  const columns: Record<string, Set<string>> = {};
  for (const { table, columns: names } of [...PIVOT_LEVELS, ...PIVOT_MEASURES]) {
    columns[table] ??= new Set(["customer", "weight"]);
    for (const name of names) columns[table].add(name);
  }
  for (const table of ["policies", "policy_years", "requests"]) columns[table]!.add("policy");
  return Object.fromEntries(Object.entries(columns).map(([table, names]) => [table, [...names]]));
})();

const initial = initialPivot(schema)!;
const of = (search: string) => readPivot(search, schema)!;

const states = fc.constantFrom(...PIVOT_MEASURES).chain(({ id }) => {
  const levels = levelsFor(schema, id).map((level) => level.id);
  return fc
    .record({
      measure: fc.constant(id),
      rows: fc.constantFrom(...levels),
      columns: fc.constantFrom(NOTHING, ...levels),
      show: fc.constantFrom(...SHOWN_AS.filter((show) => isSum(id) || show === "value" || show === "index")),
      drills: fc.array(
        fc.record({
          axis: fc.constantFrom("rows" as const, "columns" as const),
          level: fc.constantFrom(...levels),
          value: fc.string({ maxLength: 20 }),
        }),
        { maxLength: 3 },
      ),
      sort: fc.constantFrom<PivotState["sort"]>(
        { by: "order", descending: false },
        { by: "name", descending: true },
        { by: "total", descending: false },
      ),
    })
    .filter(({ rows, columns }) => rows !== columns);
});

describe("a pivot in the address", () => {
  it("leaves out what is as usual", () => {
    expect(writePivot(initial, schema, "?theme=x")).toBe("?theme=x");
    expect(of("").state).toEqual(initial);
    const other = initialPivot(schema, "explore.pivot.premium_in_force")!;
    expect(writePivot({ ...other, show: "row" }, schema, "")).toBe("?measure=premium_in_force&show=row");
  });

  it("comes back as it was written, whatever is asked", () => {
    fc.assert(
      fc.property(states, (state) => {
        const again = readPivot(writePivot(state, schema, ""), schema)!;
        expect(again).toEqual({ state, unmet: [] });
      }),
    );
  });

  it("falls back on what it does not know, and says so", () => {
    const { state, unmet } = of(
      "?measure=ebitda&rows=shoe_size&columns=region&show=loud&drill=rows.shoe_size.44&drill=nonsense&sort=size",
    );
    expect(state).toEqual(initial);
    expect(unmet.map(({ parameter }) => parameter)).toEqual([
      "measure",
      "rows",
      "columns",
      "show",
      "sort",
      "drill",
      "drill",
    ]);
  });

  it("does not take a share of an average, nor the rows for columns", () => {
    expect(of("?measure=persistency_13_count&show=row").unmet).toEqual([{ parameter: "show", value: "row" }]);
    expect(of("?rows=gender&columns=gender").state.columns).not.toBe("gender");
  });

  it("offers what the database holds, and nothing of an empty one", () => {
    const small = { customers: ["customer", "weight", "region", "value_to_date"] };
    expect(measuresIn(small).map(({ id }) => id)).toEqual(
      ["people", "value_to_date", "value_per_customer"].map((id) => `explore.pivot.${id}`),
    );
    expect(initialPivot(small)).toMatchObject({ rows: "region", columns: NOTHING });
    expect(readPivot("", {})).toBeNull();
    expect(readPivot("", { sales: ["week", "ape"] })).toBeNull();
  });
});

describe("drilling", () => {
  const start: PivotState = {
    ...initialPivot(schema, "explore.pivot.policies_issued")!,
    rows: "issued_year",
    columns: "gender",
  };

  it("goes from year to quarter to month, and on to another trait", () => {
    const quarter = drillDown(start, "rows", "2019", schema);
    const month = drillDown(quarter, "rows", "2019-Q3", schema);
    expect([quarter.rows, month.rows]).toEqual(["issued_quarter", "issued_month"]);
    const beyond = drillDown(month, "rows", "2019-08", schema);
    expect(beyond.rows).toBe("product_class");
    expect(beyond.drills.map(({ level, value }) => `${level} ${value}`)).toEqual([
      "issued_year 2019",
      "issued_quarter 2019-Q3",
      "issued_month 2019-08",
    ]);
  });

  it("comes back up to where it was, whatever was opened", () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom("rows" as const, "columns" as const), fc.string({ maxLength: 5 })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, (opened) => {
        const path = [start];
        for (const [axis, value] of opened) {
          const next = drillDown(path.at(-1)!, axis, value, schema);
          if (next === path.at(-1)) break;
          path.push(next);
          expect(next.rows).not.toBe(next.columns);
        }
        path.slice(0, -1).forEach((state, place) => expect(drillUp(path.at(-1)!, place)).toEqual(state));
      }),
    );
  });

  it("does not go to what the other axis shows, and ends where nothing is left", () => {
    const state: PivotState = { ...start, rows: "product_class", columns: "product" };
    expect(levelBelow(state, "rows", schema)).not.toBe("product");
    const small = { customers: ["customer", "weight", "region"] };
    expect(levelBelow(initialPivot(small)!, "rows", small)).toBeNull();
  });

  it("takes drills, shares and axes along when rows and columns change places", () => {
    const state = swapAxes({ ...drillDown(start, "rows", "2019", schema), show: "row" });
    expect(state).toMatchObject({
      rows: "gender",
      columns: "issued_quarter",
      show: "column",
      drills: [{ axis: "columns", level: "issued_year" }],
    });
    expect(swapAxes(swapAxes(start))).toEqual(start);
  });

  it("drops what another measure cannot be split by, and names it", () => {
    const opened = drillDown({ ...start, show: "row" }, "rows", "2019", schema);
    const { state, lost } = changeMeasure(opened, initialPivot(schema, "explore.pivot.value_per_customer")!, schema);
    expect(lost).toEqual(["issued_quarter", "issued_year"]);
    expect(state).toMatchObject({ rows: "region", columns: "gender", drills: [], show: "value" });
  });
});
