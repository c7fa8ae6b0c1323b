import type { SiteFault } from "./fault.ts";
import type { Site, SitePage } from "./site.ts";

/** Names that every cell may use: Framework's own and the libraries that this site carries. */
const BUILT_IN = new Set(
  (
    "now width dark resize FileAttachment Generators Mutable display view visibility invalidation " +
    "Plot d3 Inputs htl html svg aq Arrow duckdb DuckDBClient sql"
  ).split(" "),
);
const CELL = /\bdefine\(\{id: "([^"]+)"(?:, mode: "\w+")?(?:, inputs: (\[[^\]]*\]))?(?:, outputs: (\[[^\]]*\]))?/g;

interface Cell {
  id: string;
  inputs: string[];
  outputs: string[];
}

/** Faults of cells: Framework builds a page whose code does not parse, or names what nobody defines, without complaint. */
export function checkCells(site: Site): SiteFault[] {
  return site.pages.flatMap((page) => [...brokenCells(page), ...unknownNames(page)]);
}

function brokenCells(page: SitePage): SiteFault[] {
  return [...page.html.matchAll(/class="[^"]*\bobservablehq--error\b[^"]*"[^>]*>([^<]*)/g)].map(([, message]) => ({
    file: page.file,
    message: `holds a cell that failed: ${message!.trim()}`,
  }));
}

function unknownNames(page: SitePage): SiteFault[] {
  const cells = cellsOf(page);
  const known = new Set([...BUILT_IN, ...cells.flatMap(({ outputs }) => outputs)]);
  return cells.flatMap(({ id, inputs }) =>
    inputs
      .filter((name) => !known.has(name))
      .map((name) => ({ file: page.file, message: `cell ${id} uses ${name}, which no cell or library defines` })),
  );
}

function cellsOf(page: SitePage): Cell[] {
  return page.elements
    .filter(({ name, attributes }) => name === "script" && attributes["type"] === "module")
    .flatMap(({ text }) => [...text.matchAll(CELL)])
    .map(([, id, inputs, outputs]) => ({ id: id!, inputs: names(inputs), outputs: names(outputs) }));
}

function names(json: string | undefined): string[] {
  return json ? (JSON.parse(json) as string[]) : [];
}
