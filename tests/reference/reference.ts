import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ArgumentsError, readArguments } from "../../loaders/run/arguments.ts";
import { runCommand } from "../../loaders/run/command.ts";
import { writeJson } from "../../loaders/run/write-json.ts";
import { referenceTree } from "./reference-tree.ts";

const usage = "npm run reference -- --data DIR --out FILE";

/** `npm run reference`: the published results of the reference data, recomputed with our functions. */
await runCommand(async () => {
  const { flags } = readArguments({
    usage,
    flags: { data: { kind: "text", required: true }, out: { kind: "text", required: true } },
  });
  const data = resolve(flags.data);
  if (!existsSync(join(data, "expected.json")))
    throw new ArgumentsError(`--data names ${flags.data}, which is no folder of the reference data. Usage: ${usage}`);
  await writeJson(resolve(flags.out), await referenceTree(data), { indent: 1 });
  console.log(`Our numbers are in ${flags.out}`);
});
