import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { metric } from "../../metrics.js";
import { formatEstimate, formatInterval } from "../../words/number-format.js";
import { pathModelWords } from "../../words/path-model.js";
import type { TableColumn } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const ratio = { unit: "ratio" as const, decimals: 2 };

/** How well each construct is measured, how well the model fits by maximum likelihood, and behind lines of their own loadings, likeness and waves. */
export function measurementTables(report: Report): HTMLElement {
  if (hasNothing(report) || report.state !== "ready") return html`<span></span>`;
  const { page, constructName } = pathModelWords();
  const { columns: text, measurement } = page;
  const rows = (report.tables["path_constructs"] ?? []).map((row) => {
    return { ...row, construct: constructName(String(row["construct"])) };
  });
  const columns = [
    { key: "construct", label: text.construct },
    { key: "items", label: text.items, unit: "count" as const },
    { key: "respondents", label: text.respondents, unit: "count" as const },
    { key: "mean", label: text.mean, unit: "ratio" as const, decimals: 1 },
    { key: "alpha", label: text.alpha, ...ratio },
    { key: "rho_a", label: text.rhoA, ...ratio },
    { key: "rho_c", label: text.rhoC, ...ratio },
    { key: "ave", label: text.ave, ...ratio },
    { key: "htmt", label: text.htmt, ...ratio },
    { key: "r2", label: text.r2, unit: "share" as const },
  ];
  return html`<section class="figure">
    <div class="figure-head">
      <h2>${measurement.title}</h2>
      <p class="subtitle">${measurement.subtitle}</p>
    </div>
    ${tableOrNote(rows, measurement.note, { caption: measurement.title, columns })} ${fitTable(report)}
    ${loadings(report)} ${likeness(report)} ${pathsByWave(report)}
  </section>`;
}

function loadings({ tables }: Report): HTMLElement {
  const { page, constructName } = pathModelWords();
  const rows = (tables["path_loadings"] ?? []).map((row) => {
    return { ...row, construct: constructName(String(row["construct"])) };
  });
  return folded(page.loadings, rows, [
    { key: "construct", label: page.columns.construct },
    { key: "item", label: page.columns.item },
    { key: "loading", label: page.columns.loading, ...ratio },
    { key: "weight", label: page.columns.weight, ...ratio },
  ]);
}

function likeness({ tables }: Report): HTMLElement {
  const { page, constructName } = pathModelWords();
  const rows = (tables["path_htmt"] ?? []).map((row) => {
    return { ...row, construct: constructName(String(row["construct"])), other: constructName(String(row["other"])) };
  });
  return folded(page.likeness, rows, [
    { key: "construct", label: page.columns.construct },
    { key: "other", label: page.columns.other },
    { key: "htmt", label: page.columns.htmt, ...ratio },
  ]);
}

/** One row for each arrow, one column for each wave; a note when there is one wave only. */
function pathsByWave({ tables }: Report): HTMLElement {
  const { page, constructName } = pathModelWords();
  const all = tables["path_waves"] ?? [];
  const waves = [...new Set(all.map((row) => String(row["wave"])))];
  const arrows = new Map<string, Row>();
  for (const { wave, from, to, path } of all) {
    const key = `${String(from)} ${String(to)}`;
    const arrow = arrows.get(key) ?? { from: constructName(String(from)), to: constructName(String(to)) };
    arrows.set(key, { ...arrow, [`wave_${String(wave)}`]: path! });
  }
  return folded(page.pathsByWave, waves.length > 1 ? [...arrows.values()] : [], [
    { key: "from", label: page.columns.from },
    { key: "to", label: page.columns.to },
    ...waves.map((wave) => ({ key: `wave_${wave}`, label: wave, ...ratio })),
  ]);
}

function folded({ title, note }: { title: string; note: string }, rows: readonly Row[], columns: TableColumn[]) {
  return html`<details class="definition">
    <summary>${title}</summary>
    ${tableOrNote(rows, note, { caption: title, columns })}
  </details>`;
}

function fitTable({ numbers }: Report): HTMLElement {
  const { page } = pathModelWords();
  const rows = page.fitNumbers.flatMap((id) => {
    const estimate = numbers[id];
    if (!estimate || estimate.estimate === null) return [];
    const { label, unit, decimals } = metric(id);
    const interval = formatInterval(estimate.low, estimate.high, { unit, decimals });
    const value = formatEstimate(estimate, { unit, decimals });
    return [{ measure: label, value: interval ? `${value} (${interval})` : value }];
  });
  const columns = [
    { key: "measure", label: page.columns.measure },
    { key: "value", label: page.columns.value },
  ];
  return tableOrNote(rows, page.fit.note, { caption: page.fit.title, captioned: true, columns });
}
