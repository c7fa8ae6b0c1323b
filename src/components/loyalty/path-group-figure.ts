import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { words } from "../../words/index.js";
import { pathModelWords } from "../../words/path-model.js";
import { dotInterval } from "../charts/dot-interval.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";

/** A path in each group that the reader picks; trait and path live in the URL. Nothing when no groups could be compared. */
export function pathGroupFigure(report: Report): HTMLElement {
  const rows = report.tables["path_groups"] ?? [];
  if (rows.length === 0) return html`<span></span>`;
  const bar = filterBar([traitFilter(rows), pathFilter(rows)]);
  const place = html`<div></div>`;
  const draw = () =>
    place.replaceChildren(ofPick(report, rows, { trait: String(bar.value["group"]), path: String(bar.value["path"]) }));
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function traitFilter(rows: readonly Row[]): ChoiceFilter {
  const { groups } = pathModelWords().page;
  const known = Object.entries(groups.traits).filter(([trait]) => rows.some((row) => row["trait"] === trait));
  const choices = known.map(([value, label]) => ({ value, label }));
  return { kind: "segmented", id: "group", label: groups.by, choices, initial: choices[0]!.value };
}

/** The path that differs most between groups comes first. */
function pathFilter(rows: readonly Row[]): ChoiceFilter {
  const { page, constructName } = pathModelWords();
  const ordered = [...rows].sort((a, b) => Number(a["p_value"] ?? 1) - Number(b["p_value"] ?? 1));
  const codes = [...new Set(rows.map(pathCode))];
  const choices = codes.map((value) => {
    const [from, to] = value.split("-") as [string, string];
    return { value, label: `${constructName(from)} → ${constructName(to).toLowerCase()}` };
  });
  return { kind: "select", id: "path", label: page.groups.path, choices, initial: pathCode(ordered[0]!) };
}

function pathCode(row: Row): string {
  return `${String(row["from"])}-${String(row["to"])}`;
}

function ofPick(report: Report, all: readonly Row[], { trait, path }: { trait: string; path: string }): HTMLElement {
  const { page, groupsTitle } = pathModelWords();
  const { levelName } = words();
  const rows = all
    .filter((row) => row["trait"] === trait && pathCode(row) === path)
    .map((row): Row => ({ ...row, category: levelName(String(row["level"])), estimate: row["path"]! }));
  const ratio = { unit: "ratio" as const, decimals: 2 };
  return figure(report, {
    title: groupsTitle(all),
    subtitle: page.groups.subtitle,
    rows,
    name: `path-by-${trait}`,
    method: "/loyalty/methods#path-model",
    analysis: "path_model",
    columns: [
      { key: "category", label: page.columns.level },
      { key: "respondents", label: page.columns.respondents, unit: "count" as const },
      { key: "estimate", label: page.columns.path, ...ratio, low: "low", high: "high" },
      { key: "differs", label: page.columns.differs },
    ],
    chart: (drawn: Parameters<typeof dotInterval>[0][number][], { width }) =>
      dotInterval(drawn, { width, ...ratio, label: page.groups.axis }),
  });
}
