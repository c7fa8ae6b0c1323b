import type { Part } from "../run/part.ts";
import { pageOfParts, type PartPage } from "../run/part-pages.ts";
import type { PageResult } from "../run/pillar.ts";

interface Page extends PartPage {
  /** Shows the model, its cuts or what matters to it, which would teach fraudsters: only in the build for analysts. */
  analystOnly?: true;
}

const PAGES: Record<string, Page> = {
  "fraud/protection": {
    parts: ["bridge"],
    sources: ["requests", "lights", "reviews", "labels", "protection"],
  },
  "fraud/lights": {
    parts: ["lights"],
    sources: ["requests", "lights", "scores", "labels", "capacity", "reviews"],
    analystOnly: true,
  },
  "fraud/diagnostics": { parts: ["diagnostics"], sources: ["requests", "scores", "lights", "labels", "capacity"] },
  "fraud/experts": {
    parts: ["experts", "challenger", "telecom"],
    sources: ["requests", "labels", "scores", "features_behaviour", "features_context", "features_telecom"],
    analystOnly: true,
  },
  "fraud/drift": {
    parts: ["drift", "monitors"],
    sources: ["requests", "scores", "labels", "model_log"],
    analystOnly: true,
  },
  "fraud/learning": { parts: ["evolution", "reported"], sources: ["requests", "labels", "reviews", "care"] },
  "fraud/desk": { parts: ["desk"], sources: ["requests", "labels", "lights"], analystOnly: true },
  "fraud/people": {
    parts: ["people", "early_warning"],
    sources: ["requests", "reviews", "care", "contacts", "protection"],
  },
  "fraud/model-card": { parts: ["model_card"], sources: ["requests", "labels", "model_log"] },
  "fraud/methods": { parts: [], sources: ["requests", "labels"] },
};

/** What each page reads, by its path; in an ordinary build the pages for analysts say that they are withheld. */
export function pages(parts: Readonly<Record<string, Part>>, analyst: boolean): Record<string, PageResult> {
  return Object.fromEntries(
    Object.entries(PAGES).map(([path, page]) => [
      path,
      page.analystOnly && !analyst ? withheld(page) : pageOfParts(parts["requests"] ? whole(page) : page, parts),
    ]),
  );
}

/** The parts whose numbers may leave the build: in an ordinary build none that only pages for analysts show. */
export function publicParts(parts: Readonly<Record<string, Part>>, analyst: boolean): Record<string, Part> {
  const shown = new Set(Object.values(PAGES).flatMap((page) => (page.analystOnly ? [] : page.parts)));
  return Object.fromEntries(
    Object.entries(parts).filter(([name]) => analyst || name === "requests" || shown.has(name)),
  );
}

/** The one part of a book without requests stands for all of a page's parts. */
function whole(page: Page): Page {
  return { ...page, parts: ["requests"] };
}

function withheld({ sources }: Page): PageResult {
  return { numbers: {}, tables: {}, missing: [], checks: [], sources, state: "withheld" };
}
