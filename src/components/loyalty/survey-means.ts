import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { pathModelWords } from "../../words/path-model.js";
import { dotInterval } from "../charts/dot-interval.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";

type Drawn = Parameters<typeof dotInterval>[0][number];
const score = { unit: "count" as const, decimals: 1 };

/** What customers think, in the wave that the reader picks; the latest at first. */
export function surveyWaves(report: Report): HTMLElement {
  const rows = report.tables["survey_waves"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const { page } = pathModelWords();
  const waves = [...new Set(rows.map((row) => String(row["wave"])))];
  const choices = waves.map((wave) => ({ value: wave, label: wave }));
  const bar = filterBar([{ kind: "segmented", id: "wave", label: page.waves.wave, choices, initial: waves.at(-1)! }]);
  const place = html`<div></div>`;
  const draw = () => place.replaceChildren(meansOf(report, rows, String(bar.value["wave"])));
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function meansOf(report: Report, all: readonly Row[], wave: string): HTMLElement {
  const { page, wavesTitle, constructName } = pathModelWords();
  const rows = all
    .filter((row) => row["wave"] === wave)
    .map((row): Row => ({ ...row, category: constructName(String(row["construct"])) }));
  return figure(report, {
    title: wavesTitle(all),
    subtitle: page.waves.subtitle,
    rows,
    name: `survey-${wave}`,
    method: "/loyalty/methods#path-model",
    columns: columns(),
    chart: (drawn: Drawn[], { width }) => dotInterval(drawn, { width, ...score, label: page.waves.axis }),
  });
}

/** What employees think in each wave; nothing when none were asked. */
export function employeeMeans(report: Report): HTMLElement {
  const means = report.tables["employee_constructs"] ?? [];
  if (hasNothing(report) || means.length === 0) return html`<span></span>`;
  const { page, employeesTitle, constructName } = pathModelWords();
  const order = [...new Set(means.map((row) => row["construct"]))];
  const rows = order
    .flatMap((construct) => means.filter((row) => row["construct"] === construct))
    .map((row): Row => ({ ...row, category: `${constructName(String(row["construct"]))} ${String(row["wave"])}` }));
  return figure(report, {
    title: employeesTitle(means),
    subtitle: page.employees.subtitle,
    rows,
    name: "employees",
    method: "/loyalty/methods#path-model",
    columns: [...columns(), { key: "alpha", label: page.columns.alpha, unit: "ratio" as const, decimals: 2 }],
    chart: (drawn: Drawn[], { width }) => dotInterval(drawn, { width, ...score, label: page.employees.axis }),
  });
}

function columns() {
  const { columns: text } = pathModelWords().page;
  return [
    { key: "category", label: text.construct },
    { key: "respondents", label: text.respondents, unit: "count" as const },
    { key: "estimate", label: text.mean, ...score, low: "low", high: "high" },
  ];
}
