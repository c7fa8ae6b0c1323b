import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ArgumentsError, readArguments } from "../run/arguments.ts";
import { runCommand } from "../run/command.ts";
import { projectFile } from "../run/project.ts";
import { serve } from "./serve/site-server.ts";

const DEFAULT_PORT = 3000;

/** Serves the built site on this machine, compressed and with its security policy, until it is stopped. */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npm run serve -- [--port N] [--folder DIR]",
    flags: { port: { kind: "integer" }, folder: { kind: "text" } },
  });
  const folder = flags.folder === undefined ? projectFile("dist") : resolve(flags.folder);
  if (!existsSync(join(folder, "index.html"))) {
    throw new ArgumentsError(`There is no site in ${folder}. Build it first: npm run build`);
  }
  if ((flags.port ?? 0) > 65_535) throw new ArgumentsError("--port takes a number up to 65535.");
  const { url } = await serve(folder, flags.port ?? DEFAULT_PORT).catch(explainPort);
  process.stdout.write(`${folder} is served at ${url}\n`);
});

function explainPort(error: NodeJS.ErrnoException): never {
  if (error.code !== "EADDRINUSE") throw error;
  throw new ArgumentsError("The port is taken. Choose another: npm run serve -- --port N");
}
