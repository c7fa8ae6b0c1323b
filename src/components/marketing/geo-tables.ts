import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { geoWords } from "../../words/marketing-geo.js";
import { formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { cards } from "../cards.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";

/** The lift of the first two tests, and what the first one got for its money. */
export function testCards(report: Report): HTMLElement {
  const text = geoWords();
  const tests = text.ordered(report.tables).slice(0, 2);
  const [first] = tests;
  if (hasNothing(report) || !first) return html`<span></span>`;
  const ofFirst = {
    per_thousand: text.perThousandOf(first, report.book.currency),
    policies: text.policiesOf(first),
  };
  return cards(report, [
    ...tests.map((row) => [text.idOf(row, "lift"), { label: text.liftOf(row) }] as const),
    ...Object.entries(ofFirst).map(([metric, label]) => [text.idOf(first, metric), { label }] as const),
  ]);
}

/** Every test with its size, its result or why it has none, and its checks. */
export function testsTable(report: Report): HTMLElement {
  const text = geoWords();
  const tests = text.ordered(report.tables);
  if (hasNothing(report) || tests.length === 0) return html`<span></span>`;
  const rows = tests.map((row) => testLine(report, row));
  return html`<section>
    <h2>${text.testsTitle}</h2>
    ${dataTable(rows, { caption: text.testsTitle, columns: text.testColumns, currency: report.book.currency })}
    <p class="subtitle">${text.testsNote}</p>
    ${checkTable(report, tests)}
  </section>`;
}

function testLine({ numbers }: Report, row: Row): Row {
  const text = geoWords();
  const [lift, detectable, spend] = ["lift", "detectable", "spend_extra"].map((name) => numbers[text.idOf(row, name)]);
  const reason = row["reason"] === null ? null : words().reasons[String(row["reason"])];
  return {
    ...row,
    name: text.testName(row),
    when: text.when(row),
    regions: text.regions(row),
    lift: lift?.estimate ?? null,
    lift_low: lift?.low ?? null,
    lift_high: lift?.high ?? null,
    detectable: detectable?.estimate ?? null,
    spend: spend?.estimate ?? null,
    said: reason ? `${text.verdictName(row["verdict"])}: ${reason}` : text.verdictName(row["verdict"]),
  };
}

function checkTable(report: Report, tests: readonly Row[]) {
  const text = geoWords();
  const rows = tests.flatMap((test) =>
    (report.tables["geo_checks"] ?? [])
      .filter((row) => row["test"] === test["test"])
      .map((row) => checkLine(test, row)),
  );
  if (rows.length === 0) return null;
  return html`<details class="definition">
    <summary>${text.checksTitle}</summary>
    ${dataTable(rows, { caption: text.checksTitle, columns: text.checkColumns })}
  </details>`;
}

function checkLine(test: Row, { check, passed, value, limit, lowers }: Row): Row {
  const text = geoWords();
  const known = words().checks[String(check)];
  const size = (of: unknown) => formatValue(Number(of), { unit: "share", decimals: 1 });
  const measured =
    typeof value === "number" && typeof limit === "number"
      ? ` (${words().components.evidence.limit(size(value), size(limit))})`
      : "";
  const result = passed ? text.passed : lowers ? text.failed : text.failedAside;
  return {
    name: text.testName(test),
    said: (passed ? known?.passed : known?.failed) ?? String(check),
    result: `${result}${measured}`,
  };
}
