import type { BookStamp, Report } from "../models/report.js";

const NO_BOOK: BookStamp = { name: "", currency: "", as_of: "", observed_from: null, basis: "", simulated: false };

/** What Framework's FileAttachment gives, as far as a report needs it. */
interface ReportFile {
  json(): Promise<unknown>;
}

/**
 * The report of a page; one in the state "unreachable", which says what to do, when its file cannot be fetched or read: the site was
 * moved in part, the connection is lost, or a host sends something else in its place.
 */
export async function fetchReport(file: ReportFile): Promise<Report> {
  try {
    const report = await file.json();
    if (isReport(report)) return report;
  } catch (error) {
    console.warn("The report of this page cannot be read.", error);
  }
  return { book: NO_BOOK, state: "unreachable", numbers: {}, tables: {}, missing: [], checks: [], rows: [] };
}

function isReport(found: unknown): found is Report {
  return typeof found === "object" && found !== null && "book" in found && "state" in found && "numbers" in found;
}
