import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { ArgumentsError } from "../../run/arguments.ts";

/** A browser without a window, asked over two pipes in the language of its developer tools. */
export interface Devtools {
  /** Sends a command, to a page when `session` names one. Rejects with the browser's message, or when the browser is gone. */
  send<Result>(method: string, parameters?: object, session?: string): Promise<Result>;
  close(): Promise<void>;
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Asked {
  method: string;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Starts a Chromium. Pipes need no WebSocket, which Node 20 has not, and open no port. The sandbox is off, as containers
 * lack it, and only the site that we serve ourselves is opened.
 */
export async function openDevtools(executable: string): Promise<Devtools> {
  const profile = await mkdtemp(join(tmpdir(), "tenure-chromium-"));
  const flags = ["--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run"];
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const browser = spawn(executable, [...flags, ...quiet, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const send = commands(browser, executable);
  const close = async () => {
    await send("Browser.close").catch(() => undefined);
    await ended(browser);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  };
  try {
    await send("Browser.getVersion");
  } catch (error) {
    await close();
    throw error;
  }
  return { send, close };
}

/** Messages are JSON, each ended by a zero byte. */
function commands(browser: ChildProcess, executable: string): Devtools["send"] {
  const asked = new Map<number, Asked>();
  const [out, back] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  let gone: Error | null = null;
  const fail = () => {
    gone ??= new ArgumentsError(`${executable} does not start as a browser, or stopped. Name another: CHROME_PATH=...`);
    for (const { reject } of asked.values()) reject(gone);
    asked.clear();
  };
  for (const stream of [browser, out, back]) stream.on("error", fail);
  browser.on("exit", fail);
  listen(back, ({ id, result, error }) => {
    const waiting = id === undefined ? undefined : asked.get(id);
    if (!waiting) return;
    asked.delete(id!);
    if (error) waiting.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting.resolve(result);
  });
  let last = 0;
  return <Result>(method: string, parameters: object = {}, sessionId?: string) =>
    new Promise<Result>((resolve, reject) => {
      if (gone) return reject(gone);
      const id = ++last;
      asked.set(id, { method, resolve: resolve as Asked["resolve"], reject });
      out.write(`${JSON.stringify({ id, method, params: parameters, ...(sessionId && { sessionId }) })}\0`);
    });
}

function listen(stream: Readable, hear: (answer: Answer) => void): void {
  let pieces: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      hear(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, end)]).toString("utf8")) as Answer);
      pieces = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}

/** Waits for the browser's end, and brings it about after five seconds. */
async function ended(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) return;
  const killer = setTimeout(() => browser.kill("SIGKILL"), 5000);
  await once(browser, "exit");
  clearTimeout(killer);
}
