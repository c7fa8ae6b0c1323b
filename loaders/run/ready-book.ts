import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chosenBook, demoFolder, projectRoot } from "./project.ts";

/** The folder of the book that the site shows; the demo book is made when it is the one and is not there. */
export async function readyBook(): Promise<string> {
  const book = chosenBook();
  if (book === demoFolder && !existsSync(demoFolder)) await makeDemo();
  return book;
}

/** In a process of its own, whose memory is free again for the analyses. */
async function makeDemo(): Promise<void> {
  const script = fileURLToPath(new URL("./demo.ts", import.meta.url));
  const stdio = ["ignore", "ignore", "inherit"] as const;
  const demo = spawn(process.execPath, ["--import", "tsx", script], { cwd: projectRoot, stdio: [...stdio] });
  const code = await new Promise((resolve, reject) => demo.on("error", reject).on("exit", resolve));
  if (code !== 0) throw new Error(`the demo book could not be simulated (exit code ${String(code)})`);
}
