import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chosenBook, demoFolder, projectFile, projectRoot } from "./project.ts";

/** The folder of the book that the site shows; the demo book is made when it is the one and is not there. */
export async function readyBook(): Promise<string> {
  const book = chosenBook();
  if (book === demoFolder && !existsSync(demoFolder)) await makeDemo();
  return book;
}

/** Simulates the demo book beside its place, so that a killed simulation leaves nothing half. */
async function makeDemo(): Promise<void> {
  const partial = projectFile("data/demo.partial");
  await rm(partial, { recursive: true, force: true });
  const script = fileURLToPath(new URL("./demo.ts", import.meta.url));
  const args = ["--import", "tsx", script, "--out", partial];
  const demo = spawn(process.execPath, args, { cwd: projectRoot, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((resolve, reject) => demo.on("error", reject).on("exit", resolve));
  if (code !== 0) throw new Error(`the demo book could not be simulated (exit code ${String(code)})`);
  await rename(partial, demoFolder);
}
