import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { peopleWords } from "../../words/fraud-people.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const shared = { method: "/fraud/methods#people", analysis: "people_lights" };

/** Whether frauds against all are flagged alike, and whether honest requests of all are left alone alike. */
export function opportunityFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = peopleWords();
  const rows = (report.tables["people_opportunity"] ?? []).map((row) => {
    return { ...row, category: text.group(String(row["trait"]), String(row["group"])) };
  });
  const against = (width: number, decimals: number) => {
    return { width, unit: "points" as const, decimals, average: 0, averageLabel: "0", label: text.difference };
  };
  return html`<section>
    ${figure(report, {
      ...shared,
      title: text.detectionTitle(rows),
      subtitle: text.detectionSubtitle,
      rows,
      name: "frauds-flagged-by-group",
      columns: text.opportunityColumns,
      chart: (own: Row[], { width }) =>
        dotInterval(
          own.map((row) => differenceRow(row, "")),
          against(width, 0),
        ),
    })}
    ${figure(report, {
      ...shared,
      title: text.alarmTitle(rows, (row) => String(row["category"])),
      subtitle: text.alarmSubtitle,
      rows,
      name: "flagged-in-vain-by-group",
      columns: text.alarmColumns,
      chart: (own: Row[], { width }) =>
        dotInterval(
          own.map((row) => differenceRow(row, "alarm_")),
          against(width, 1),
        ),
    })}
    <p class="subtitle">${text.opportunityNote}</p>
  </section>`;
}

function differenceRow(row: Row, prefix: "" | "alarm_"): CategoryEstimate {
  const of = (key: string) => row[`${prefix}${key}`] as number;
  return { category: String(row["category"]), estimate: of("difference"), low: of("low"), high: of("high") };
}

/** What lights do to each age, and who has a trusted contact. */
export function ageTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = peopleWords();
  const named = (table: string, key: string, name: (code: string) => string) =>
    (report.tables[table] ?? []).map((row): Row => ({ ...row, name: name(String(row[key])) }));
  const told = report.numbers["fraud.people.contact_told"]?.estimate ?? null;
  const answers = named("people_contact_answers", "answer", text.answer);
  return html`<section>
    <h2>${text.ageTitle(report.numbers)}</h2>
    ${tableOrNote(named("people_ages", "band", text.age), text.noAges, {
      caption: text.ageTitle(report.numbers),
      columns: text.ageColumns,
    })}
    <p class="subtitle">${text.ageNote}</p>
    <h2>${text.contactTitle(report.numbers)}</h2>
    ${tableOrNote(named("people_contacts", "band", text.age), text.noContacts, {
      caption: text.contactTitle(report.numbers),
      columns: text.contactColumns,
    })}
    <p>${text.contactNote(told)}</p>
    ${answers.length > 1 ? dataTable(answers, { caption: text.answers, columns: text.answerColumns }) : null}
  </section>`;
}

/** Care questions, the SAFE programme and relief loans. */
export function careTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = peopleWords();
  const questions = (report.tables["people_questions"] ?? []).map((row): Row => {
    return { ...row, name: text.question(String(row["question"])) };
  });
  const programme = report.tables["people_programme"] ?? [];
  const pillars = programme.map((row): Row => ({ ...row, name: text.pillars[String(row["pillar"])] ?? "" }));
  const number = (id: string) => report.numbers[`fraud.people.${id}`]?.estimate ?? null;
  return html`<section>
    <h2>${programme.length > 0 ? text.programmeTitle(programme) : text.noProgramme}</h2>
    ${tableOrNote(pillars, "", {
      caption: text.programmeTitle(programme),
      columns: text.programmeColumns,
      currency: report.book.currency,
    })}
    <p>${programme.length > 0 ? text.programmeNote(programme) : ""} ${text.relief(number("relief_loans"))}</p>
    <h2>${text.care(number("care_asked"))}</h2>
    ${tableOrNote(questions, text.noCare, { caption: text.care(number("care_asked")), columns: text.questionColumns })}
    ${answerTable(report)}
  </section>`;
}

function answerTable(report: Report) {
  const text = peopleWords();
  const rows = (report.tables["people_answers"] ?? []).map((row): Row => {
    return { ...row, name: text.question(String(row["question"])), given: text.careAnswer(String(row["answer"])) };
  });
  if (rows.length === 0) return null;
  return html`<details class="definition">
    <summary>${text.careAnswers}</summary>
    ${dataTable(rows, { caption: text.careAnswers, columns: text.careAnswerColumns })}
    <p>${text.careAnswersNote}</p>
  </details>`;
}

/** How long before a fraud a call came, and what comes back in another channel. */
export function earlyWarningFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = peopleWords();
  const leads = (report.tables["early_warning_leads"] ?? []).map((row) => {
    const category = text.hours(Number(row["from"]), row["until"] as number | null);
    return { ...row, category, estimate: row["share"]! };
  });
  const channels = (report.tables["early_warning_leakage"] ?? []).map((row): Row => {
    return { ...row, fromName: text.channel(String(row["from"])), toName: text.channel(String(row["to"])) };
  });
  const comparesOthers = leads.some((row: Row) => typeof row["other_share"] === "number");
  return html`<section>
    ${figure(report, {
      method: "/fraud/methods#people",
      analysis: "early_warning",
      title: text.callTitle(report.numbers),
      subtitle: text.callSubtitle,
      rows: leads,
      name: "calls-before-frauds",
      columns: text.callColumns.filter(({ key }) => key !== "other_share" || comparesOthers),
      chart: (points: CategoryEstimate[], { width }) =>
        dotInterval(points, { width, unit: "share", label: text.callAxis }),
    })}
    <p>${text.callNote(report.numbers, report.book.currency)}</p>
    <h2>${text.leakageTitle(report.numbers)}</h2>
    <p>${text.leakageNote}</p>
    <details class="definition">
      <summary>${text.leakagePairs}</summary>
      ${tableOrNote(channels, text.noLeakage, { caption: text.leakagePairs, columns: text.leakageColumns })}
    </details>
  </section>`;
}
