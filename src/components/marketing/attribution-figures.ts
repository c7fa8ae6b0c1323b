import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { attributionWords } from "../../words/marketing-attribution.js";
import { evidenceWords } from "../../words/marketing-evidence.js";
import { sourceIntervals, type SourceInterval } from "../charts/source-intervals.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

/** What an effect, and what a credit, may come from, in the order of the chart. */
const EFFECTS = ["experiment", "geo_test", "mix"];
const CREDITS = ["first", "last", "linear", "markov", "platform"];

/** What rules and platforms credit each channel with, beside what tests and the mix model say that it adds. */
export function creditsFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = attributionWords();
  const rows = besideEffects(report);
  return html`<section>
    ${figure(report, {
      title: text.creditsTitle(report),
      subtitle: text.creditsSubtitle,
      rows: rows as unknown as Row[],
      name: "attribution-beside-tests",
      method: "/marketing/methods#attribution",
      analysis: "attribution",
      columns: text.columns,
      chart: (lines: SourceInterval[], { width }) =>
        sourceIntervals(lines, { width, unit: "count", label: text.policies }),
    })}
    ${rows.length > 0 ? html`<p class="subtitle">${text.creditsNote}</p>` : null}
  </section>`;
}

function besideEffects({ tables }: Report): SourceInterval[] {
  const text = attributionWords();
  const credits = (tables["attribution_channels"] ?? []).map((row) => ({
    ...row,
    low: row["sales_low"]!,
    high: row["sales_high"]!,
    estimate: row["sales"]!,
    source: row["rule"]!,
    grade: "D",
  })) as Row[];
  const effects = (tables["evidence_sources"] ?? [])
    .filter((row) => EFFECTS.includes(String(row["source"])) && row["policies"] !== null)
    .filter((row) => row["kind"] === "media" || !isAdvertised(row, tables))
    .map((row): Row => ({ ...row, estimate: row["policies"] ?? null }));
  const channels = [...new Set(credits.map((row) => row["channel"] as string | null))];
  return channels.flatMap((channel) => {
    const own = [...effects, ...credits].filter((row) => row["channel"] === channel);
    return [...EFFECTS, ...CREDITS].flatMap((source) =>
      own
        .filter((row) => row["source"] === source)
        .map((row) => ({
          category: text.channel(channel),
          source: evidenceWords().sourceSaid(source, (row["barred"] ?? null) as string | null),
          estimate: Number(row["estimate"]),
          low: row["low"] as number | null,
          high: row["high"] as number | null,
          credit: CREDITS.includes(source),
          chosen: row["chosen"] === true,
          grade: row["grade"] ?? "D",
        })),
    );
  });
}

/** Whether the channel of a campaign is also advertised on: then its journeys are taken for those of the adverts. */
function isAdvertised({ channel }: Row, tables: Report["tables"]): boolean {
  const { channelsOf } = evidenceWords();
  const advertised = (tables["evidence_channels"] ?? []).filter(({ kind }) => kind === "media").flatMap(channelsOf);
  return advertised.includes(String(channel));
}

/** What share of sales each rule credits, and why steps are no causes. */
export function attributionTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = attributionWords();
  const shares = sharesByChannel(report.tables["attribution_channels"] ?? []);
  const steps = (report.tables["attribution_steps"] ?? []).map((row): Row => {
    const name = text.steps(Number(row["from"]), row["to"] as number | null);
    return { ...row, name, rate: Number(row["sales"]) / Number(row["journeys"]) };
  });
  return html`<section>
    <h2>${text.shareTitle}</h2>
    ${tableOrNote(shares, text.noShares, { caption: text.shareTitle, columns: text.shareColumns })}
    ${shares.length > 0 ? html`<p class="subtitle">${text.shareNote}</p>` : null}
    ${
      steps.length > 1
        ? html`<h2>${text.stepsTitle(steps)}</h2>
            ${tableOrNote(steps, "", { caption: text.stepsTitle(steps), columns: text.stepsColumns })}
            <p class="subtitle">${text.stepsNote}</p>`
        : null
    }
  </section>`;
}

function sharesByChannel(rows: readonly Row[]): Row[] {
  const text = attributionWords();
  const byChannel = new Map<string, Row>();
  for (const { channel, rule, journeys, share, low, high } of rows) {
    if (rule === "platform") continue;
    const category = text.channel(channel as string | null);
    const row = byChannel.get(category) ?? { category, journeys: journeys ?? null };
    byChannel.set(category, { ...row, [`${rule}`]: share!, [`${rule}_low`]: low!, [`${rule}_high`]: high! });
  }
  return [...byChannel.values()];
}
