import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { readArguments } from "./arguments.ts";
import { runCommand } from "./command.ts";
import { GateError } from "./gate-error.ts";
import { projectFile } from "./project.ts";
import { dictionary } from "../book/dictionary.ts";

/** `npm run dictionary`: data/README.md from the contract; with --check, whether it still is what the contract says. */
await runCommand(async () => {
  const { flags } = readArguments({ usage: "npm run dictionary [-- --check]", flags: { check: { kind: "flag" } } });
  const file = projectFile("data/README.md");
  const written = existsSync(file) ? await readFile(file, "utf8") : "";
  if (written === dictionary()) return;
  if (flags.check)
    throw new GateError("data/README.md differs from the contract. Run npm run dictionary and commit it.");
  await writeFile(file, dictionary());
  console.log("Wrote data/README.md");
});
