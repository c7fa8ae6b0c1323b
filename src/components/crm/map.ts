import { html } from "htl";
import { navigation } from "../../navigation.js";
import type { Report } from "../../models/report.js";
import { crmMapWords } from "../../words/crm-map.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { loading } from "../loading.js";
import { mapMeasure } from "./map-measure.js";
import { informationPages, mapPlan, type MapBand, type MapBox, type MapGroup } from "./map-plan.js";
import { mapRows } from "./map-rows.js";

/** The CRM system as one picture of headings, numbers and links: bands one under another, boxes side by side where there is room. */
export function crmMap(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  if (report.state === "computing") return loading({ height: 720 });
  const text = crmMapWords();
  const rows = mapRows(report);
  const told = rows.filter(({ estimate }) => estimate !== null).length;
  return figure(report, {
    title: text.mapTitle(told, rows.length),
    subtitle: text.mapSubtitle,
    rows,
    name: "crm-map",
    columns: text.columns,
    method: "/crm/methods#map",
    chart: () =>
      html`<div class="crm-map">
        ${mapPlan.flatMap((band) => [drawBand(report, band), flowBelow(band)])} ${information()}
      </div>`,
  });
}

function drawBand(report: Report, { code, groups }: MapBand) {
  const text = crmMapWords();
  const { name, about } = text.bands[code]!;
  return html`<section class="crm-band" data-band=${code} aria-label=${name}>
    <h3>${name} ${about ? html`<span>${about}</span>` : null}</h3>
    <div class="crm-groups">${groups.map((group) => drawGroup(report, group))}</div>
  </section>`;
}

function drawGroup(report: Report, { code, boxes }: MapGroup) {
  const name = crmMapWords().groups[code]!;
  const isNamed = name !== "" && boxes.length > 1;
  return html`<div class="crm-group" data-group=${code}>
    ${isNamed ? html`<h4>${name}</h4>` : null}
    <div class="crm-boxes">
      ${boxes.map((box) => drawBox(report, box, boxes.length > 1 ? (isNamed ? "h5" : "h4") : null))}
    </div>
  </div>`;
}

/** A box whose band says its name already has no heading of its own. */
function drawBox(report: Report, { code, numbers, page }: MapBox, level: "h4" | "h5" | null) {
  const text = crmMapWords();
  const name = text.boxes[code]!;
  return html`<div class="crm-box">
    ${boxHeading(level, page ? html`<a href=${page}>${name}</a>` : name)}
    ${
      numbers.length > 0
        ? html`<dl>${numbers.map((id) => mapMeasure(report, id))}</dl>`
        : html`<p class="crm-why">${text.unmeasured[code]}</p>`
    }
  </div>`;
}

function boxHeading(level: "h4" | "h5" | null, name: string | HTMLElement) {
  if (level === null) return null;
  return level === "h4" ? html`<h4 class="crm-name">${name}</h4>` : html`<h5 class="crm-name">${name}</h5>`;
}

/** What passes between a band and the next. */
function flowBelow({ code }: MapBand) {
  const flow = crmMapWords().flows[code];
  if (!flow) return null;
  return html`<p class="crm-flow">
    <span><i></i>${flow[0]}</span> <span><i></i>${flow[1]}</span>
  </p>`;
}

/** What the analytical system hands to whom, as the pages that carry it. */
function information() {
  const text = crmMapWords();
  const names = new Map(navigation.flatMap(({ pages }) => pages.map(({ path, name }) => [path, name] as const)));
  return html`<div class="crm-information">
    ${(["strategic", "tactical"] as const).map(
      (kind) =>
        html`<section aria-label=${text[kind]}>
          <h4>${text[kind]}</h4>
          <ul>
            ${informationPages[kind].map((path) => html`<li><a href=${path}>${names.get(path) ?? path}</a></li>`)}
          </ul>
        </section>`,
    )}
  </div>`;
}
