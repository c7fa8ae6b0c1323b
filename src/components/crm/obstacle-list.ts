import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { obstacleWords } from "../../words/crm-obstacles.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { obstacleState } from "./obstacle-state.js";
import { signScale } from "./sign-scale.js";

const SCALE_WIDTH = 200;

/** Every obstacle with its state, the signs behind it, their limits, and the page that goes on from there. */
export function obstacleList(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = obstacleWords();
  const signs = (report.tables["crm_obstacle_signs"] ?? []).map((row): Row => {
    return {
      ...row,
      name: text.nameOf(String(row["obstacle"])),
      sign: text.label(String(row["metric"])),
      value: text.measured(row),
      limits: text.limits(row),
      says: text.state(String(row["state"])),
    };
  });
  return figure(report, {
    title: text.title,
    subtitle: text.subtitle,
    rows: signs,
    name: "obstacles",
    method: "/crm/methods#obstacles",
    analysis: "obstacles",
    columns: [
      { key: "name", label: text.columns.obstacle },
      { key: "sign", label: text.columns.sign },
      { key: "value", label: text.columns.value },
      { key: "limits", label: text.columns.limits },
      { key: "says", label: text.columns.state },
      { key: "n", label: text.columns.n, unit: "count" },
      { key: "grade", label: text.columns.grade },
    ],
    chart: (own: Row[]) =>
      html`<ol class="obstacles">
        ${text.worstFirst(report.tables["crm_obstacles"] ?? []).map((row) => obstacleItem(row, own))}
      </ol>`,
  });
}

function obstacleItem(row: Row, signs: readonly Row[]): HTMLElement {
  const text = obstacleWords();
  const words = text.obstacle(String(row["obstacle"]));
  const own = signs.filter((sign) => sign["obstacle"] === row["obstacle"]);
  const isPartial = Number(row["measured"]) > 0 && Number(row["measured"]) < Number(row["signs"]);
  return html`<li class="obstacle" data-state=${row["state"]}>
    <div class="obstacle-name">
      <h3>${words?.name}</h3>
      <p class="obstacle-meaning">${words?.meaning}</p>
      <p>
        ${obstacleState(String(row["state"]))}
        ${isPartial ? html`<span class="quiet">${text.partly(Number(row["measured"]), Number(row["signs"]))}</span>` : null}
      </p>
      ${words ? html`<p class="quiet">${text.goOn} <a href=${words.page.path}>${words.page.name}</a></p>` : null}
    </div>
    <ul class="signs">
      ${own.map(signItem)}
    </ul>
  </li>`;
}

function signItem(sign: Row): HTMLElement {
  const text = obstacleWords();
  const couldBe = text.couldBe(sign);
  return html`<li class="sign" data-state=${sign["state"]}>
    <div>
      <p class="sign-label">${sign["sign"]}</p>
      <p class="sign-value">
        ${sign["state"] === "unmeasured" ? null : obstacleState(String(sign["state"]), { named: false })}
        ${sign["value"]}${couldBe ? html`<span class="quiet">, ${couldBe}</span>` : null}
      </p>
      <p class="quiet">${sign["limits"]}</p>
    </div>
    ${signScale(sign, { width: SCALE_WIDTH, label: `${String(sign["sign"])}: ${String(sign["value"])}. ${String(sign["limits"])}.` })}
  </li>`;
}
