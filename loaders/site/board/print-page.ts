import { GateError } from "../../run/gate-error.ts";
import type { Devtools } from "./devtools.ts";

/** What became of a page: printed, or why there is nothing to print. */
export type Printed =
  { kind: "printed"; pdf: Buffer; pages: number; dateline: string } | { kind: "withheld" | "lacking" };

interface Drawn {
  /** "waiting" until cells, type and pictures are there and the page has not changed for a while. */
  state: "waiting" | "error" | "computing" | "failed" | "withheld" | "lacking" | "ready";
  /** The book and its date, as the page says them; the text of a cell that failed. */
  text: string;
}

const PATIENCE = 30_000;
const LOOK_EVERY = 100;

/** What a page may be printed at where it must fit on fewer sheets than it takes. */
const SMALLER = [0.95, 0.9, 0.85, 0.8];

export interface PrintOptions {
  /** Printed even when the book has nothing for it. */
  evenEmpty?: boolean;
  /** Sheets that it must fit on; it is printed smaller, down to four fifths, where it takes more. */
  sheets?: number;
}

/**
 * Prints a page of the served site on A4 once it is drawn. `lacking` when the book has nothing for the page, unless it
 * is to be printed all the same. Throws a GateError when a part of the page failed or it is not drawn in half a minute.
 */
export async function printPage(devtools: Devtools, url: string, options: PrintOptions = {}): Promise<Printed> {
  const { evenEmpty = false, sheets = Infinity } = options;
  const { targetId } = await devtools.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  try {
    const attach = { targetId, flatten: true };
    const { sessionId } = await devtools.send<{ sessionId: string }>("Target.attachToTarget", attach);
    await devtools.send("Page.enable", {}, sessionId);
    await devtools.send("Page.navigate", { url }, sessionId);
    const { state, text } = await untilDrawn(devtools, sessionId, url);
    if (state === "withheld" || (state === "lacking" && !evenEmpty))
      return { kind: state === "withheld" ? "withheld" : "lacking" };
    let pdf = await printAt(1, devtools, sessionId);
    for (const scale of SMALLER) {
      if (countPages(pdf) <= sheets) break;
      pdf = await printAt(scale, devtools, sessionId);
    }
    return { kind: "printed", pdf, pages: countPages(pdf), dateline: text };
  } finally {
    await devtools.send("Target.closeTarget", { targetId }).catch(() => undefined);
  }
}

async function printAt(scale: number, devtools: Devtools, session: string): Promise<Buffer> {
  const settings = { preferCSSPageSize: true, printBackground: false, scale };
  const { data } = await devtools.send<{ data: string }>("Page.printToPDF", settings, session);
  return Buffer.from(data, "base64");
}

/** Chromium writes one object of type Page for each sheet, uncompressed. */
export function countPages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function untilDrawn(devtools: Devtools, session: string, url: string): Promise<Drawn> {
  const look = { expression: `(${lookAtPage.toString()})()`, returnByValue: true };
  for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
    const { result } = await devtools.send<{ result: { value?: Drawn } }>("Runtime.evaluate", look, session);
    const drawn = result.value ?? { state: "waiting", text: "" };
    if (drawn.state === "error") throw new GateError(`A part of ${url} failed: ${drawn.text}`);
    if (drawn.state === "failed") throw new GateError(`The analysis behind ${url} failed when the site was built.`);
    if (drawn.state !== "waiting" && drawn.state !== "computing") return drawn;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  throw new GateError(`${url} was not drawn within ${PATIENCE / 1000} seconds.`);
}

/** Runs in the page, again and again until it is drawn. */
function lookAtPage(): Drawn {
  const [page, waiting] = [
    globalThis as { lastLook?: string; since?: number },
    { state: "waiting", text: "" } as const,
  ];
  const head = document.querySelector(".report-head");
  const failed = document.querySelector(".observablehq--error");
  if (failed) return { state: "error", text: failed.textContent };
  if (document.readyState !== "complete" || !head || document.querySelector("observablehq-loading")) return waiting;
  const size = `${document.body.innerHTML.length} ${document.fonts.status}`;
  if (page.lastLook !== size) Object.assign(page, { lastLook: size, since: performance.now() });
  if (document.fonts.status !== "loaded" || performance.now() - page.since! < 300) return waiting;
  const spans = [...head.querySelectorAll(".dateline span")].map(({ textContent }) => textContent);
  const notice = head.querySelector<HTMLElement>("[data-state]")?.dataset["state"] as Drawn["state"] | undefined;
  const lacks = head.querySelector(".missing") !== null;
  return { state: notice ?? (lacks ? "lacking" : "ready"), text: spans.slice(0, 2).join(", ") };
}
