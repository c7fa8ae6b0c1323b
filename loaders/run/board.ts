import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { findChromium } from "../site/board/find-chromium.ts";
import type { Printed } from "../site/board/print-page.ts";
import { boardPapers, writeBoardPapers } from "../site/board-pdf.ts";
import { ArgumentsError, readArguments } from "./arguments.ts";
import { runCommand } from "./command.ts";
import { projectFile } from "./project.ts";

/** `npm run board`: the board page, the value statement and the model card of the built site as PDF. */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npm run board [-- --out DIR] [--site DIR]",
    flags: { out: { kind: "text" }, site: { kind: "text" } },
  });
  const site = flags.site === undefined ? projectFile("dist") : resolve(flags.site);
  const out = flags.out === undefined ? projectFile("board") : resolve(flags.out);
  if (!existsSync(join(site, "index.html")))
    throw new ArgumentsError(`There is no site in ${site}. Build it first: npm run build`);
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new ArgumentsError(`${out} is a file. Name a folder for the PDFs: npm run board -- --out DIR`);
  const written = await writeBoardPapers(site, out, chromium());
  for (const { paper, printed } of written) console.log(said(relative(process.cwd(), join(out, paper.file)), printed));
});

function chromium(): string {
  const found = findChromium();
  if (found) return found;
  const chosen = process.env["CHROME_PATH"];
  throw new ArgumentsError(
    chosen
      ? `CHROME_PATH names ${chosen}, where there is no browser.`
      : `${boardPapers[0]!.file} is printed through Chromium or Chrome, and none was found. Install one, or name it: CHROME_PATH=/path/to/chrome npm run board`,
  );
}

function said(file: string, printed: Printed): string {
  switch (printed.kind) {
    case "printed":
      return `${file}: ${printed.pages} ${printed.pages === 1 ? "page" : "pages"} (${printed.dateline})`;
    case "withheld":
      return `${file} is left out: this build is not for analysts, and the page is withheld.`;
    case "lacking":
      return `${file} is left out: the book lacks the tables for it.`;
  }
}
