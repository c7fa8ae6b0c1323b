import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { GateError } from "../run/gate-error.ts";
import { openDevtools } from "./board/devtools.ts";
import { printPage, type Printed, type PrintOptions } from "./board/print-page.ts";
import { serve } from "./serve/site-server.ts";

/** What executives carry into the room: file name and page of the site. */
export interface BoardPaper extends PrintOptions {
  file: string;
  page: string;
}

export const boardPapers: readonly BoardPaper[] = [
  { file: "board.pdf", page: "", evenEmpty: true, sheets: 1 },
  { file: "value-statement.pdf", page: "marketing/value-statement" },
  { file: "model-card.pdf", page: "fraud/model-card" },
];

/**
 * Prints the papers of a built site into a folder, through the Chromium at `executable`; papers that the book or the
 * build has nothing for are left out. Throws a GateError when a page failed or takes more sheets than it may.
 */
export async function writeBoardPapers(
  site: string,
  out: string,
  executable: string,
  papers: readonly BoardPaper[] = boardPapers,
): Promise<{ paper: BoardPaper; printed: Printed }[]> {
  const server = await serve(site);
  try {
    const devtools = await openDevtools(executable);
    try {
      const written = [];
      for (const paper of papers) {
        const printed = await printPage(devtools, server.url + paper.page, paper);
        written.push({ paper, printed });
      }
      await writeAll(out, written);
      return written;
    } finally {
      await devtools.close();
    }
  } finally {
    await server.close();
  }
}

async function writeAll(out: string, written: readonly { paper: BoardPaper; printed: Printed }[]): Promise<void> {
  for (const { paper, printed } of written) {
    if (printed.kind === "printed" && paper.sheets !== undefined && printed.pages !== paper.sheets)
      throw new GateError(
        `${paper.file} takes ${printed.pages} sheets and must take ${paper.sheets}; nothing was written.`,
      );
  }
  await mkdir(out, { recursive: true });
  for (const { paper, printed } of written) {
    if (printed.kind === "printed") await writeFile(join(out, paper.file), printed.pdf);
  }
}
