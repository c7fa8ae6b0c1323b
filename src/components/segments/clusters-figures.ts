import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { clustersWords } from "../../words/segments-clusters.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/segments/methods#clusters";

const groupsOf = ({ tables }: Report) => (tables["clusters_groups"] ?? []).filter(({ group }) => Number(group) >= 0);
const nothing = (report: Report) => hasNothing(report) || groupsOf(report).length === 0;

/** What groups are worth a head, with sizes, cost, persistency and policies beneath. */
export function groupValueFigure(report: Report): HTMLElement {
  if (nothing(report)) return html`<span></span>`;
  const text = clustersWords();
  const { currency } = report.book;
  const all = report.tables["clusters_groups"] ?? [];
  const rows = all.map((row): Row => {
    return { ...row, category: Number(row["group"]) < 0 ? text.all : text.groupName(String(row["name"])) };
  });
  const measured = rows.filter((row) => Number(row["group"]) >= 0 && typeof row["value"] === "number");
  const average = rows.find((row) => Number(row["group"]) < 0)?.["value"];
  return html`<div>
    ${
      measured.length > 0
        ? figure(report, {
            title: text.valueTitle(report),
            subtitle: text.valueSubtitle,
            rows: measured.map((row) => ({
              ...row,
              estimate: row["value"]!,
              low: row["value_low"]!,
              high: row["value_high"]!,
            })),
            name: "clusters-value",
            method: METHOD,
            columns: text.groupColumns,
            chart: (own: (CategoryEstimate & Row)[], { width }) =>
              dotInterval(own, {
                width,
                currency,
                unit: "money",
                average: typeof average === "number" ? average : null,
              }),
          })
        : null
    }
    ${dataTable(rows, { caption: text.groupsCaption, columns: text.groupColumns, currency, captioned: true })}
    ${whoTable(report)}
  </div>`;
}

/** Who is in each group, one column a group. */
function whoTable(report: Report) {
  const text = clustersWords();
  const cells = report.tables["clusters_who"] ?? [];
  if (cells.length === 0) return null;
  const groups = groupsOf(report);
  const keys = [...new Set(cells.map(({ trait, level }) => `${String(trait)} ${String(level)}`))];
  const rows = keys.map((key): Row => {
    const own = cells.filter(({ trait, level }) => `${String(trait)} ${String(level)}` === key);
    const shares = Object.fromEntries(own.map(({ group, share }) => [`group_${String(group)}`, share ?? null]));
    const { trait, level, average } = own[0]!;
    return {
      trait: text.whoTrait(String(trait)),
      level: text.level("who", String(level)),
      average: average!,
      ...shares,
    };
  });
  const share = { unit: "share" as const };
  const columns = [
    ...text.whoColumns,
    ...groups.map(({ group, name }) => ({
      key: `group_${String(group)}`,
      label: text.groupName(String(name)),
      ...share,
    })),
    { key: "average", label: text.average, ...share },
  ];
  return html`<details class="definition">
    <summary>${text.who}</summary>
    ${dataTable(rows, { caption: text.who, columns })}
    <p>${text.whoNote}</p>
  </details>`;
}

/** The rules as a list to go down with a pencil. */
export function rulesFigure(report: Report): HTMLElement {
  const conditions = report.tables["clusters_rules"] ?? [];
  if (nothing(report) || conditions.length === 0) return html`<span></span>`;
  const text = clustersWords();
  const groups = groupsOf(report);
  const nameOf = (group: Row[string] | undefined) => text.groupName(String(groups[Number(group)]?.["name"]));
  const rows = [...new Set(conditions.map(({ rule }) => Number(rule)))].map((rule): Row => {
    const own = conditions.filter((row) => row["rule"] === rule);
    const { group, share, right } = own[0]!;
    return { rule, text: text.ruleText(own), name: nameOf(group), share: share!, right: right! };
  });
  const fidelity = (report.tables["clusters_fidelity"] ?? []).map((row) => ({ ...row, name: nameOf(row["group"]) }));
  return html`<div>
    ${figure(report, {
      title: text.rulesTitle(report),
      subtitle: text.rulesSubtitle,
      rows,
      name: "clusters-rules",
      method: METHOD,
      columns: text.ruleColumns,
      chart: (own: Row[]) =>
        html`<ol class="clusters-rules">
          ${own.map(ruleLine)}
        </ol>`,
    })}
    <details class="definition">
      <summary>${text.fidelity}</summary>
      ${dataTable(fidelity, { caption: text.fidelity, columns: text.fidelityColumns })}
      <p>${text.fidelityNote}</p>
    </details>
  </div>`;
}

function ruleLine({ text: said, name, right, share }: Row): HTMLElement {
  const number = (value: Row[string] | undefined) => (typeof value === "number" ? value : null);
  return html`<li>
    <span class="clusters-if">${said}</span>
    <strong>${name}</strong>
    <span class="clusters-right">${clustersWords().ruleRight(number(right), number(share))}</span>
  </li>`;
}
