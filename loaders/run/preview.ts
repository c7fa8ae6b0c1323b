import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { startFramework } from "./framework.ts";

export interface PreviewSettings {
  root: string;
  results: string;
  /** The file of the analyst's database, which may not be there yet. */
  analyst: string;
  port?: number | undefined;
  /** Opens the site in the browser. */
  open: boolean;
  /** Told the site's address once it is served. */
  onAddress: (address: string) => void;
}

/** Serves the site while it is being worked on. Of what Framework says only the address and errors are shown. */
export function startPreview({ root, results, analyst, port, open, onAddress }: PreviewSettings): ChildProcess {
  const args = ["preview", open ? "--open" : "--no-open", ...(port === undefined ? [] : ["--port", String(port)])];
  const preview = startFramework(args, { root, results, analyst, stdio: ["ignore", "pipe", "inherit"] });
  createInterface({ input: preview.stdout! }).on("line", (line) => {
    const address = /↳ (http:\S+)/.exec(stripVTControlCharacters(line))?.[1];
    if (address) onAddress(address);
  });
  return preview;
}
